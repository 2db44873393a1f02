package org.massreview.complaint.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.review.ExcludedDesk;
import org.massreview.review.ExcludedDesk.Excluded;
import org.massreview.review.Tags;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 不计分的评价, for the city that decides on them; without those that are for the discipline organ alone. */
@RestController
class ExcludedController {

    private static final int MOST = 100;

    private final ExcludedDesk excluded;
    private final ComplaintDesk complaints;
    private final DirectoryDesk directory;
    private final StaffDesk staff;
    private final Tags tags;

    ExcludedController(
            ExcludedDesk excluded, ComplaintDesk complaints, DirectoryDesk directory, StaffDesk staff, Tags tags) {
        this.excluded = excluded;
        this.complaints = complaints;
        this.directory = directory;
        this.staff = staff;
        this.tags = tags;
    }

    /** @param before next of the page before */
    @GetMapping("/api/v1/operator/reviews")
    Mono<ExcludedView> newest(
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "30") int limit,
            ServerWebExchange exchange) {
        int most = Math.max(1, Math.min(MOST, limit));
        return staff.require(Role.CITY_SUPERVISOR, exchange)
                .then(Mono.defer(() -> excluded.newest(before == null ? Long.MAX_VALUE : before, most)))
                .flatMap(found -> Mono.zip(sealed(found), directory.today())
                        .map(known -> new ExcludedView(
                                found.stream()
                                        .filter(one -> !known.getT1().contains(one.review()))
                                        .map(one -> view(one, known.getT2()))
                                        .toList(),
                                found.size() < most ? null : found.get(most - 1).decision())));
    }

    private Mono<Set<UUID>> sealed(List<Excluded> found) {
        return complaints.sealedAmong(found.stream().map(Excluded::review).toList());
    }

    private ReviewView view(Excluded one, Directory now) {
        return new ReviewView(
                one.review().toString(),
                now.named(PlaceKind.WINDOW, one.window()),
                one.level(),
                one.tags().stream().map(tags::labelOf).toList(),
                one.words(),
                one.day(),
                one.reason(),
                one.decidedAt().atZone(DirectoryDesk.ZONE).toOffsetDateTime());
    }

    record ExcludedView(List<ReviewView> reviews, @Nullable Long next) {}

    record ReviewView(
            String id,
            Place window,
            int level,
            List<String> tags,
            String words,
            LocalDate day,
            String reason,
            OffsetDateTime decidedAt) {}
}
