/** Keys for one purpose each, derived from the one master key of the installation. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package org.massreview.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
