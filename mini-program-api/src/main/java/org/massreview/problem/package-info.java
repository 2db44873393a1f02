/** Everything that can be refused, said once: codes, words in two languages, problem+json. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.massreview.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
