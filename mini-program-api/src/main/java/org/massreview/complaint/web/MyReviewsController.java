package org.massreview.complaint.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.Receipts;
import org.massreview.citizen.Sessions;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.directory.ServiceWindow;
import org.massreview.problem.Words;
import org.massreview.review.MyReview;
import org.massreview.review.ReviewDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 我的评价: what whoever asks has said, with what became of it, newest first. */
@RestController
class MyReviewsController {

    private static final int MOST = 100;

    private final ReviewDesk reviews;
    private final ComplaintDesk complaints;
    private final DirectoryDesk directory;
    private final Receipts receipts;
    private final Sessions sessions;
    private final Words words;

    MyReviewsController(
            ReviewDesk reviews,
            ComplaintDesk complaints,
            DirectoryDesk directory,
            Receipts receipts,
            Sessions sessions,
            Words words) {
        this.reviews = reviews;
        this.complaints = complaints;
        this.directory = directory;
        this.receipts = receipts;
        this.sessions = sessions;
        this.words = words;
    }

    @GetMapping("/api/v1/me/reviews")
    Mono<MineView> mine(ServerWebExchange exchange, @Nullable Locale locale) {
        return Mono.fromCallable(() -> sessions.someoneIn(exchange))
                .flatMap(person ->
                        Mono.zip(reviews.mine(person, MOST), complaints.mine(person, MOST), directory.today()))
                .map(known -> new MineView(lines(known.getT1(), known.getT2(), known.getT3(), locale)));
    }

    private List<LineView> lines(List<MyReview> given, List<Complaint> filed, Directory now, @Nullable Locale locale) {
        Map<UUID, Complaint> cases =
                filed.stream().collect(Collectors.toMap(Complaint::id, Function.identity(), (one, same) -> one));
        Stream<Dated> reviews = given.stream()
                .map(review -> new Dated(review.givenAt(), line(review, cases.get(review.id()), now, locale)));
        Stream<Dated> others = filed.stream()
                .filter(complaint -> complaint.origin() != Complaint.Origin.REVIEW) // those stand beside their reviews
                .map(complaint -> new Dated(complaint.openedAt(), line(complaint, now, locale)));
        return Stream.concat(reviews, others)
                .sorted(Comparator.comparing(Dated::at).reversed())
                .limit(MOST)
                .map(Dated::line)
                .toList();
    }

    private record Dated(Instant at, LineView line) {}

    private LineView line(MyReview review, @Nullable Complaint opened, Directory now, @Nullable Locale locale) {
        return new LineView(
                review.receipt(),
                window(now, review.window()),
                township(now, review.window()),
                review.level().level(),
                review.level().label(),
                review.day(),
                review.state().name(),
                state(opened, locale));
    }

    private LineView line(Complaint complaint, Directory now, @Nullable Locale locale) {
        return new LineView(
                receipts.codeFor(complaint.id()),
                window(now, complaint.window()),
                township(now, complaint.window()),
                null,
                null,
                LocalDate.ofInstant(complaint.openedAt(), DirectoryDesk.ZONE),
                null,
                state(complaint, locale));
    }

    private @Nullable StateView state(@Nullable Complaint complaint, @Nullable Locale locale) {
        return complaint == null
                ? null
                : new StateView(
                        complaint.number(),
                        complaint.stage().name(),
                        words.say("complaint.stage." + complaint.stage(), locale),
                        complaints.isOverdue(complaint));
    }

    private static Place window(Directory now, String code) {
        return now.named(PlaceKind.WINDOW, code);
    }

    private static @Nullable Place township(Directory now, String window) {
        Optional<Place> township =
                now.window(window).map(ServiceWindow::township).flatMap(code -> now.place(PlaceKind.TOWNSHIP, code));
        return township.orElse(null);
    }

    record MineView(List<LineView> reviews) {}

    /**
     * @param level missing for a complaint filed without a review
     * @param state ACTIVE or EXCLUDED; missing like level
     */
    record LineView(
            String receipt,
            Place window,
            @Nullable Place township,
            @Nullable Integer level,
            @Nullable String levelText,
            LocalDate day,
            @Nullable String state,
            @Nullable StateView complaint) {}

    record StateView(String number, String stage, String stageText, boolean overdue) {}
}
