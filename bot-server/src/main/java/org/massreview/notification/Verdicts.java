package org.massreview.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massreview.notification.Deliveries.Batch;
import org.massreview.notification.Deliveries.Verdict;
import org.massreview.notification.Delivery.State;
import org.springframework.stereotype.Component;

/** What state follows from what the platform said. */
@Component
class Verdicts {

    /** 回复时间超过限制, 客服接口下行条数超过上限: the person must write first. */
    private static final List<Integer> MUST_WRITE_FIRST = List.of(0, 45015, 45047);

    private final NotificationBook book;
    private final QuietHours quiet;
    private final Clock clock;

    Verdicts(NotificationBook book, QuietHours quiet, Clock clock) {
        this.book = book;
        this.quiet = quiet;
        this.clock = clock;
    }

    Verdict sent(Route route, int refused, @Nullable String platformId) {
        return new Verdict(State.SENT, route, refused, null, platformId, null, clock.instant());
    }

    /** @param code of the platform; null when it was never asked */
    Verdict nobody(int refused, @Nullable Integer code) {
        boolean unreachable = code == null || MUST_WRITE_FIRST.contains(code);
        return ended(unreachable ? State.UNREACHABLE : State.REFUSED, null, refused, code);
    }

    Verdict later(Batch batch, Route route, int refused, int code) {
        return again(batch)
                .map(at -> new Verdict(State.RETRY, route, refused, code, null, at, null))
                .orElseGet(() -> ended(State.DEAD, route, refused, code));
    }

    /** A deadline or a question rather comes twice than not at all; everything else rather not at all than twice. */
    Verdict unknown(Batch batch, Route route, int refused) {
        return book.rule(batch.first().kind()).repeat()
                ? later(batch, route, refused, 0)
                : ended(State.UNCERTAIN, route, refused, null);
    }

    private Optional<Instant> again(Batch batch) {
        Delivery first = batch.first();
        int attempts = batch.all().stream().mapToInt(Delivery::attempts).max().orElse(1);
        return book.retryAt(clock.instant(), attempts)
                .map(at ->
                        quiet.after(at, first.staff(), book.rule(first.kind()).urgent()));
    }

    private static Verdict ended(State state, @Nullable Route route, int refused, @Nullable Integer code) {
        return new Verdict(state, route, refused, code, null, null, null);
    }
}
