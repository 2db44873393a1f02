package org.massreview.citizen;

import reactor.core.publisher.Mono;

/** 个人数据: what one room keeps of a person; each room that keeps something has one. */
public interface PersonalData {

    /** The member of the export that it becomes, such as {@code reviews}. */
    String name();

    /** @return what is kept, as JSON is made of it; an empty list when nothing is */
    Mono<Object> of(PersonKey person);

    /** Removes it for good, in the caller's transaction; what was counted stays counted. Repeating it changes nothing. */
    Mono<Void> erase(PersonKey person);
}
