package org.massreview.conversation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.massreview.conversation.Utterances;
import org.massreview.directory.DirectoryDesk;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What was not understood, for whoever mends the lexicon. */
@RestController
class UtteranceController {

    private static final int DAYS_AT_MOST = 366;
    private static final int GROUPS_AT_MOST = 1_000;

    private final Utterances utterances;
    private final StaffDesk staff;
    private final Clock clock;

    UtteranceController(Utterances utterances, StaffDesk staff, Clock clock) {
        this.utterances = utterances;
        this.staff = staff;
        this.clock = clock;
    }

    record UtterancesView(LocalDate since, List<Utterances.Group> groups) {}

    /** The most frequent first. */
    @GetMapping("/api/v1/operator/utterances")
    Mono<UtterancesView> list(
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "100") int limit,
            ServerWebExchange exchange) {
        LocalDate since = LocalDate.now(clock.withZone(DirectoryDesk.ZONE))
                .minusDays(Math.max(1, Math.min(days, DAYS_AT_MOST)) - 1L);
        return staff.require(Role.OPERATOR, exchange)
                .flatMap(operator -> utterances
                        .since(since, Math.max(1, Math.min(limit, GROUPS_AT_MOST)))
                        .collectList())
                .map(groups -> new UtterancesView(since, groups));
    }
}
