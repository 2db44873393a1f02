package org.massreview.notification;

import java.util.Optional;

/** 触达渠道: through which of our accounts somebody is reached. */
public enum Mailbox {
    /** 公众号. */
    MP("mp"),
    /** 小程序. */
    MA("ma");

    private final String path;

    Mailbox(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    static Optional<Mailbox> of(String path) {
        for (Mailbox mailbox : values()) {
            if (mailbox.path.equals(path)) {
                return Optional.of(mailbox);
            }
        }
        return Optional.empty();
    }
}
