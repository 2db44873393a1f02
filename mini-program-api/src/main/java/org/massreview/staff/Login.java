package org.massreview.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;

/**
 * 电脑登录: a browser that waits until an official says its word on a telephone.
 *
 * @param secretHash of what only that browser knows
 * @param browser such as {@code Chrome · Windows}
 * @param person who confirmed it
 * @param usedAt when the browser had its token
 */
record Login(
        UUID id,
        byte[] secretHash,
        String browser,
        Instant openedAt,
        Instant expiresAt,
        @Nullable PersonKey person,
        @Nullable Instant usedAt) {

    LoginAsked asked() {
        return new LoginAsked(browser, openedAt, expiresAt);
    }
}
