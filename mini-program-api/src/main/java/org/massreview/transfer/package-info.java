/** 移送: what belongs to the discipline organ is sealed for it alone, handed over and registered; its findings are not ours. */
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
package org.massreview.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
