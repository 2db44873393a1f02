/** Talk as data: what was heard becomes deeds at the desks and words for people; knows no WeChat. */
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
            "suggestion",
            "score",
            "understanding",
            "inquiry"
        })
@NullMarked
package org.massreview.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
