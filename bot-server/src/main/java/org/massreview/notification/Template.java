package org.massreview.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 消息模板 as the operator has taken it from the platform's library.
 *
 * @param id on the platform
 * @param fields by their names there
 */
record Template(String id, Map<String, Filling> fields) {

    Template {
        fields = Map.copyOf(fields);
    }

    /** @param fact what stands there; null for a fixed text */
    record Filling(@Nullable Fact fact, String fixed) {}

    /** Whose library it was taken from, and how it is sent. */
    enum Slot {
        /** 小程序长期订阅. */
        LONG_TERM("long-term", Route.LONG_TERM, Mailbox.MA),
        /** 小程序一次性订阅. */
        ONE_TIME("one-time", Route.ONE_TIME, Mailbox.MA),
        /** 公众号订阅通知. */
        ACCOUNT("account", Route.ONE_TIME, Mailbox.MP),
        /** 公众号模板消息. */
        TEMPLATE("template", Route.TEMPLATE, Mailbox.MP);

        private final String word;
        private final Route route;
        private final Mailbox mailbox;

        Slot(String word, Route route, Mailbox mailbox) {
            this.word = word;
            this.route = route;
            this.mailbox = mailbox;
        }

        String word() {
            return word;
        }

        Route route() {
            return route;
        }

        Mailbox mailbox() {
            return mailbox;
        }
    }
}
