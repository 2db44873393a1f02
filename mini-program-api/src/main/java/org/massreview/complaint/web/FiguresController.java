package org.massreview.complaint.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Sessions;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.Counts;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 办理情况: how the complaints of an area were handled, for its officials. */
@RestController
@RequestMapping("/api/v1/complaints/figures")
class FiguresController {

    private final ComplaintDesk complaints;
    private final DirectoryDesk directory;
    private final Sessions sessions;

    FiguresController(ComplaintDesk complaints, DirectoryDesk directory, Sessions sessions) {
        this.complaints = complaints;
        this.directory = directory;
        this.sessions = sessions;
    }

    /**
     * @param area code of a window, township, county or the city
     * @param from first day on which they were opened, yyyy-MM-dd; to is the last one
     */
    @GetMapping
    Mono<FiguresView> figures(
            @RequestParam String area, @RequestParam String from, @RequestParam String to, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> new Asked(sessions.someoneIn(exchange), day("from", from), day("to", to)))
                .flatMap(asked -> directory
                        .today()
                        .flatMap(now -> Mono.justOrEmpty(now.place(area)))
                        .switchIfEmpty(Refusal.mono(Problem.AREA_NOT_FOUND, area.length() > 24 ? "…" : area))
                        .flatMap(place -> complaints
                                .figures(asked.person(), place, asked.from(), asked.to())
                                .map(counts -> FiguresView.of(place, asked, counts))));
    }

    /** The same for each place one level down. */
    @GetMapping("/children")
    Mono<ChildrenView> children(
            @RequestParam String area, @RequestParam String from, @RequestParam String to, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> new Asked(sessions.someoneIn(exchange), day("from", from), day("to", to)))
                .flatMap(asked -> directory
                        .today()
                        .flatMap(now -> Mono.justOrEmpty(now.place(area).map(now::childrenOf)))
                        .switchIfEmpty(Refusal.mono(Problem.AREA_NOT_FOUND, area.length() > 24 ? "…" : area))
                        .flatMapIterable(places -> places)
                        .concatMap(place -> complaints
                                .figures(asked.person(), place, asked.from(), asked.to())
                                .map(counts -> FiguresView.of(place, asked, counts)))
                        .collectList()
                        .map(ChildrenView::new));
    }

    record ChildrenView(List<FiguresView> rows) {}

    private record Asked(PersonKey person, LocalDate from, LocalDate to) {}

    private static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            throw Refusal.at(field, Problem.DATE_INVALID, typed.length() > 24 ? "…" : typed);
        }
    }

    /**
     * Rates run from 0 to 1 and are missing where there is nothing to divide by.
     *
     * @param onTimeRate 按期整改率
     * @param calledBackRate 实名差评回访率
     * @param satisfiedRate 回访整改满意率
     */
    record FiguresView(
            Place area,
            LocalDate from,
            LocalDate to,
            Counts counts,
            @Nullable Double onTimeRate,
            @Nullable Double calledBackRate,
            @Nullable Double satisfiedRate) {

        private static FiguresView of(Place area, Asked asked, Counts counts) {
            return new FiguresView(
                    area,
                    asked.from(),
                    asked.to(),
                    counts,
                    share(counts.onTime(), counts.due()),
                    share(counts.calledBack(), counts.named()),
                    share(counts.satisfied(), counts.reached()));
        }

        private static @Nullable Double share(long part, long of) {
            return of == 0 ? null : Math.round(10_000.0 * part / of) / 10_000.0;
        }
    }
}
