package org.massreview.conversation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massreview.complaint.ComplaintNumber;
import org.massreview.directory.Place;
import org.massreview.problem.Refusal;
import org.massreview.understanding.Query;
import org.massreview.understanding.Remark;

/**
 * One message with everything it may mean; the talk decides which of the meanings counts.
 *
 * @param text as it was written, stripped
 * @param patterns all that fit the whole message
 * @param start the script that a menu's key or a set phrase asks for
 * @param number a bare number, in digits or words
 * @param level said in so many words
 * @param windows that may be meant; one only when it is certain
 * @param pointed whether the window was scanned or named by its code
 * @param hint what was said of a window that it does not decide; null when nothing
 * @param refusal why a code or link can not be used
 * @param remark as of a citizen
 * @param query as of an official; null when nothing is asked
 * @param bare whether the query is nothing but the name of a place
 * @param receipt as typed
 * @param caseNumber digits that may be a complaint's number
 * @param correction what a "no, it is …" says instead; null when nothing is corrected
 * @param at milliseconds since 1970
 */
record Meaning(
        Heard.Kind kind,
        String text,
        Set<Pattern> patterns,
        @Nullable Start start,
        @Nullable Integer number,
        @Nullable Integer level,
        List<Place> windows,
        boolean pointed,
        @Nullable Hint hint,
        @Nullable Refusal refusal,
        Remark remark,
        List<String> tagLabels,
        @Nullable Query query,
        boolean bare,
        @Nullable String receipt,
        @Nullable String caseNumber,
        @Nullable Correction correction,
        String messageId,
        long at) {

    /** @param slots names of slots that may be spoken of; empty when it has to be found by what the rest can be */
    record Correction(Set<String> slots, Meaning rest) {}

    /**
     * @param slots what the phrase already says
     * @param told whether there is more in the message than the wish to begin
     */
    record Start(String script, Map<String, Value> slots, boolean told) {}

    private static final java.util.regex.Pattern ASKING =
            java.util.regex.Pattern.compile("多少|超期|逾期|几[件条个名]|哪[个些]|排[名第]|率|趋势|对比|[?？]$");

    /** A question that is no other answer to what was asked. */
    boolean asksFigures() {
        var verdict = remark.verdict();
        boolean tale = verdict != null && (!verdict.tags().isEmpty() || verdict.levelSaid());
        return query != null && !bare && (!tale || ASKING.matcher(text).find());
    }

    boolean is(Pattern pattern) {
        return patterns.contains(pattern);
    }

    /** Words that tell something, and are not a sign, a code or a bare number. */
    boolean isTold() {
        return !text.isEmpty()
                && number == null
                && !pointed
                && (start == null || start.told())
                && patterns.isEmpty()
                && (kind == Heard.Kind.TEXT || kind == Heard.Kind.VOICE);
    }

    /** A complaint's number is said; its check digit tells it from any window's code, and nearly always from other digits. */
    boolean namesComplaint() {
        return !pointed && caseNumber != null && ComplaintNumber.in(caseNumber).isPresent();
    }

    boolean isSilent() {
        boolean wordless = text.codePoints()
                .noneMatch(point ->
                        Character.isLetterOrDigit(point) || Character.getType(point) == Character.OTHER_SYMBOL);
        return wordless && (kind == Heard.Kind.TEXT || kind == Heard.Kind.VOICE || kind == Heard.Kind.OTHER);
    }
}
