/** 语义理解: Chinese text becomes meaning (levels, aspects, tags, places, periods, intents); pure, no Spring, no network. */
@ApplicationModule(allowedDependencies = {"directory", "review"})
@NullMarked
package org.massreview.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
