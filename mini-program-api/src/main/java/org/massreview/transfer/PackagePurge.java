package org.massreview.transfer;

import java.time.Clock;
import java.time.Duration;
import org.massreview.audit.Audit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Forgets packages some days after closing; their digests stay in the register. Every instance may run it. */
@Component
class PackagePurge {

    private static final int AT_ONCE = 200;

    private final Transfers transfers;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final Duration kept;

    PackagePurge(
            Transfers transfers,
            Audit audit,
            TransactionalOperator transaction,
            Clock clock,
            @Value("${massreview.transfer.keep-days:30}") int days) {
        this.transfers = transfers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    Mono<Void> purge() {
        return transfers
                .outlived(clock.instant().minus(kept), AT_ONCE)
                .concatMap(this::forget)
                .then();
    }

    private Mono<Void> forget(Transfer transfer) {
        return transfers
                .forget(transfer.id())
                .filter(there -> there)
                .flatMap(there -> audit.recordOfSystem(
                        "transfer.purged", transfer.serial().toString(), transfer.digest()))
                .as(transaction::transactional);
    }
}
