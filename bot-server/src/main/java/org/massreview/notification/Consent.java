package org.massreview.notification;

import org.massreview.citizen.PersonKey;

/**
 * 订阅授权: what somebody answered when asked whether we may send.
 *
 * @param template id on the platform
 * @param accepted false for a refusal
 */
public record Consent(PersonKey person, String template, Kind kind, boolean accepted) {

    /** 订阅类型. */
    public enum Kind {
        /** 一次性订阅: one message for each consent. */
        ONE_TIME,
        /** 长期订阅: any number, until it is taken back. */
        LONG_TERM
    }
}
