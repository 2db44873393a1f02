/** 问数: what an official asks becomes figures from the desks, as words and a picture. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "outbox",
            "audit",
            "directory",
            "citizen",
            "staff",
            "review",
            "score",
            "complaint",
            "understanding"
        })
@NullMarked
package org.massreview.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
