package org.massreview.complaint;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.StaffDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds what a step leads to: the window of a reassignment, the other complaint of a merger. */
@Component
class Targets {

    private static final Set<Stage> HANDLED =
            EnumSet.of(Stage.RECEIVED, Stage.REOPENED, Stage.ACCEPTED, Stage.INVESTIGATING, Stage.RECTIFYING);

    private final DirectoryDesk directory;
    private final Complaints complaints;
    private final StaffDesk staff;

    Targets(DirectoryDesk directory, Complaints complaints, StaffDesk staff) {
        this.directory = directory;
        this.complaints = complaints;
        this.staff = staff;
    }

    record Found(@Nullable Target target) {}

    /** @return refused with TARGET_REQUIRED, MERGE_INVALID, COMPLAINT_NOT_FOUND or a refusal of the directory */
    Mono<Found> of(Complaint before, Action action, Deed deed, Capacity capacity) {
        return switch (action) {
            case REASSIGN -> required(deed).flatMap(directory::window).map(window -> new Found(Target.to(window)));
            case MERGE ->
                required(deed)
                        .flatMap(complaints::byNumber)
                        .flatMap(other -> complaints.lock(other.id())) // it may be answered at this moment
                        .filterWhen(other -> isSeenBy(other, capacity))
                        .switchIfEmpty(Refusal.mono(Problem.COMPLAINT_NOT_FOUND))
                        .filter(other -> isOpenFor(before, other))
                        .switchIfEmpty(Refusal.mono(Problem.MERGE_INVALID))
                        .map(other -> new Found(Target.into(before, other)));
            default -> Mono.just(new Found(null));
        };
    }

    private static Mono<String> required(Deed deed) {
        String target = deed.target();
        return target == null || target.isBlank()
                ? Mono.error(() -> Refusal.at("target", Problem.TARGET_REQUIRED))
                : Mono.just(target.strip());
    }

    private Mono<Boolean> isSeenBy(Complaint other, Capacity capacity) {
        return staff.dutiesOf(capacity.official())
                .map(duties -> !Capacity.parties(duties, other).isEmpty());
    }

    /**
     * About the same window, being handled and not under review, and not this one itself; owed at least as high, and hidden from
     * the same, so that nobody answers by it, or learns from it, what is not theirs.
     */
    private static boolean isOpenFor(Complaint merged, Complaint other) {
        return !other.id().equals(merged.id())
                && other.window().equals(merged.window())
                && HANDLED.contains(other.stage())
                && other.handling().answerable().isAtLeast(merged.handling().answerable())
                && other.handling().excluded().equals(merged.handling().excluded())
                && other.handling().held() == merged.handling().held();
    }
}
