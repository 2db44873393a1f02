package org.massreview.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Mono;

/** The binding codes that were issued, and the guesses at them; every instance sees the same. */
interface BindingCodes {

    /** Fails on a unique key when such a code was issued before. */
    Mono<Void> add(byte[] codeHash, Role role, String scope, PersonKey by, Instant at, Instant expiresAt);

    /** Marks a code used by the person; false when it is not there, used or expired. */
    Mono<Boolean> use(byte[] codeHash, PersonKey person, Instant at);

    Mono<Issued> find(byte[] codeHash);

    /** Writes a guess down first, so that many at once are all counted. @return how many there are since then, this one too */
    Mono<Long> tried(PersonKey person, Instant at, Instant since);

    Mono<Void> forgetTries(PersonKey person);

    record Issued(
            Role role,
            String scope,
            PersonKey by,
            Instant expiresAt,
            @Nullable PersonKey usedBy,
            @Nullable Instant usedAt) {}
}
