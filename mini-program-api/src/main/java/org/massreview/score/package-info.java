/** Live scores: counted in SQL with each review, read from Redis, computed by the rule book. */
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
            "complaint"
        })
@NullMarked
package org.massreview.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
