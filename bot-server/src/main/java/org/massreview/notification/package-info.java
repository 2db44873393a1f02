/** Events become pushes: one delivery for each recipient, carried by whatever route the platform still leaves open. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "outbox",
            "audit",
            "secret",
            "directory",
            "citizen",
            "staff",
            "review",
            "complaint",
            "transfer",
            "score"
        })
@NullMarked
package org.massreview.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
