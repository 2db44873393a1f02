package org.massreview.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.massreview.outbox.Rows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 个人信息到期删除: what tells who somebody is goes after 180 days (domain rule 8), and how much went is written down. */
@Component
public class Purge {

    private static final int AT_ONCE = 500;

    private final DatabaseClient database;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final Duration kept;

    Purge(
            DatabaseClient database,
            Audit audit,
            TransactionalOperator transaction,
            Clock clock,
            @Value("${massreview.privacy.purge-after-days:180}") int days) {
        this.database = database;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    /**
     * Some at a time, each lot in a transaction of its own, until none is left.
     *
     * @param outlived selects a column {@code id} by {@code :before} and {@code :most}; what it has selected once and was
     *     forgotten it selects no more
     * @param forget inside the transaction
     */
    public Mono<Void> all(String outlived, Function<List<byte[]>, Mono<?>> forget) {
        return some(outlived, forget)
                .expand(found -> found < AT_ONCE ? Mono.empty() : some(outlived, forget))
                .then();
    }

    private Mono<Integer> some(String outlived, Function<List<byte[]>, Mono<?>> forget) {
        return Mono.defer(() -> database.sql(outlived)
                        .bind("before", Rows.utc(clock.instant().minus(kept)))
                        .bind("most", AT_ONCE)
                        .map(row -> Rows.bytes(row, "id"))
                        .all()
                        .collectList()
                        .flatMap(found -> forget.apply(found).then(Mono.just(found.size()))))
                .as(transaction::transactional);
    }

    /**
     * To be called inside a transaction.
     *
     * @param deletions each with one IN list
     * @param of such as {@code review}
     * @return how many rows there still were; they are written down
     */
    public Mono<Long> delete(List<String> deletions, List<byte[]> ids, String of) {
        return Flux.fromIterable(deletions)
                .concatMap(deletion -> Rows.update(database, deletion, ids))
                .reduce(0L, Long::sum)
                .delayUntil(count -> count == 0
                        ? Mono.empty()
                        : audit.recordOfSystem(of + ".personalDataPurged", of, count + " rows"));
    }
}
