package org.massreview.staff;

import java.time.Instant;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Mono;

/** The logins that wait for somebody, and the guesses at their words; every instance sees the same. */
interface Logins {

    /** Fails on a unique key while the word is another login's. A word whose time is over is free again. */
    Mono<Void> add(Login login, byte[] wordHash);

    Mono<Login> find(UUID id);

    Mono<Login> byWord(byte[] wordHash);

    /** Lets the browser in for the person; false when somebody did before or its time is over. */
    Mono<Boolean> confirm(UUID id, PersonKey person, Instant at);

    /** Marks a confirmed login used; false when it was, or is not confirmed. */
    Mono<Boolean> use(UUID id, Instant at);

    /** Writes a guess down first, so that many at once are all counted. @return how many there are since then, this one too */
    Mono<Long> tried(UUID attempt, PersonKey person, Instant at, Instant since);

    /** It was none. */
    Mono<Void> forgetTry(UUID attempt);

    /** Removes what ended before then. */
    Mono<Void> purge(Instant before);
}
