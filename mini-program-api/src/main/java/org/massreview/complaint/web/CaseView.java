package org.massreview.complaint.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;

/**
 * A complaint as its citizen and its officials see it; nothing in it says who complained.
 *
 * @param dueOn missing while nobody waits for an answer, like dueText
 * @param answerable the level that owes the answer
 * @param calls attempts at a call-back that reached nobody
 * @param named whether somebody left a telephone number
 * @param allowed words of actions, as in the address of one
 */
record CaseView(
        String number,
        String kind,
        String kindText,
        Place window,
        String stage,
        String stageText,
        List<TagView> tags,
        String words,
        List<String> photos,
        OffsetDateTime openedAt,
        @Nullable LocalDate dueOn,
        @Nullable String dueText,
        boolean overdue,
        int round,
        int version,
        @Nullable String outcome,
        @Nullable String outcomeText,
        @Nullable String followUp,
        String answerable,
        String answerableText,
        @Nullable ExtensionView extension,
        int calls,
        boolean named,
        boolean erased,
        List<EntryView> timeline,
        List<String> allowed) {

    /** @param state ASKED, GRANTED or REFUSED */
    record ExtensionView(String state, String stateText, LocalDate to) {}

    record TagView(String code, String label) {}

    /** @param action missing for the opening */
    record EntryView(
            OffsetDateTime at,
            String party,
            String partyText,
            @Nullable String action,
            String actionText,
            String stage,
            String stageText,
            String words,
            @Nullable String rootCause,
            @Nullable String outcome,
            @Nullable String outcomeText,
            @Nullable String note) {}

    /**
     * One line of a list.
     *
     * @param urgency OVERDUE, SOON when the yellow limit is over, CALM, or NONE where no answer is owed
     * @param answerable WINDOW, TOWNSHIP, COUNTY or CITY: who owes the answer
     */
    record RowView(
            String number,
            String kind,
            Place window,
            @Nullable Place township,
            List<TagView> tags,
            String stage,
            String stageText,
            OffsetDateTime openedAt,
            @Nullable LocalDate dueOn,
            @Nullable String dueText,
            boolean overdue,
            String urgency,
            boolean named,
            int round,
            String answerable) {}
}
