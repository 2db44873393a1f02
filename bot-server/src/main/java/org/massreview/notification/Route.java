package org.massreview.notification;

/** 送达方式, in the order in which they are tried. */
public enum Route {
    /** 长期订阅消息 of the mini-program. */
    LONG_TERM(true),
    /** 一次性订阅消息 of the mini-program, else 订阅通知 of the account; one for each consent. */
    ONE_TIME(true),
    /** 客服消息, while somebody was heard within 48 hours. */
    CUSTOMER(false),
    /** 模板消息 of the account, to whoever follows it. */
    TEMPLATE(true),
    /** 短信, where a telephone number was left. */
    SMS(false);

    private final boolean templated;

    Route(boolean templated) {
        this.templated = templated;
    }

    /** Whether the platform fills a template; otherwise words are sent. */
    boolean isTemplated() {
        return templated;
    }

    int bit() {
        return 1 << ordinal();
    }
}
