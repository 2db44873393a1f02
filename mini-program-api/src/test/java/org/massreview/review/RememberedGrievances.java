package org.massreview.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.massreview.citizen.PersonKey;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import reactor.core.publisher.Mono;

/** What became of bad reviews, without complaints behind it. */
final class RememberedGrievances implements Grievances {

    private List<Review> opened = new ArrayList<>();
    private RuntimeException failure;
    private final List<Review> followed = new ArrayList<>();
    private int overtaken;

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
    public Mono<Void> follow(Review corrected, boolean named) {
        return Mono.defer(() -> {
            if (overtaken > 0) {
                overtaken--;
                return Mono.error(Refusal.of(Problem.STALE_VERSION));
            }
            followed.add(corrected);
            return Mono.empty();
        });
    }

    /** Somebody acts on the complaint at the same moment, so many times. */
    void overtaken(int times) {
        overtaken = times;
    }

    List<Review> followed() {
        return List.copyOf(followed);
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
