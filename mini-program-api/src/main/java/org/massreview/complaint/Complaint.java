package org.massreview.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.Masked;
import org.massreview.directory.DirectoryDesk;
import org.massreview.review.Draft;
import org.massreview.review.Tags;

/**
 * 投诉件, as it stands now; how it came to stand so is in its timeline. Nothing in it says who complained.
 *
 * @param id of a bad review's complaint the review's own id, so that both have the same receipt
 * @param number what people say: digits with a check digit at the end
 * @param township as it was on the day it was opened, like county
 * @param tags codes, sorted
 * @param words empty once erased
 * @param round 1, and one more with each time it is opened again
 * @param version 1, and one more with each entry of the timeline, and when it is erased
 * @param due when the reply of this round (or the independent review, or what a half-solved one still lacks) is due
 * @param contactOn when somebody must have taken it up; in FOLLOW_UP, when we say again what is left to do
 * @param respondedAt of the first reply; a dismissal is one
 * @param late some reply came after its date
 * @param closedAt null while it is open
 * @param handling who must answer and who must not see it
 */
public record Complaint(
        UUID id,
        String number,
        Origin origin,
        Kind kind,
        String window,
        String township,
        String county,
        SortedSet<String> tags,
        String words,
        Draft.Channel channel,
        Instant openedAt,
        Stage stage,
        int round,
        int version,
        Due due,
        LocalDate contactOn,
        @Nullable Instant respondedAt,
        boolean late,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable FollowUp followUp,
        @Nullable Instant erasedAt,
        Handling handling) {

    public Complaint {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /** 来源: where it comes from. */
    public enum Origin {
        /** 差评. */
        REVIEW,
        /** 主动投诉, in chat or by a client. */
        FILED,
        /** 导入, from a list of another channel: letters, telephone, another system. */
        IMPORTED
    }

    /** 类别. */
    public enum Kind {
        /** 一般投诉. */
        GENERAL,
        /** 办不成事. */
        NOT_DONE,
        /** 复杂事项, which has a longer limit. */
        COMPLEX
    }

    /**
     * One that has just come in and has no number yet.
     *
     * @param day from which its limits run
     */
    static Complaint received(
            UUID id,
            Origin origin,
            Kind kind,
            String window,
            String township,
            String county,
            SortedSet<String> tags,
            String words,
            Draft.Channel channel,
            Instant openedAt,
            Deadlines limits,
            LocalDate day,
            Handling handling) {
        return new Complaint(
                id,
                "",
                origin,
                kind,
                window,
                township,
                county,
                tags,
                words,
                channel,
                openedAt,
                Stage.RECEIVED,
                1,
                1,
                limits.reply(kind, day),
                limits.contact(day),
                null,
                false,
                null,
                null,
                null,
                null,
                handling);
    }

    /** 直通纪检: what the window itself must not handle, nor see. */
    boolean isDirectLane() {
        return isDirectLane(tags);
    }

    static boolean isDirectLane(Collection<String> tags) {
        return tags.stream().anyMatch(Tags.DIRECT_LANE::contains);
    }

    /** As whoever is complained about sees it: without what gives its author away, and without the hour. */
    Complaint forWindow() {
        Instant day =
                openedAt.atZone(DirectoryDesk.ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
        return with(tags, Masked.author(words), day, handling);
    }

    /** Nobody has taken it up yet, or not again. */
    boolean isUntouched() {
        return stage == Stage.RECEIVED || stage == Stage.REOPENED;
    }

    /** @return the day from which the window's own days count: when the limit began, or when it was shown or given to it */
    LocalDate knownFrom() {
        LocalDate shown = handling.shownOn();
        return shown != null && shown.isAfter(due.from()) ? shown : due.from();
    }

    /** Whether the limit runs: somebody waits for an answer of ours, or for the rest of what was solved in part. */
    public boolean isAnswerOwed() {
        return stage.isAnswerOwed() || isRestOwed();
    }

    /** 部分解决: whoever complained said that a part is left, and nobody has begun with it. */
    public boolean isRestOwed() {
        return stage == Stage.FOLLOW_UP && followUp == FollowUp.PARTLY;
    }

    /** Somebody waits for an answer, and its date has passed. */
    public boolean isOverdue(LocalDate today) {
        return isAnswerOwed() && due.on().isBefore(today);
    }

    /**
     * The same one with other contents: the review was corrected, or the words are erased. What once was for the discipline
     * organ stays so.
     */
    Complaint saying(SortedSet<String> otherTags, String otherWords, Set<Party> names) {
        Handling.Edit edit = handling.edit().excluding(names);
        return with(
                otherTags,
                otherWords,
                openedAt,
                isDirectLane(otherTags) ? edit.sealed().done() : edit.done());
    }

    private Complaint with(
            SortedSet<String> otherTags, String otherWords, Instant otherOpenedAt, Handling otherHandling) {
        return new Complaint(
                id,
                number,
                origin,
                kind,
                window,
                township,
                county,
                otherTags,
                otherWords,
                channel,
                otherOpenedAt,
                stage,
                round,
                version,
                due,
                contactOn,
                respondedAt,
                late,
                closedAt,
                outcome,
                followUp,
                erasedAt,
                otherHandling);
    }
}
