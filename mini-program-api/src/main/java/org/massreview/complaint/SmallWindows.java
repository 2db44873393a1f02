package org.massreview.complaint;

import java.time.LocalDate;
import java.util.Set;
import org.massreview.review.RatedWindows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * 小窗口: where so few people come that its staff would know at once whose a bad review is. They are shown several together, or
 * each after a while; the township sees all at once and does what can not wait. A window counts as small once it has been
 * rated for a whole period and little; of one whose code was hung up lately nobody can say it yet.
 */
@Component
class SmallWindows {

    private static final Logger log = LoggerFactory.getLogger(SmallWindows.class);

    private final RatedWindows rated;
    private final Complaints complaints;
    private final ComplaintBook book;
    private final Deadlines limits;
    private final TransactionalOperator transaction;

    SmallWindows(
            RatedWindows rated,
            Complaints complaints,
            ComplaintBook book,
            Deadlines limits,
            TransactionalOperator transaction) {
        this.rated = rated;
        this.complaints = complaints;
        this.book = book;
        this.limits = limits;
        this.transaction = transaction;
    }

    /** @return the small ones among them */
    Mono<Set<String>> among(Set<String> windows) {
        Deadlines.SmallWindow rule = limits.smallWindow();
        LocalDate from = ComplaintRow.day(book.now()).minusDays(rule.days());
        return rated.seldom(windows, from, rule.reviews());
    }

    /** Shows those of which enough have come together; a window that fails keeps no other from being shown its own. */
    Mono<Void> release() {
        return complaints
                .windowsHolding(limits.smallWindow().together())
                .collectList()
                .flatMapIterable(windows -> windows)
                .concatMap(window -> complaints
                        .heldOf(window)
                        .collectList()
                        .flatMapIterable(held -> held)
                        .concatMap(complaints::lock)
                        .filter(complaint -> complaint.handling().held())
                        .concatMap(
                                complaint -> book.move(complaint, Action.RELEASE, Party.SYSTEM, null, Deed.words("")))
                        .then()
                        .as(transaction::transactional)
                        .onErrorResume(failure -> shrug(window, failure)))
                .then();
    }

    private static Mono<Void> shrug(String window, Throwable failure) {
        log.warn("what is held of window {} could not be shown and is tried again: {}", window, failure.toString());
        return Mono.empty();
    }
}
