package org.massreview.notification;

/** 触达地址: an openid with the account it belongs to. */
public record Address(Mailbox mailbox, String openid) {

    /** Keeps the openid out of logs. */
    @Override
    public String toString() {
        return "Address[" + mailbox.path() + "]";
    }
}
