package org.massreview.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.complaint.Action;
import org.massreview.complaint.Case;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.DueWords;
import org.massreview.complaint.Search;
import org.massreview.complaint.Stage;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.problem.Words;
import org.massreview.transfer.TransferDesk;
import org.massreview.understanding.ComingDay;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What officials do with complaints by chat: look at one, see what they may do, do it. */
@Component
class CaseDeeds implements Deed.Desk {

    private static final int LISTED = 8;
    private static final int LOOKED_AT = 100;

    /** Begun by the clock; nobody has to say it. */
    private static final Set<Action> ELSEWHERE = Set.of(Action.FOLLOW_UP);

    private final ComplaintDesk complaints;
    private final TransferDesk transfers;
    private final CaseLines cases;
    private final DueWords dueWords;
    private final Words words;

    CaseDeeds(ComplaintDesk complaints, TransferDesk transfers, CaseLines cases, DueWords dueWords, Words words) {
        this.complaints = complaints;
        this.transfers = transfers;
        this.cases = cases;
        this.dueWords = dueWords;
        this.words = words;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(
                Deed.of(
                        "case.open",
                        this::open,
                        Problem.COMPLAINT_NUMBER_MISTYPED,
                        Problem.COMPLAINT_NOT_FOUND,
                        Problem.OUT_OF_SCOPE,
                        Problem.ROLE_REQUIRED,
                        Problem.ACTION_NOT_NOW),
                Deed.of(
                        "case.handle",
                        this::handle,
                        Problem.ACTION_NOT_ALLOWED,
                        Problem.STALE_VERSION,
                        Problem.WORDS_REQUIRED,
                        Problem.WORDS_CANNED,
                        Problem.WORDS_TOO_LONG,
                        Problem.ROOT_CAUSE_REQUIRED,
                        Problem.OUTCOME_REQUIRED,
                        Problem.EXTENSION_DATE_INVALID,
                        Problem.WINDOW_NOT_FOUND,
                        Problem.COMPLAINT_NOT_FOUND,
                        Problem.MERGE_INVALID,
                        Problem.ORGAN_KEY_MISSING,
                        Problem.BUSY),
                Deed.of("case.list", this::list, Problem.ROLE_REQUIRED));
    }

    /** Nobody handles what they filed themselves, and who holds no post handles nothing: they are told what they may do. */
    private Mono<Outcome> open(Deed.Asked asked) {
        String number = asked.code("number");
        return complaints
                .isOwn(number, asked.person())
                .flatMap(own -> own
                        ? complaints
                                .show(number, asked.person())
                                .flatMap(found ->
                                        cases.lines(found, asked.locale()).map(lines -> own(asked, found, lines)))
                        : complaints
                                .showTo(asked.person(), number)
                                .flatMap(found ->
                                        cases.lines(found, asked.locale()).map(lines -> opened(asked, found, lines))))
                .onErrorResume(
                        refused -> is(refused, Problem.ROLE_REQUIRED),
                        citizen -> Mono.just(Outcome.refused(
                                (Refusal) citizen, List.of(Line.say("talk.case.citizen", number)), List.of())));
    }

    private static boolean is(Throwable failure, Problem problem) {
        return failure instanceof Refusal refusal && refusal.problem() == problem;
    }

    private Outcome own(Deed.Asked asked, Case own, List<Line> lines) {
        Value number = Value.of(own.complaint().number());
        return Outcome.refused(
                notNow(own, own.allowed(), asked.locale()),
                lines,
                own.allowed().isEmpty() ? List.of() : List.of(Offer.start(1, "offer.follow", Scripts.FOLLOW, number)));
    }

    private Refusal notNow(Case found, List<Action> may, Locale locale) {
        return Refusal.of(
                Problem.ACTION_NOT_NOW,
                words.say("complaint.stage." + found.complaint().stage(), locale),
                may.isEmpty() ? "—" : said(found, may, locale));
    }

    private Outcome opened(Deed.Asked asked, Case found, List<Line> lines) {
        List<Action> may = found.allowed().stream()
                .filter(action -> !ELSEWHERE.contains(action))
                .toList();
        Optional<Action> wanted = Action.of(asked.code("verb"));
        if (wanted.isPresent() && !may.contains(wanted.get()) || may.isEmpty()) {
            throw notNow(found, may, asked.locale());
        }
        Map<String, Value> known = new HashMap<>();
        known.put("stage", Value.of(found.complaint().stage().name()));
        known.put("version", Value.of(Integer.toString(found.complaint().version())));
        wanted.ifPresent(action -> known.put("verb", verb(found, action)));
        day(asked, asked.label("day"))
                .ifPresent(day -> known.put("day", new Value(day.toString(), dueWords.date(day, asked.locale()))));
        List<Offer> offers = new ArrayList<>();
        if (wanted.isEmpty()) {
            may.forEach(action -> offers.add(Offer.set(offers.size() + 1, "verb", verb(found, action))));
        }
        Line page = Pages.handle(found.complaint().number());
        return new Outcome(Pages.with(lines, page), known, offers, List.of(), null, null, null);
    }

