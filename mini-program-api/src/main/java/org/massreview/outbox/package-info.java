/** Events that were committed with their cause, carried to Redis Streams at least once. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package org.massreview.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
