package org.massreview.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The posts of the city, with what is over. */
interface Posts {

    /** Whoever has it changes posts alone until the transaction ends; to be taken before anything is read. */
    Mono<Void> lock();

    Flux<Post> live(LocalDate today);

    Mono<Post> find(UUID id);

    Mono<Void> add(List<Post> posts);

    /** Writes shift and end of a known post. */
    Mono<Void> change(Post post);

    /** Gives a live post that nobody has to the person; false when it is not such a one. */
    Mono<Boolean> take(UUID id, PersonKey person, LocalDate today);

    /** Ends what the person has of this kind. */
    Mono<Void> endOf(PersonKey person, Role role, String scope, LocalDate day);
}
