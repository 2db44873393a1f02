/** Talk as data: what was heard becomes deeds at the desks and words for people; knows no WeChat. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "outbox",
            "audit",
            "directory",
            "citizen",
            "staff",
            "review",
            "secret",
            "complaint",
            "suggestion"
        })
@NullMarked
package org.massreview.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
