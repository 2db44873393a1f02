package org.massreview.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 移送台账的一行.
 *
 * @param complaint its number
 * @param reason of a decision; empty in the direct lane
 * @param digest SHA-256 of the sealed package, 64 hexadecimal digits
 * @param bytes of the sealed package
 * @param fingerprint of the key that it was sealed for, 64 hexadecimal digits
 * @param demonstration that key was only for trying out
 * @param steps oldest first
 */
public record Transfer(
        UUID id,
        Serial serial,
        String complaint,
        Lane lane,
        String reason,
        State state,
        Instant preparedAt,
        String digest,
        int bytes,
        String fingerprint,
        boolean demonstration,
        List<Step> steps) {

    public Transfer {
        steps = List.copyOf(steps);
    }

    /** @param words the organ's receipt; empty otherwise */
    public record Step(State state, Instant at, String words) {}

    Transfer with(List<Step> known) {
        return new Transfer(
                id,
                serial,
                complaint,
                lane,
                reason,
                state,
                preparedAt,
                digest,
                bytes,
                fingerprint,
                demonstration,
                known);
    }
}
