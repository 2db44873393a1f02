package org.massreview.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 办理情况: who must answer now, who must not see it, and what the limit has been through.
 *
 * @param answerable the level that owes the answer: WINDOW, TOWNSHIP, COUNTY or CITY; a reply is given at that level or above
 * @param excluded 回避: levels that the complaint names, with those below them in the same house; they never see it
 * @param sealed 直通纪检 or transferred: no window and no ordinary supervisor sees it, nor counts it
 * @param held not shown to the window's staff yet, who would know at once whose it is
 * @param shownOn since when the window may know it, where that was later than it came in: shown, or given to it; else null
 * @param named 实名: somebody left a telephone number and is called back
 * @param extension null while none was asked for
 * @param reminders said about the limit that runs
 * @param breaches how often the limit that runs was escalated
 * @param daysLeft working days that the reply had left when an appeal stopped its limit
 * @param objections what the window has brought forward; each once
 * @param answeredAt of the newest reply or dismissal
 * @param calls 回访 attempts since then that reached nobody
 * @param calledAt when the last of them was made
 * @param mergedInto what it is handled together with
 */
public record Handling(
        Party answerable,
        Set<Party> excluded,
        boolean sealed,
        boolean held,
        @Nullable LocalDate shownOn,
        boolean named,
        @Nullable Extension extension,
        Set<Reminder> reminders,
        int breaches,
        @Nullable Integer daysLeft,
        Set<Objection> objections,
        @Nullable Instant answeredAt,
        int calls,
        @Nullable Instant calledAt,
        @Nullable UUID mergedInto) {

    /** What the window may bring forward once: 申诉, 派单异议. */
    public enum Objection {
        APPEAL,
        DISPUTE
    }

    public Handling {
        excluded = frozen(excluded, Party.class);
        reminders = frozen(reminders, Reminder.class);
        objections = frozen(objections, Objection.class);
    }

    static <E extends Enum<E>> Set<E> frozen(Set<E> values, Class<E> type) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(values);
        return Collections.unmodifiableSet(copy);
    }

    /** Of one that has just come in. */
    static Handling begun(Set<Party> excluded, boolean sealed, boolean held, boolean named) {
        return new Handling(
                aboveAll(excluded),
                excluded,
                sealed,
                held,
                null,
                named,
                null,
                Set.of(),
                0,
                null,
                Set.of(),
                null,
                0,
                null,
                null);
    }

    private static Party aboveAll(Set<Party> excluded) {
        return excluded.stream().max(Party::compareTo).map(Party::above).orElse(Party.WINDOW);
    }

    Edit edit() {
        return new Edit(this);
    }

    /** A copy in the making, for whoever changes one or two of many. */
    static final class Edit {
        private Party answerable;
        private Set<Party> excluded;
        private boolean sealed;
        private boolean held;
        private @Nullable LocalDate shownOn;
        private @Nullable Extension extension;
        private Set<Reminder> reminders;
        private int breaches;
        private @Nullable Integer daysLeft;
        private Set<Objection> objections;
        private @Nullable Instant answeredAt;
        private int calls;
        private @Nullable Instant calledAt;
        private @Nullable UUID mergedInto;
        private final boolean named;

        private Edit(Handling from) {
            answerable = from.answerable;
            excluded = from.excluded;
            sealed = from.sealed;
            held = from.held;
            shownOn = from.shownOn;
            named = from.named;
            extension = from.extension;
            reminders = from.reminders;
            breaches = from.breaches;
            daysLeft = from.daysLeft;
            objections = from.objections;
            answeredAt = from.answeredAt;
            calls = from.calls;
            calledAt = from.calledAt;
            mergedInto = from.mergedInto;
        }

        /** Never lower than before: what once went up stays there. */
        Edit raisedTo(Party level) {
            answerable = level.isAtLeast(answerable) ? level : answerable;
            return this;
        }

        Edit excluding(Set<Party> named) {
            EnumSet<Party> all = EnumSet.noneOf(Party.class);
            all.addAll(excluded);
            all.addAll(named);
            excluded = all;
            return raisedTo(aboveAll(all));
        }

        Edit sealed() {
            sealed = true;
            return this;
        }

        Edit shown(LocalDate day) {
            held = false;
            shownOn = day;
            return this;
        }

        /** Another window has it now, which knew nothing of it and has brought nothing forward. */
        Edit given(LocalDate day) {
            shownOn = day;
            objections = without(objections, Objection.DISPUTE);
            reminders = without(reminders, Reminder.CONTACT);
            return this;
        }

        private static <E extends Enum<E>> Set<E> without(Set<E> values, E one) {
            return values.stream().filter(value -> value != one).collect(Collectors.toSet());
        }

        Edit extension(Extension asked) {
            extension = asked;
            return this;
        }

        Edit reminded(Reminder reminder) {
            EnumSet<Reminder> all = EnumSet.of(reminder);
            all.addAll(reminders);
            reminders = all;
            return this;
        }

        /** Another limit runs now, of which nothing was said yet. */
        Edit limitBegun() {
            reminders = Set.of();
            breaches = 0;
            return this;
        }

        Edit breached() {
            breaches++;
            return this;
        }

        Edit daysLeft(@Nullable Integer days) {
            daysLeft = days;
            return this;
        }

        Edit brought(Objection objection) {
            EnumSet<Objection> all = EnumSet.of(objection);
            all.addAll(objections);
            objections = all;
            return this;
        }

        Edit answered(Instant at) {
            answeredAt = at;
            calls = 0;
            calledAt = null;
            return this;
        }

        Edit called(Instant at) {
            calls++;
            calledAt = at;
            return this;
        }

        Edit mergedInto(@Nullable UUID other) {
            mergedInto = other;
            return this;
        }

        Handling done() {
            return new Handling(
                    answerable,
                    excluded,
                    sealed,
                    held,
                    shownOn,
                    named,
                    extension,
                    reminders,
                    breaches,
                    daysLeft,
                    objections,
                    answeredAt,
                    calls,
                    calledAt,
                    mergedInto);
        }
    }
}
