/** Suggestions and grievances about this system itself. */
@ApplicationModule(allowedDependencies = {"problem", "outbox", "audit", "directory", "citizen", "staff"})
@NullMarked
package org.massreview.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
