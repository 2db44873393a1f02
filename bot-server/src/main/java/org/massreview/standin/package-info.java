/** A local WeChat for people without an account: the platform's API and a phone in the browser. */
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
            "understanding",
            "conversation",
            "wechat"
        })
@NullMarked
package org.massreview.standin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
