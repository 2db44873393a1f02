package org.massreview.conversation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.massreview.complaint.ComplaintNumber;

/** What the desks answer in a story that is told without them: always well, and as the real ones do. */
final class StoryDesk {

    static final String RECEIPT = "7K2M-9QXD-4TBV-C3NR";
    static final String NUMBER = IntStream.range(10_240, 10_250)
            .mapToObj(Integer::toString)
            .filter(number -> ComplaintNumber.in(number).isPresent())
            .findFirst()
            .orElseThrow();

    Outcome perform(String deed, Map<String, Value> slots, Meaning meaning) {
        return switch (deed) {
            case "review.submit" -> review(slots);
            case "review.correct" -> Outcome.said(Line.say("talk.mend.done", "…", "…"));
            case "complaint.file" -> Outcome.said(Line.say("talk.complaint.done", NUMBER, RECEIPT, "…"));
            case "complaint.look" ->
                Outcome.said(Line.say("talk.complaint.progress", NUMBER, "…", "…"))
                        .offering(List.of(
                                Offer.set(1, "action", new Value("ADD", "complaint.action.ADD")),
                                Offer.set(2, "action", new Value("WITHDRAW", "complaint.action.WITHDRAW"))));
            case "complaint.act" -> Outcome.said(Line.say("talk.complaint.acted", NUMBER));
            case "case.open" -> opened(slots);
            case "case.handle" -> Outcome.said(Line.say("talk.case.done", NUMBER, "…"));
            case "case.list" -> Outcome.said(Line.say("talk.case.none"));
            case "login.look" ->
                Outcome.said().finding(Map.of("browser", Value.of("Edge · Windows"), "since", Value.of("09:00:00")));
            case "login.confirm" -> Outcome.said(Line.say("talk.login.done"));
            case "window.show" -> window(slots);
            case "reviews.mine" -> Outcome.said(Line.say("talk.mine.none"));
            case "staff.bind" -> Outcome.said(Line.say("talk.bind.done", "…", "…"));
            case "suggestion.keep" -> Outcome.said(Line.say("talk.suggest.done"));
            case "inquiry.answer" ->
                new Outcome(List.of(Line.raw("…")), Map.of(), List.of(), List.of(), null, meaning.query(), null);
            case "handoff.open" -> {
                Value cause = slots.get("cause");
                yield Outcome.said(Line.say("talk.handoff.opened." + (cause == null ? "ASKED" : cause.code()), "…"))
                        .handedTo(7);
            }
            case "handoff.forward" -> Outcome.said(Line.say("talk.handoff.forwarded"));
            case "handoff.resume" -> Outcome.said(Line.say("talk.handoff.over")).handedTo(Outcome.ENDED);
            case "handoff.answer" -> Outcome.said(Line.say("talk.handoff.answer.sent"));
            case "handoff.release" -> Outcome.said(Line.say("talk.handoff.closed", "7"));
            case "utterances.list" -> Outcome.said(Line.say("talk.utterances.refused"));
            default -> throw new IllegalStateException("the stories know no deed " + deed);
        };
    }

    private static Outcome opened(Map<String, Value> slots) {
        Outcome shown = Outcome.said(Line.say("talk.complaint.progress", NUMBER, "…", "…"))
                .finding(Map.of("stage", Value.of("ACCEPTED")));
        return slots.containsKey("verb")
                ? shown
                : shown.offering(List.of(
                        Offer.set(1, "verb", new Value("ACCEPT", "complaint.action.ACCEPT")),
                        Offer.set(2, "verb", new Value("RESPOND", "complaint.action.RESPOND"))));
    }

    private static Outcome review(Map<String, Value> slots) {
        boolean bad = Integer.parseInt(slots.get("level").code()) <= 2;
        return Outcome.said(Line.say(
                        bad ? "talk.review.done.bad" : "talk.review.done.good",
                        slots.get("window").label(),
                        slots.get("level").label(),
                        RECEIPT,
                        NUMBER,
                        "…"))
                .finding(Map.of(
                        Scripts.RECEIPT,
                        new Value(
                                RECEIPT + "/" + slots.get("level").code(),
                                slots.get("window").label())));
    }

    private static Outcome window(Map<String, Value> slots) {
        Value window = slots.get("window");
        return Outcome.said(Line.say("talk.window.open", window.label(), "100018"))
                .offering(List.of(
                        Offer.start(1, "menu.review", Scripts.REVIEW, window),
                        Offer.start(2, "menu.complaint", "complaint", window)));
    }
}
