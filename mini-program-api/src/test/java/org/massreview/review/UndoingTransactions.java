package org.massreview.review;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.reactive.TransactionCallback;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Transactions over things in memory: when one fails, everything is as it was before. */
final class UndoingTransactions implements TransactionalOperator {

    private final List<Supplier<Runnable>> things;

    @SafeVarargs
    UndoingTransactions(Supplier<Runnable>... things) {
        this.things = List.of(things);
    }

    @Override
    public <T> Mono<T> transactional(Mono<T> mono) {
        return Mono.defer(() -> {
            List<Runnable> undo = things.stream().map(Supplier::get).toList();
            return mono.doOnError(failure -> undo.forEach(Runnable::run));
        });
    }

    @Override
    public <T> Flux<T> transactional(Flux<T> flux) {
        return Flux.defer(() -> {
            List<Runnable> undo = things.stream().map(Supplier::get).toList();
            return flux.doOnError(failure -> undo.forEach(Runnable::run));
        });
    }

    @Override
    public <T> Flux<T> execute(TransactionCallback<T> action) {
        return transactional(Flux.defer(() -> Flux.from(action.doInTransaction((ReactiveTransaction) null))));
    }
}
