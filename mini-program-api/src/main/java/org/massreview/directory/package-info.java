/** Areas, townships, windows, their codes and posters: what can be rated, on which date. */
@ApplicationModule(allowedDependencies = {"problem", "outbox", "audit", "secret"})
@NullMarked
package org.massreview.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
