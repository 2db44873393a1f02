package org.massreview.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/**
 * A delivery whose envelope was found in order.
 *
 * @param fingerprint of the message as it was before encryption, the same in each delivery of it
 */
record Opened(Message message, String fingerprint) {

    /** Signature → decryption → replay window → reading; refused with CALLBACK_… where that fails. */
    static Opened of(Account account, Seal seal, Envelope envelope, byte[] body, Clock clock) {
        envelope.check(seal);
        byte[] plain = body;
        if (envelope.isEncrypted()) {
            String encrypted = MessageReader.fields(body)
                    .getOrDefault("Encrypt", List.of(""))
                    .get(0)
                    .strip();
            envelope.check(seal, encrypted);
            plain = seal.decrypt(encrypted).getBytes(StandardCharsets.UTF_8);
        } else if (account.encryptedOnly()) {
            throw Refusal.of(Problem.CALLBACK_SIGNATURE_WRONG);
        }
        envelope.check(clock);
        return new Opened(Message.of(MessageReader.fields(plain)), Hearing.digest(plain));
    }
}
