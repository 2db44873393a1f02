package org.massreview.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;

/**
 * 送达记录: what became of one event for one recipient.
 *
 * @param subject complaint id, window or period
 * @param staff sent to somebody in a duty
 * @param nextAt null while it does not wait
 * @param route the one that carried it, or is about to
 * @param refused bits of the routes that the platform has closed
 * @param code of the platform
 */
public record Delivery(
        UUID id,
        PersonKey person,
        Kind kind,
        boolean staff,
        String subject,
        Facts facts,
        State state,
        Instant madeAt,
        Instant uselessAt,
        @Nullable Instant nextAt,
        int attempts,
        @Nullable Route route,
        @Nullable Instant calledAt,
        int refused,
        @Nullable Integer code,
        @Nullable Instant sentAt) {

    /** 送达状态. */
    public enum State {
        /** 待发送. */
        QUEUED,
        /** 发送中: one instance has it, for the time of its lease. */
        SENDING,
        /** 已送达平台. */
        SENT,
        /** 平台拒收, by every route; the code is the last one's. */
        REFUSED,
        /** 无法触达: waits until the person is heard again. */
        UNREACHABLE,
        /** 待重试. */
        RETRY,
        /** 多次失败; the operator may replay it. */
        DEAD,
        /** 不确定: the platform may have it, and it is not sent again. */
        UNCERTAIN,
        /** 已过期: of no use any more. */
        DROPPED
    }
}
