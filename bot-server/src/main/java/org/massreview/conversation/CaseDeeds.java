package org.massreview.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massreview.complaint.Action;
import org.massreview.complaint.Case;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.DueWords;
import org.massreview.complaint.Outcome;
import org.massreview.complaint.Search;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.transfer.TransferDesk;
import org.massreview.understanding.ComingDay;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What officials do with complaints by chat: look at one, see what they may do, do it. */
@Component
class CaseDeeds implements Deed.Desk {

    private static final int LISTED = 8;

    /** Begun by the clock; nobody has to say it. */
    private static final Set<Action> ELSEWHERE = Set.of(Action.FOLLOW_UP);

    private final ComplaintDesk complaints;
    private final TransferDesk transfers;
    private final CaseLines cases;
    private final DueWords dueWords;

    CaseDeeds(ComplaintDesk complaints, TransferDesk transfers, CaseLines cases, DueWords dueWords) {
        this.complaints = complaints;
        this.transfers = transfers;
        this.cases = cases;
        this.dueWords = dueWords;
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
                        Problem.ACTION_NOT_ALLOWED),
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

    private Mono<org.massreview.conversation.Outcome> open(Deed.Asked asked) {
        return complaints
                .showTo(asked.person(), asked.code("number"))
                .flatMap(found -> cases.lines(found, asked.locale()).map(lines -> opened(asked, found, lines)));
    }

    private org.massreview.conversation.Outcome opened(Deed.Asked asked, Case found, List<Line> lines) {
        List<Action> may = found.allowed().stream()
                .filter(action -> !ELSEWHERE.contains(action))
                .toList();
        Optional<Action> wanted = Action.of(asked.code("verb"));
        if (wanted.isPresent() && !may.contains(wanted.get()) || may.isEmpty()) {
            throw Refusal.of(
                    Problem.ACTION_NOT_ALLOWED,
                    "complaint.stage." + found.complaint().stage().name());
        }
        Map<String, Value> known = new HashMap<>();
        known.put("stage", Value.of(found.complaint().stage().name()));
        wanted.ifPresent(action -> known.put("verb", verb(action)));
        day(asked).ifPresent(day -> known.put("day", new Value(day.toString(), dueWords.date(day, asked.locale()))));
        List<Offer> offers = new ArrayList<>();
        if (wanted.isEmpty()) {
            may.forEach(action -> offers.add(Offer.set(offers.size() + 1, "verb", verb(action))));
        }
        return new org.massreview.conversation.Outcome(lines, known, offers, List.of(), null, null, null);
    }

    private static Value verb(Action action) {
        return new Value(action.name(), "complaint.action." + action.name());
    }

    private static Optional<LocalDate> day(Deed.Asked asked) {
        LocalDate today =
                LocalDate.ofInstant(Instant.ofEpochMilli(asked.meaning().at()), DirectoryDesk.ZONE);
        return ComingDay.in(asked.label("day"), today);
    }

    private Mono<org.massreview.conversation.Outcome> handle(Deed.Asked asked) {
        Action action = Action.of(asked.code("verb")).orElseThrow();
        return action == Action.TRANSFER ? transfer(asked) : act(asked, action);
    }

    /** 移送: has a register of its own, and from then on whoever decided it does not see the complaint either. */
    private Mono<org.massreview.conversation.Outcome> transfer(Deed.Asked asked) {
        return transfers
                .transfer(asked.person(), asked.code("number"), asked.label("words"))
                .map(transfer -> org.massreview.conversation.Outcome.said(Line.say(
                        "talk.case.transferred",
                        asked.code("number"),
                        transfer.serial().toString())));
    }

    private Mono<org.massreview.conversation.Outcome> act(Deed.Asked asked, Action action) {
        return complaints
                .actAs(asked.person(), asked.code("number"), action, deed(asked))
                .map(moved -> org.massreview.conversation.Outcome.said(done(asked, moved)));
    }

    private static org.massreview.complaint.Deed deed(Deed.Asked asked) {
        String day = asked.code("day");
        return new org.massreview.complaint.Deed(
                asked.label("words"),
                asked.label("cause"),
                Outcome.of(asked.code("result"))
                        .or(() -> Outcome.of(asked.code("finding")))
                        .orElse(null),
                null,
                day.isEmpty() ? null : LocalDate.parse(day),
                asked.code("target"));
    }

    private Line done(Deed.Asked asked, Case moved) {
        Complaint complaint = moved.complaint();
        return complaint.stage().isAnswerOwed()
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
    private Mono<org.massreview.conversation.Outcome> list(Deed.Asked asked) {
        return complaints
                .listFor(asked.person(), Search.open(LISTED))
                .flatMap(found -> cases.rows(found, asked.locale()).map(rows -> listed(found, rows)));
    }

    private static org.massreview.conversation.Outcome listed(List<Complaint> found, List<Line> rows) {
        List<Line> lines = new ArrayList<>();
        lines.add(found.isEmpty() ? Line.say("talk.case.none") : Line.say("talk.case.list"));
        lines.addAll(rows);
        List<Offer> offers = new ArrayList<>();
        found.forEach(complaint -> offers.add(
                Offer.start(offers.size() + 1, complaint.number(), Scripts.HANDLE, Value.of(complaint.number()))));
        return org.massreview.conversation.Outcome.said(lines.toArray(Line[]::new))
                .offering(offers);
    }
}
