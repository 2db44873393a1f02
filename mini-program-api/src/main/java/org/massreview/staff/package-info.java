/** Duties of public servants: roles with a scope and dates. */
@ApplicationModule(allowedDependencies = {"problem", "outbox", "audit", "secret", "directory", "citizen"})
@NullMarked
package org.massreview.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
