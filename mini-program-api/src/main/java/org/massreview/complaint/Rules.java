package org.massreview.complaint;

import static org.massreview.complaint.Action.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.massreview.problem.Problem;

/** 办理规则: what the table of steps does not say, because it looks at the past: each rule has a name and one reason to refuse. */
final class Rules {

    /** What somebody is about to do. @param before every action that this official took on it; empty for a citizen */
    record Attempt(Complaint complaint, Action action, Party party, List<Action> before, Instant at, Deadlines limits) {

        private Handling handling() {
            return complaint.handling();
        }

        private LocalDate day() {
            return ComplaintRow.day(at);
        }

        private boolean isBy(LocalDate lastDay) {
            return !day().isAfter(lastDay);
        }
    }

    /** @param holds what must be true of an attempt at one of the actions */
    record Rule(String name, Set<Action> actions, Problem problem, Predicate<Attempt> holds) {

        boolean refuses(Attempt attempt) {
            return actions.contains(attempt.action()) && !holds.test(attempt);
        }
    }

    private static final Set<Action> REPLIES = EnumSet.of(RESPOND, DISMISS);

    static final List<Rule> ALL = List.of(
            rule(
                    "a reviewer had no hand in it",
                    Problem.REVIEWER_NOT_INDEPENDENT,
                    Rules::hadNoHand,
                    UPHOLD,
                    REJECT,
                    REASSIGN,
                    CONFIRM),
            rule(
                    "who replied does not ask",
                    Problem.REVIEWER_NOT_INDEPENDENT,
                    attempt -> attempt.before().stream().noneMatch(REPLIES::contains),
                    SATISFIED,
                    PARTLY,
                    UNSATISFIED,
                    CLOSE,
                    CALL),
            rule(
                    "who left no number is not called",
                    Problem.CONTACT_NOT_FOUND,
                    attempt -> attempt.party() == Party.CITIZEN
                            || attempt.handling().named(),
                    SATISFIED,
                    PARTLY,
                    UNSATISFIED,
                    CALL),
            rule(
                    "one extension",
                    Problem.EXTENSION_USED,
                    attempt -> attempt.handling().extension() == null,
                    EXTEND),
            rule("decided once asked for", Problem.EXTENSION_NOT_ASKED, Rules::isExtensionAsked, GRANT, REFUSE),
            rule(
                    "nobody decides on what they asked for",
                    Problem.REVIEWER_NOT_INDEPENDENT,
                    attempt -> !attempt.before().contains(EXTEND),
                    GRANT,
                    REFUSE),
            rule("granted by a level above", Problem.LEVEL_TOO_LOW, Rules::isAboveWhoAsked, GRANT, REFUSE),
            rule("answered at the level that owes it", Problem.LEVEL_TOO_LOW, Rules::isAnswerable, RESPOND, DISMISS),
            rule("nothing above the city", Problem.ACTION_NOT_ALLOWED, Rules::isBelowTheCity, ESCALATE),
            rule("complex once", Problem.KIND_SETTLED, Rules::isNotComplex, CLASSIFY),
            rule("one appeal", Problem.OBJECTION_USED, Rules::hasNotAppealed, APPEAL),
            rule("appealed in time", Problem.OBJECTION_TOO_LATE, Rules::isInTimeToAppeal, APPEAL),
            rule("objected in time", Problem.OBJECTION_TOO_LATE, Rules::isInTimeToObject, OBJECT),
            rule("one dispute", Problem.OBJECTION_USED, Rules::hasNotDisputed, DISPUTE),
            rule("disputed in time", Problem.OBJECTION_TOO_LATE, Rules::isInTimeToDispute, DISPUTE),
            rule("called at another hour", Problem.CALL_TOO_SOON, Rules::isAnotherHour, CALL),
            rule("heard, or called often enough", Problem.CALLS_MISSING, Rules::isCalledEnough, CLOSE));

    private Rules() {}

    private static Rule rule(String name, Problem problem, Predicate<Attempt> holds, Action... actions) {
        return new Rule(name, EnumSet.copyOf(Arrays.asList(actions)), problem, holds);
    }

    /** @return the first rule that refuses */
    static Optional<Rule> refusing(Attempt attempt) {
        return ALL.stream().filter(rule -> rule.refuses(attempt)).findFirst();
    }

    /** A decision of an earlier review is a hand in it, too; so is a reminder. */
    private static boolean hadNoHand(Attempt attempt) {
        return attempt.before().isEmpty();
    }

    private static boolean isExtensionAsked(Attempt attempt) {
        Extension extension = attempt.handling().extension();
        return extension != null && extension.state() == Extension.State.ASKED;
    }

    /** Above the city there is nobody, so another one of the city decides. */
    private static boolean isAboveWhoAsked(Attempt attempt) {
        Extension extension = attempt.handling().extension();
        return extension == null || attempt.party().isAtLeast(extension.by().above());
    }

    private static boolean isAnswerable(Attempt attempt) {
        return attempt.party().isAtLeast(attempt.handling().answerable());
    }

    /** The clock says the breach itself even there. */
    private static boolean isBelowTheCity(Attempt attempt) {
        return attempt.party() == Party.SYSTEM || attempt.handling().answerable() != Party.CITY;
    }

    private static boolean isNotComplex(Attempt attempt) {
        return attempt.complaint().kind() != Complaint.Kind.COMPLEX;
    }

    private static boolean hasNotAppealed(Attempt attempt) {
        return !attempt.handling().objections().contains(Handling.Objection.APPEAL);
    }

    private static boolean hasNotDisputed(Attempt attempt) {
        return !attempt.handling().objections().contains(Handling.Objection.DISPUTE);
    }

    /** From when on the window may know it; nobody else can object in its place before. */
    private static boolean isInTimeToAppeal(Attempt attempt) {
        return attempt.isBy(attempt.limits().appeal(attempt.complaint().knownFrom()));
    }

    private static boolean isInTimeToDispute(Attempt attempt) {
        return attempt.isBy(attempt.limits().dispute(attempt.complaint().knownFrom()));
    }

    /** The same days for whoever complained, from the outcome or the end on. */
    private static boolean isInTimeToObject(Attempt attempt) {
        Instant answered = attempt.handling().answeredAt();
        Instant closed = attempt.complaint().closedAt();
        Instant from = closed != null ? closed : answered;
        return from == null || attempt.isBy(attempt.limits().appeal(ComplaintRow.day(from)));
    }

    private static boolean isAnotherHour(Attempt attempt) {
        Instant called = attempt.handling().calledAt();
        return called == null
                || !attempt.at()
                        .isBefore(called.plus(
                                Duration.ofHours(attempt.limits().callBack().hoursApart())));
    }

    /** It ends with what somebody said, or after so many calls that reached nobody. */
    private static boolean isCalledEnough(Attempt attempt) {
        return attempt.complaint().followUp() == FollowUp.PARTLY
                || attempt.handling().calls() >= attempt.limits().callBack().attempts();
    }
}
