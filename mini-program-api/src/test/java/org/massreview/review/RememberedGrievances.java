package org.massreview.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import reactor.core.publisher.Mono;

/** What became of bad reviews, without complaints behind it. */
final class RememberedGrievances implements Grievances {

    private List<Review> opened = new ArrayList<>();
    private RuntimeException failure;

    void fail(RuntimeException with) {
        failure = with;
    }

    List<Review> opened() {
        return List.copyOf(opened);
    }

    Runnable undo() {
        List<Review> before = new ArrayList<>(opened);
        return () -> opened = before;
    }

    @Override
    public Mono<Void> open(List<Review> bad, Set<UUID> named) {
        return Mono.defer(() -> {
            opened.addAll(bad);
            return failure == null ? Mono.empty() : Mono.error(failure);
        });
    }

    @Override
    public Mono<Void> follow(Review corrected) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> decided(Review review, String reason, PersonKey by) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> erase(UUID review) {
        return Mono.empty();
    }

    @Override
    public Mono<Promise> promised(UUID review, Locale locale) {
        return Mono.empty();
    }
}
