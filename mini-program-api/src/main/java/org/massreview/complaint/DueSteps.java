package org.massreview.complaint;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the step that a task stands for, if it is still to be taken; to be called in a transaction of its own. */
@Component
class DueSteps {

    private final Complaints complaints;
    private final ComplaintTasks tasks;
    private final ComplaintBook book;

    DueSteps(Complaints complaints, ComplaintTasks tasks, ComplaintBook book) {
        this.complaints = complaints;
        this.tasks = tasks;
        this.book = book;
    }

    /**
     * Locks the complaint before its task, as whoever acts on it does, so that nobody waits in a circle. What another holds, or what
     * is gone, is nothing to do now.
     */
    Mono<Void> take(ComplaintTasks.Waiting waiting, Instant now) {
        return complaints
                .lockIfFree(waiting.complaint())
                .flatMap(complaint -> tasks.lock(waiting)
                        .flatMap(task -> isDue(complaint, task.kind(), now)
                                ? step(complaint, task.kind())
                                : book.renewTasks(complaint).thenReturn(complaint)))
                .then();
    }

    /** The row may be older than what is known now, as when a calendar was published. */
    private boolean isDue(Complaint complaint, Tasks.Kind kind, Instant now) {
        return Optional.ofNullable(Tasks.of(complaint, book.of(complaint)).get(kind))
                .filter(at -> !at.isAfter(now))
                .isPresent();
    }

    private Mono<Complaint> step(Complaint complaint, Tasks.Kind kind) {
        return book.move(complaint, kind.action(), Party.SYSTEM, null, Deed.words(""));
    }
}
