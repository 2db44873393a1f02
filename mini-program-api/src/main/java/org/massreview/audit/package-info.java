/** Who did what to whose data, appended and never changed. */
@ApplicationModule(allowedDependencies = {"problem", "outbox"})
@NullMarked
package org.massreview.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
