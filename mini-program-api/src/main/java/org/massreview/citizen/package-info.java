/** Who is asking: keyed hashes instead of names, sessions, receipts. */
@ApplicationModule(allowedDependencies = {"problem", "outbox", "audit", "secret", "directory"})
@NullMarked
package org.massreview.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
