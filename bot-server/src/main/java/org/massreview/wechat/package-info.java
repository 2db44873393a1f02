/** The only room that knows WxJava: callbacks in, replies and messages out. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "outbox",
            "audit",
            "secret",
            "conversation",
            "citizen",
            "staff",
            "notification"
        })
@NullMarked
package org.massreview.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
