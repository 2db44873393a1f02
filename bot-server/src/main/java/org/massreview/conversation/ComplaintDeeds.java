package org.massreview.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.massreview.complaint.Action;
import org.massreview.complaint.Case;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.DueWords;
import org.massreview.complaint.Entry;
import org.massreview.complaint.Filed;
import org.massreview.complaint.Filing;
import org.massreview.complaint.Party;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.Draft;
import org.massreview.review.ReviewDesk;
import org.massreview.review.Tags;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Files a complaint, shows how far it is, and does what its citizen may do. */
@Component
class ComplaintDeeds implements Deed.Desk {

    /** For the call-back and the like one tap is enough; what needs words is asked for by the script. */
    private static final Set<Action> OFFERED = Set.of(
            Action.ADD,
            Action.WITHDRAW,
            Action.SATISFIED,
            Action.PARTLY,
            Action.UNSATISFIED,
            Action.REOPEN,
            Action.OBJECT,
            Action.SPLIT);

    private final ComplaintDesk complaints;
    private final ReviewDesk reviews;
    private final DirectoryDesk directory;
    private final DueWords dueWords;
    private final CaseLines cases;
    private final Tags tags;

    ComplaintDeeds(
            ComplaintDesk complaints,
            ReviewDesk reviews,
            DirectoryDesk directory,
            DueWords dueWords,
            CaseLines cases,
            Tags tags) {
        this.complaints = complaints;
        this.reviews = reviews;
        this.directory = directory;
        this.dueWords = dueWords;
        this.cases = cases;
        this.tags = tags;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(
                Deed.of(
                        "complaint.file",
                        this::file,
                        Problem.WINDOW_CLOSED,
                        Problem.WINDOW_NOT_FOUND,
                        Problem.WORDS_TOO_LONG,
                        Problem.WORDS_REQUIRED,
                        Problem.BUSY),
                Deed.of(
                        "complaint.look",
                        this::look,
                        Problem.RECEIPT_MISTYPED,
                        Problem.RECEIPT_NOT_FOUND,
                        Problem.COMPLAINT_NOT_FOUND,
                        Problem.COMPLAINT_NUMBER_MISTYPED),
                Deed.of(
                        "complaint.act",
                        this::act,
                        Problem.ACTION_NOT_ALLOWED,
                        Problem.OBJECTION_TOO_LATE,
                        Problem.STALE_VERSION,
                        Problem.WORDS_TOO_LONG,
                        Problem.WORDS_REQUIRED,
                        Problem.BUSY));
    }

    private Mono<Outcome> file(Deed.Asked asked) {
        boolean notDone = asked.code("kind").equals(Complaint.Kind.NOT_DONE.name());
        List<String> known = tags.all().stream().map(tag -> tag.code()).toList();
        Filing filing = new Filing(
                asked.key(),
                asked.person(),
                Draft.Channel.CHAT,
                asked.code("window"),
                notDone ? Complaint.Kind.NOT_DONE : Complaint.Kind.GENERAL,
                asked.label("reason"),
                Stream.of(asked.code("tags").split(",")).filter(known::contains).toList(),
                List.of(),
                null);
        return complaints.file(filing).map(filed -> filed(asked, filed));
    }

    private Outcome filed(Deed.Asked asked, Filed filed) {
        return Outcome.said(
                Line.say(
                        "talk.complaint.done",
                        filed.complaint().number(),
                        filed.receipt(),
                        dueWords.sentence(filed.complaint().due(), asked.locale())),
                Pages.follow(filed.receipt()));
    }

    private Mono<Outcome> look(Deed.Asked asked) {
        return found(asked)
                .flatMap(seen -> cases.lines(seen.found(), asked.locale())
                        .map(lines -> shown(seen, Pages.with(lines, page(seen, asked.code("reference"))))))
                .onErrorResume(
                        ComplaintDeeds::isUnknown,
                        unknown -> review(asked).onErrorResume(Refusal.class, neither -> Mono.error(unknown)));
    }

    /** @param official it is not one's own; one may look at it by a duty */
    private record Seen(Case found, boolean official) {}

    private Mono<Seen> found(Deed.Asked asked) {
        String reference = asked.code("reference");
        return complaints
                .show(reference, asked.person())
                .map(found -> new Seen(found, false))
                .onErrorResume(
                        ComplaintDeeds::isUnknown,
                        unknown -> complaints
                                .showTo(asked.person(), reference)
                                .map(found -> new Seen(found, true))
                                .onErrorResume(Refusal.class, refused -> Mono.error(unknown)));
    }

    private static Line page(Seen seen, String reference) {
        return seen.official() ? Pages.handle(seen.found().complaint().number()) : Pages.follow(reference);
    }

    /** A receipt may also be that of a review that complains of nothing. */
    private Mono<Outcome> review(Deed.Asked asked) {
        return Mono.zip(reviews.byReceipt(asked.code("reference")), directory.today())
                .map(known -> Outcome.said(Line.say(
                                "talk.follow.review",
                                nameOf(known.getT2(), known.getT1().window()),
                                "level." + known.getT1().opinion().level().level(),
                                dueWords.date(known.getT1().serviceDay(), asked.locale())))
                        .finding(Map.of("action", Value.of(""))));
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof Refusal refusal
                && (refusal.problem() == Problem.RECEIPT_NOT_FOUND || refusal.problem() == Problem.COMPLAINT_NOT_FOUND);
    }

    private static String nameOf(Directory directory, String window) {
        return directory.place(window).map(Place::name).orElse(window);
    }

    /** What a citizen may do is offered; what an official may do has a script of its own. */
    private static Outcome shown(Seen seen, List<Line> lines) {
        if (seen.official()) {
            Value number = Value.of(seen.found().complaint().number());
            return new Outcome(
                    lines, Map.of("action", Value.of("")), handling(seen, number), List.of(), null, null, null);
        }
        List<Offer> offers = new ArrayList<>();
        seen.found().allowed().stream()
                .filter(OFFERED::contains)
                .forEach(action -> offers.add(offer(offers.size() + 1, action)));
        return new Outcome(
                lines,
                offers.isEmpty() ? Map.of("action", Value.of("")) : Map.of(),
                offers,
                List.of(),
                null,
                null,
                null);
    }

    private static List<Offer> handling(Seen seen, Value number) {
        return seen.found().allowed().isEmpty()
                ? List.of()
                : List.of(Offer.start(1, "offer.handle", Scripts.HANDLE, number));
    }

    /** The same was done by the same just before: its answer got lost, and it is not done again. */
    private static boolean isDone(Case found, Action action, String words) {
        Entry last = found.timeline().get(found.timeline().size() - 1);
        return last.party() == Party.CITIZEN
                && last.action() == action
                && last.words().equals(words.strip());
    }

    private static Offer offer(int number, Action action) {
        return Offer.set(number, "action", new Value(action.name(), "complaint.action." + action.name()));
    }

    private Mono<Outcome> act(Deed.Asked asked) {
        Action action = Action.valueOf(asked.code("action"));
        String reference = asked.code("reference");
        return complaints
                .show(reference, asked.person())
                .filter(found -> isDone(found, action, asked.label("words")))
                .switchIfEmpty(complaints.act(reference, asked.person(), action, asked.label("words")))
                .map(moved -> cases.acted(moved, asked.locale()));
    }
}