    private String said(Case found, List<Action> may, Locale locale) {
        return may.stream()
                .map(action -> words.say(action.label(found.complaint().stage()), locale))
                .collect(Collectors.joining("、"));
    }

    private static Value verb(Case found, Action action) {
        return new Value(action.name(), action.label(found.complaint().stage()));
    }

    /** @return empty for words that name no day, which is then asked for */
    private static Optional<LocalDate> day(Deed.Asked asked, String said) {
        LocalDate today =
                LocalDate.ofInstant(Instant.ofEpochMilli(asked.meaning().at()), DirectoryDesk.ZONE);
        return ComingDay.in(said, today);
    }

    private Mono<Outcome> handle(Deed.Asked asked) {
        Action action = Action.of(asked.code("verb")).orElseThrow();
        return action == Action.TRANSFER ? transfer(asked) : act(asked, action);
    }

    /** 移送: has a register of its own, and from then on whoever decided it does not see the complaint either. */
    private Mono<Outcome> transfer(Deed.Asked asked) {
        return transfers
                .transfer(asked.person(), asked.code("number"), asked.label("words"))
                .map(transfer -> Outcome.said(Line.say(
                        "talk.case.transferred",
                        asked.code("number"),
                        transfer.serial().toString())));
    }

    private Mono<Outcome> act(Deed.Asked asked, Action action) {
        return complaints
                .actAs(asked.person(), asked.code("number"), action, deed(asked))
                .map(moved -> Outcome.said(done(asked, moved)))
                .onErrorResume(
                        refused -> is(refused, Problem.STALE_VERSION),
                        stale -> complaints
                                .showTo(asked.person(), asked.code("number"))
                                .flatMap(found ->
                                        cases.lines(found, asked.locale()).map(lines -> overtaken(found, lines))));
    }

    /** Nobody acts on what they have not seen. */
    private static Outcome overtaken(Case found, List<Line> lines) {
        Value number = Value.of(found.complaint().number());
        List<Line> all = new ArrayList<>();
        all.add(Line.say("talk.case.overtaken", number.code()));
        all.addAll(lines);
        return Outcome.said(all.toArray(Line[]::new))
                .offering(
                        found.allowed().isEmpty()
                                ? List.of()
                                : List.of(Offer.start(1, "offer.handle", Scripts.HANDLE, number)));
    }

    private static org.massreview.complaint.Deed deed(Deed.Asked asked) {
        return new org.massreview.complaint.Deed(
                asked.label("words"),
                asked.label("cause"),
                org.massreview.complaint.Outcome.of(asked.code("result"))
                        .or(() -> org.massreview.complaint.Outcome.of(asked.code("finding")))
                        .orElse(null),
                version(asked),
                day(asked, asked.code("day")).orElse(null),
                asked.code("target"));
    }

    /** @return null in a talk that began before versions were kept */
    private static @Nullable Integer version(Deed.Asked asked) {
        String seen = asked.code("version");
        return seen.isEmpty() ? null : Integer.valueOf(seen);
    }

    private Line done(Deed.Asked asked, Case moved) {
        Complaint complaint = moved.complaint();
        return complaint.isAnswerOwed()
                ? Line.say(
                        "talk.case.done.due",
                        complaint.number(),
                        "complaint.stage." + complaint.stage().name(),
                        dueWords.date(complaint.due().on(), asked.locale()))
                : Line.say(
                        "talk.case.done",
                        complaint.number(),
                        "complaint.stage." + complaint.stage().name());
    }

    /** 待办: those that are due first. */
    private Mono<Outcome> list(Deed.Asked asked) {
        return complaints
                .listFor(asked.person(), Search.open(LOOKED_AT))
                .map(found -> found.stream()
                        .filter(CaseDeeds::isWaiting)
                        .limit(LISTED)
                        .toList())
                .flatMap(found -> cases.rows(found, asked.locale()).map(rows -> listed(found, rows)));
    }

    /** What has just been answered waits for whoever complained. */
    private static boolean isWaiting(Complaint complaint) {
        return complaint.isAnswerOwed() || complaint.stage() == Stage.FOLLOW_UP;
    }

    private static Outcome listed(List<Complaint> found, List<Line> rows) {
        List<Line> lines = new ArrayList<>();
        lines.add(found.isEmpty() ? Line.say("talk.case.none") : Line.say("talk.case.list"));
        lines.addAll(rows);
        lines.add(Pages.cases());
        List<Offer> offers = new ArrayList<>();
        found.forEach(complaint -> offers.add(
                Offer.start(offers.size() + 1, complaint.number(), Scripts.HANDLE, Value.of(complaint.number()))));
        return Outcome.said(lines.toArray(Line[]::new)).offering(offers);
    }
}
