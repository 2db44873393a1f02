package org.massreview.transfer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.Party;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * 直通移送: transfers what the direct lane brings. Every instance may run it: of two with the same complaint, one finds it moved.
 * What fails is tried again in the next round, and keeps no other waiting.
 */
@Component
class TransferLoop {

    private static final Logger log = LoggerFactory.getLogger(TransferLoop.class);
    private static final int AT_ONCE = 50;

    private final ComplaintDesk complaints;
    private final TransferBook book;
    private final Organ organ;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    TransferLoop(ComplaintDesk complaints, TransferBook book, Organ organ, MeterRegistry metrics) {
        this.complaints = complaints;
        this.book = book;
        this.organ = organ;
        metrics.gauge("massreview.transfers.waiting", waiting);
        metrics.gauge("massreview.transfers.failed", failed);
    }

    @Scheduled(fixedDelayString = "${massreview.transfer.round:PT5S}", initialDelayString = "PT2S")
    Mono<Void> round() {
        return complaints
                .awaitingTransfer(AT_ONCE)
                .collectList()
                .doOnNext(found -> waiting.set(found.size()))
                .filter(found -> organ.key().isPresent())
                .flatMapIterable(found -> found)
                .concatMap(this::failures)
                .reduce(0L, Long::sum)
                .doOnNext(failed::set)
                .onErrorResume(failure -> {
                    log.warn("transfers wait: {}", failure.toString());
                    return Mono.empty();
                })
                .then();
    }

    /** Says once an hour, and with the number, what the start has said before. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void remind() {
        if (organ.key().isEmpty()) {
            log.error("massreview.transfer.recipient is not set: {} complaints wait for the discipline organ", waiting);
        }
    }

    /** @return 1 for one that could not be transferred */
    private Mono<Long> failures(UUID complaint) {
        return book.transfer(complaint, Party.SYSTEM, null, Lane.DIRECT, "")
                .doOnNext(done -> log.info("{} is prepared", done.serial()))
                .map(done -> 0L)
                .onErrorResume(TransferLoop::wasFaster, failure -> Mono.just(0L))
                .onErrorResume(failure -> {
                    log.atError().setCause(failure).log("a complaint of the direct lane can not be transferred");
                    return Mono.just(1L);
                });
    }

    private static boolean wasFaster(Throwable failure) {
        return failure instanceof Refusal refusal
                && (refusal.problem() == Problem.STALE_VERSION || refusal.problem() == Problem.ACTION_NOT_ALLOWED);
    }

    long waiting() {
        return waiting.get();
    }

    long failed() {
        return failed.get();
    }
}
