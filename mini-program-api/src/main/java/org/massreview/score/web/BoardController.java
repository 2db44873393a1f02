package org.massreview.score.web;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.review.Tags;
import org.massreview.score.ScoreDesk;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 大屏: scores as they change, as server-sent events. */
@RestController
class BoardController {

    private static final Duration GATHER = Duration.ofMillis(300);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int WINDOWS_AT_ONCE = 200;

    private final ScoreDesk scores;
    private final DirectoryDesk directory;
    private final Tags tags;
    private final BoardSnapshot snapshot;
    /** One computation for all watchers of this instance. */
    private final Flux<ServerSentEvent<ChangeView>> changes;

    BoardController(ScoreDesk scores, DirectoryDesk directory, Tags tags, BoardSnapshot snapshot) {
        this.snapshot = snapshot;
        this.scores = scores;
        this.directory = directory;
        this.tags = tags;
        this.changes = scores.changes()
                .bufferTimeout(WINDOWS_AT_ONCE, GATHER, true)
                .concatMap(this::events)
                .publish()
                .refCount(1);
    }

    /** The city's board; kept for some seconds. */
    @GetMapping("/api/v1/board")
    Mono<BoardSnapshot.BoardView> board() {
        return snapshot.latest();
    }

    @GetMapping(path = "/api/v1/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<?>> stream() {
        // An event and not a comment, of which a page hears nothing: it notices a connection that died without a word.
        Flux<ServerSentEvent<?>> heartbeats = Flux.interval(Duration.ZERO, HEARTBEAT)
                .onBackpressureDrop()
                .map(beat -> ServerSentEvent.builder(beat).event("alive").build());
        return changes.onBackpressureBuffer(1_000, BufferOverflowStrategy.DROP_OLDEST)
                .<ServerSentEvent<?>>map(change -> change)
                .mergeWith(heartbeats);
    }

    private Flux<ServerSentEvent<ChangeView>> events(List<Set<String>> changed) {
        return directory
                .today()
                .flatMapMany(now -> Flux.fromIterable(places(now, changed)))
                .concatMap(this::event)
                .onErrorResume(failure -> Flux.empty());
    }

    private static Set<Place> places(Directory now, List<Set<String>> changed) {
        Set<Place> places = new LinkedHashSet<>();
        changed.stream()
                .flatMap(Set::stream)
                .distinct()
                .forEach(code ->
                        now.place(PlaceKind.WINDOW, code).ifPresent(window -> places.addAll(now.pathTo(window))));
        return places;
    }

    private Mono<ServerSentEvent<ChangeView>> event(Place place) {
        return scores.score(place.kind(), place.code(), "year")
                .map(card -> ScoreView.of(card, tags, ""))
                .map(view -> ServerSentEvent.builder(new ChangeView(
                                place.kind(),
                                place.code(),
                                place.name(),
                                view.n(),
                                view.satisfaction(),
                                view.index(),
                                "year",
                                view.asOf()))
                        .event("score")
                        .build());
    }

    record ChangeView(
            PlaceKind kind,
            String code,
            String name,
            int n,
            @Nullable Double satisfaction,
            @Nullable Double index,
            String period,
            OffsetDateTime asOf) {}
}
