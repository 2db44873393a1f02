package org.massreview.complaint.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Sessions;
import org.massreview.complaint.Action;
import org.massreview.complaint.Case;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.DueWords;
import org.massreview.complaint.Filed;
import org.massreview.complaint.Page;
import org.massreview.complaint.Party;
import org.massreview.complaint.Search;
import org.massreview.complaint.Stage;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.StaffDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Complaints: filed by anybody, worked on by officials in their scope, followed by whoever filed them. */
@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintController {

    private final ComplaintDesk complaints;
    private final StaffDesk staff;
    private final DirectoryDesk directory;
    private final Sessions sessions;
    private final CaseViews views;
    private final DueWords dueWords;

    ComplaintController(
            ComplaintDesk complaints,
            StaffDesk staff,
            DirectoryDesk directory,
            Sessions sessions,
            CaseViews views,
            DueWords dueWords) {
        this.complaints = complaints;
        this.staff = staff;
        this.directory = directory;
        this.sessions = sessions;
        this.views = views;
        this.dueWords = dueWords;
    }

    /** 201 for a new complaint, 200 with the same answer for a repeated attempt. */
    @PostMapping
    Mono<ResponseEntity<FiledView>> file(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody FilingForm form,
            ServerWebExchange exchange,
            @Nullable Locale locale) {
        if (key == null) {
            return Refusal.mono(Problem.IDEMPOTENCY_KEY_REQUIRED);
        }
        return complaints
                .file(form.filing(key.strip(), sessions.personIn(exchange).orElse(null)))
                .map(filed -> ResponseEntity.status(filed.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(view(filed, locale)));
    }

    private FiledView view(Filed filed, @Nullable Locale locale) {
        return new FiledView(
                filed.complaint().number(),
                filed.receipt(),
                filed.complaint().due().on(),
                dueWords.sentence(filed.complaint().due(), locale));
    }

    /**
     * Those of the official's own areas, or one's own for anybody else.
     *
     * @param overdue true leaves out all others
     * @param open true leaves out what has ended
     * @param escalated true leaves in only what a level above the window owes an answer to
     * @param extension true leaves in only those for which an extension waits for a decision
     * @param within code of a place in one's own areas
     * @param after number of the last one of the page before
     */
    @GetMapping
    Mono<ListView> list(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean escalated,
            @RequestParam(defaultValue = "false") boolean extension,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            ServerWebExchange exchange,
            @Nullable Locale locale) {
        return Mono.zip(person(exchange), place(within))
                .flatMap(asked -> isOfficial(asked.getT1())
                        .flatMap(official -> official
                                ? complaints.pageFor(
                                        asked.getT1(),
                                        new Search(
                                                stage == null ? null : stage(stage),
                                                open,
                                                overdue,
                                                escalated,
                                                extension,
                                                asked.getT2().orElse(null),
                                                after,
                                                limit))
                                : complaints.mine(asked.getT1(), limit).map(own -> new Page(own, null))))
                .flatMap(page -> views.rows(page.complaints(), locale).map(rows -> new ListView(rows, page.next())));
    }

    private Mono<Optional<Place>> place(@Nullable String code) {
        return code == null || code.isBlank()
                ? Mono.just(Optional.empty())
                : directory
                        .today()
                        .flatMap(now -> Mono.justOrEmpty(now.place(code.strip())))
                        .switchIfEmpty(Refusal.mono(Problem.AREA_NOT_FOUND, code.length() > 24 ? "…" : code))
                        .map(Optional::of);
    }

    private static Stage stage(String name) {
        try {
            return Stage.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.at("stage", Problem.STAGE_INVALID, name.length() > 24 ? "…" : name);
        }
    }

    @GetMapping("/{number}")
    Mono<CaseView> show(@PathVariable String number, ServerWebExchange exchange, @Nullable Locale locale) {
        return person(exchange)
                .flatMap(person -> asOfficial(person, number)
                        .flatMap(official ->
                                official ? complaints.showTo(person, number) : complaints.show(number, person)))
                .flatMap(found -> views.view(found, locale));
    }

    @PostMapping("/{number}/actions/{action}")
    Mono<MovedView> act(
            @PathVariable String number,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable DeedForm body,
            ServerWebExchange exchange) {
        DeedForm form = body == null ? DeedForm.NOTHING : body;
        return person(exchange)
                .flatMap(person -> actsAsOfficial(person, number, DeedForm.known(action))
                        .flatMap(official -> official
                                ? complaints.actAs(person, number, DeedForm.known(action), form.deed())
                                : complaints.act(number, person, DeedForm.known(action), form.said())))
                .map(MovedView::of);
    }

    /** 回访电话; each reading is written down. */
    @GetMapping("/{number}/phone")
    Mono<PhoneView> phone(@PathVariable String number, ServerWebExchange exchange) {
        return person(exchange)
                .flatMap(person -> complaints.phone(person, number))
                .map(PhoneView::new);
    }

    private Mono<PersonKey> person(ServerWebExchange exchange) {
        return Mono.fromCallable(() -> sessions.someoneIn(exchange));
    }

    /** An official follows what they filed themselves like anybody. */
    private Mono<Boolean> asOfficial(PersonKey person, String number) {
        return isOfficial(person)
                .flatMap(official -> official ? complaints.isOwn(number, person).map(own -> !own) : Mono.just(false));
    }

    private Mono<Boolean> actsAsOfficial(PersonKey person, String number, Action action) {
        return action.isCitizens() ? asOfficial(person, number) : isOfficial(person);
    }

    private Mono<Boolean> isOfficial(PersonKey person) {
        return staff.dutiesOf(person)
                .map(duties ->
                        duties.stream().anyMatch(duty -> Party.of(duty.role()).isPresent()));
    }

    record FiledView(String number, String receipt, LocalDate dueOn, String dueText) {}

    record PhoneView(String phone) {}

    /** @param next number to give as after for the page behind; missing on the last one */
    record ListView(
            List<CaseView.RowView> complaints, @Nullable String next) {}

    record MovedView(String stage, List<String> allowed, int version) {

        static MovedView of(Case moved) {
            Complaint complaint = moved.complaint();
            return new MovedView(
                    complaint.stage().name(),
                    moved.allowed().stream().map(Action::word).toList(),
                    complaint.version());
        }
    }
}
