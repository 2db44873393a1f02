package org.massreview.wechat;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/** The signed query of a callback. */
record Envelope(
        @Nullable String signature,
        @Nullable String timestamp,
        @Nullable String nonce,
        @Nullable String msgSignature,
        @Nullable String encryptType) {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int NONCE_AT_MOST = 128;

    boolean isEncrypted() {
        return "aes".equals(encryptType);
    }

    String time() {
        return timestamp == null ? "" : timestamp;
    }

    String once() {
        return nonce == null ? "" : nonce;
    }

    /** Refuses with CALLBACK_SIGNATURE_WRONG what the platform did not sign. */
    void check(Seal seal) {
        if (time().isEmpty() || once().isEmpty() || once().length() > NONCE_AT_MOST) {
            throw Refusal.of(Problem.CALLBACK_SIGNATURE_WRONG);
        }
        if (!seal.isSigned(signature, time(), once())) {
            throw Refusal.of(Problem.CALLBACK_SIGNATURE_WRONG);
        }
    }

    /** Refuses with CALLBACK_SIGNATURE_WRONG an encrypted body that is not the one that was signed. */
    void check(Seal seal, String encrypted) {
        if (!seal.isSigned(msgSignature, time(), once(), encrypted)) {
            throw Refusal.of(Problem.CALLBACK_SIGNATURE_WRONG);
        }
    }

    /** Refuses with CALLBACK_REPLAYED what was signed more than 5 minutes from now. */
    void check(Clock clock) {
        long now = clock.instant().getEpochSecond();
        try {
            if (Math.abs(Math.subtractExact(now, Long.parseLong(time()))) <= WINDOW.toSeconds()) {
                return;
            }
        } catch (ArithmeticException | NumberFormatException notATime) {
            // Signed, yet no time of ours.
        }
        throw Refusal.of(Problem.CALLBACK_REPLAYED);
    }
}
