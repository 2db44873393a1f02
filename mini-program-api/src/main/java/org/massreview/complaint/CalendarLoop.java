package org.massreview.complaint;

import java.util.List;
import org.massreview.directory.WorkingDays;
import org.massreview.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** 期限重算: when the holidays of a year are published, the dates that rest on it are computed again. */
@Component
class CalendarLoop {

    private static final Logger log = LoggerFactory.getLogger(CalendarLoop.class);
    private static final int BATCH = 200;

    private final WorkingDays calendar;
    private final Complaints complaints;
    private final ComplaintBook book;
    private final Outbox outbox;
    private final TransactionalOperator transaction;

    CalendarLoop(
            WorkingDays calendar,
            Complaints complaints,
            ComplaintBook book,
            Outbox outbox,
            TransactionalOperator transaction) {
        this.calendar = calendar;
        this.complaints = complaints;
        this.book = book;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Looks at every provisional date that somebody waits for. @return how many were computed again */
    Mono<Long> pass() {
        return batch(0).expand(batch -> batch.size() < BATCH ? Mono.empty() : batch(seqOf(batch.get(batch.size() - 1))))
                .flatMapIterable(batch -> batch)
                .filter(complaint -> book.of(complaint).isCountable(complaint.due()))
                .concatMap(complaint ->
                        recount(complaint).as(transaction::transactional).onErrorResume(this::shrug))
                .count()
                .doOnNext(count -> {
                    if (count > 0) {
                        log.info("{} dates were computed again by the published calendar", count);
                        outbox.nudge();
                    }
                });
    }

    private Mono<List<Complaint>> batch(long after) {
        return complaints.provisional(after, BATCH).collectList();
    }

    private static long seqOf(Complaint complaint) {
        return ComplaintNumber.seqOf(complaint.number());
    }

    private Mono<Complaint> recount(Complaint found) {
        return complaints
                .lock(found.id())
                .filter(complaint -> complaint.due().provisional())
                .flatMap(complaint -> book.move(complaint, Action.RECOUNT, Party.SYSTEM, null, Deed.words("")));
    }

    @Scheduled(fixedDelayString = "${massreview.calendar.every:PT1M}", initialDelayString = "PT1S")
    Mono<Void> round() {
        return Mono.fromRunnable(calendar::refresh)
                .subscribeOn(Schedulers.boundedElastic())
                .then(pass())
                .onErrorResume(this::shrug)
                .then();
    }

    private <T> Mono<T> shrug(Throwable failure) {
        log.warn("dates can not be computed again now: {}", failure.toString());
        return Mono.empty();
    }
}
