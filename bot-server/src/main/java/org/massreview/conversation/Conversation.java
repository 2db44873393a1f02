package org.massreview.conversation;

import java.util.List;
import reactor.core.publisher.Mono;

/** The one door for talk, whatever platform it came by. */
public interface Conversation {

    /** @return what is said in answer, oldest first; empty when there is nothing to say */
    Mono<List<Say>> hear(Heard heard);
}
