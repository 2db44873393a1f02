package org.massreview.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Mono;

/** The binding codes that were issued, and the guesses at them; every instance sees the same. */
interface BindingCodes {

    /** Fails on a unique key when such a code was issued before. */
    Mono<Void> add(byte[] codeHash, Role role, String scope, PersonKey by, Instant at, Instant expiresAt);

    /** Codes for posts, all or none. Fails on a unique key when one of them was issued before. */
    Mono<Void> addForPosts(List<ForPost> issued, PersonKey by, Instant at, Instant expiresAt);

    /** What was issued for the post and not used holds no longer. */
    Mono<Void> expire(UUID post, Instant at);

    /** Marks a code used by the person; false when it is not there, used or expired. */
    Mono<Boolean> use(byte[] codeHash, PersonKey person, Instant at);

    Mono<Issued> find(byte[] codeHash);

    /** Writes a guess down first, so that many at once are all counted. @return how many there are since then, this one too */
    Mono<Long> tried(PersonKey person, Instant at, Instant since);

    /** The one of that moment was none. */
    Mono<Void> forgetTry(PersonKey person, Instant at);

    Mono<Void> forgetTries(PersonKey person);

    record ForPost(byte[] codeHash, Post post) {}

    /** @param post which one the code hands over; null for a duty without one */
    record Issued(
            Role role,
            String scope,
            @Nullable UUID post,
            Instant expiresAt,
            @Nullable PersonKey usedBy,
            @Nullable Instant usedAt) {}
}
