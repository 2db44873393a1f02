package org.massreview.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The door to digests of past periods. */
@Component
public class DigestDesk {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("'@'yyyyMMddHHmm");

    private final Digests digests;
    private final Deliveries deliveries;
    private final TransactionalOperator transaction;
    private final Clock clock;

    DigestDesk(Digests digests, Deliveries deliveries, TransactionalOperator transaction, Clock clock) {
        this.digests = digests;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tells it once more; asked twice within a minute, it is told once.
     *
     * @param period 2026-W12 or 2026-03
     * @return how many are told; refused with DIGEST_PERIOD_INVALID
     */
    public Mono<Long> again(String period) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), DirectoryDesk.ZONE);
        LocalDate today = now.toLocalDate();
        return Mono.justOrEmpty(Span.parse(period, today))
                .switchIfEmpty(Refusal.mono(Problem.DIGEST_PERIOD_INVALID))
                .flatMap(span -> digests.of(span, now.format(MINUTE)).collectList())
                .flatMap(deliveries::add)
                .as(transaction::transactional);
    }
}
