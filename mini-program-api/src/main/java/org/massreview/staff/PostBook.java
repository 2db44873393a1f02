package org.massreview.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.massreview.audit.Audit;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Writes posts and the duties that follow from them together, so that neither says what the other does not. */
@Component
class PostBook {

    private final Posts posts;
    private final Duties duties;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;

    PostBook(Posts posts, Duties duties, Audit audit, TransactionalOperator transaction, Clock clock) {
        this.posts = posts;
        this.duties = duties;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The posts that are not over. */
    Mono<List<Post>> live() {
        return Mono.defer(() -> posts.live(today()).collectList());
    }

    /** Works on the posts that are not over while nobody else does, in one transaction; again, should a code have been drawn before. */
    <T> Mono<T> alone(Function<List<Post>, Mono<T>> work) {
        return posts.lock()
                .then(live())
                .flatMap(work)
                .as(transaction::transactional)
                .retryWhen(Retry.max(3).filter(DataIntegrityViolationException.class::isInstance));
    }

    Mono<Void> record(PersonKey by, String deed, String object, String detail) {
        return audit.record(by.hex(), deed, object, detail);
    }

    /** Inside {@link #alone}. */
    Mono<Void> write(PostPlan plan, PersonKey by) {
        List<Post> opened = plan.openings().stream().map(PostPlan.Opening::post).toList();
        return Flux.fromIterable(plan.changes())
                .concatMap(change -> change(change, by))
                .then(posts.add(opened))
                .then(Mono.defer(() -> duties.add(dutiesOf(opened))))
                .thenMany(Flux.fromIterable(plan.openings())
                        .filter(PostPlan.Opening::follows)
                        .concatMap(opening -> audit.record(
                                by.hex(),
                                "staff.move",
                                opening.post().scope(),
                                opening.post().role().name())))
                .then();
    }

    private List<Duty> dutiesOf(List<Post> opened) {
        List<Duty> held = new ArrayList<>();
        for (Post post : opened) {
            PersonKey person = post.person();
            if (person != null) {
                held.add(post.duty(person, today()));
            }
        }
        return held;
    }

    private Mono<Void> change(PostPlan.Change change, PersonKey by) {
        Post after = change.after();
        String deed = after.isLive(today()) ? "staff.change" : "staff.end";
        return posts.change(after)
                .then(Mono.defer(() -> followed(change)))
                .then(audit.record(by.hex(), deed, after.scope(), after.role().name()));
    }

    private Mono<Void> followed(PostPlan.Change change) {
        PersonKey person = change.after().person();
        if (person == null) {
            return Mono.empty();
        }
        Duty duty = change.after().duty(person, today());
        return Objects.equals(change.before().shift(), change.after().shift())
                ? duties.until(duty, today())
                : duties.reshift(duty, today());
    }

    /**
     * Inside the caller's transaction.
     *
     * @return the duty that the post makes; refused with BINDING_CODE_EXPIRED when it ended, BINDING_CODE_USED when it is taken
     */
    Mono<Duty> take(UUID id, PersonKey person) {
        return posts.take(id, person, today())
                .flatMap(first -> posts.find(id).map(post -> {
                    if (!first) {
                        throw Refusal.of(
                                post.isLive(today()) ? Problem.BINDING_CODE_USED : Problem.BINDING_CODE_EXPIRED);
                    }
                    return post.duty(person, today());
                }))
                .flatMap(duty -> duties.add(List.of(duty)).thenReturn(duty));
    }

    Mono<Void> give(Duty duty) {
        return duties.add(List.of(duty));
    }

    /** From today on nobody has this duty by that person; its post, when there is one, ends with it. */
    Mono<Void> end(Duty duty, PersonKey by) {
        LocalDate today = today();
        Duty ended = new Duty(duty.person(), duty.role(), duty.scope(), duty.from(), today, duty.shift());
        return posts.lock()
                .then(posts.endOf(duty.person(), duty.role(), duty.scope(), today))
                .then(duties.until(ended, today))
                .then(audit.record(
                        by.hex(), "staff.end", duty.scope(), duty.role().name()))
                .as(transaction::transactional);
    }

    /** Inside {@link #alone}: the post ends today, whether or not somebody has it. */
    Mono<Void> end(Post post, PersonKey by) {
        return change(new PostPlan.Change(post, post.ending(today())), by);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(DirectoryDesk.ZONE));
    }
}
