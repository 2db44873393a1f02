package org.massreview.conversation;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.ServiceWindow;
import org.massreview.problem.Refusal;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Remark;
import org.massreview.understanding.Scope;

/** Reads out of one message everything that it may mean. Pure; what has to be looked up is looked up before. */
final class Ear {

    private static final java.util.regex.Pattern RECEIPT = java.util.regex.Pattern.compile(
            "(?<![0-9A-Za-z])([0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}|[0-9A-Za-z]{16})(?![0-9A-Za-z])");
    private static final java.util.regex.Pattern CASE = java.util.regex.Pattern.compile("(?<![0-9])([0-9]{4,12})(?![0-9])");
    private static final String ENDS = "[\\s\\p{P}~～]+";
    private static final Remark NOTHING = new Remark(Scope.IRRELEVANT, null, Mention.NONE, false);

    private final Patterns patterns;
    private final Scripts scripts;
    private final Understanding understanding;
    private final Function<String, String> tagLabels;

    Ear(
            Patterns patterns,
            Scripts scripts,
            Understanding understanding,
            Function<String, String> tagLabels) {
        this.patterns = patterns;
        this.scripts = scripts;
        this.understanding = understanding;
        this.tagLabels = tagLabels;
    }

    /**
     * What was looked up.
     *
     * @param window that the code in the message stands for
     * @param refusal why the code can not be used
     * @param offered the labels of what is offered now, as the person sees them, with their numbers
     */
    record Looked(
            Directory directory,
            @Nullable ServiceWindow window,
            @Nullable Refusal refusal,
            Map<String, Integer> offered) {}

    Meaning hear(Heard heard, Dialogue dialogue, Looked looked, Instant at) {
        String text = heard.text().strip();
        boolean spoken = heard.kind() == Heard.Kind.TEXT || heard.kind() == Heard.Kind.VOICE;
        return read(heard, spoken, text, dialogue, looked, at, true);
    }

    private Meaning read(
            Heard heard, boolean spoken, String text, Dialogue dialogue, Looked looked, Instant at, boolean mayCorrect) {
        String plain = plain(text);
        String normal = normal(text);
        boolean clicked = heard.kind() == Heard.Kind.CLICK;
        Set<Pattern> fitting = spoken || clicked ? patterns.in(plain) : EnumSet.noneOf(Pattern.class);
        Integer number = spoken ? number(plain, looked.offered()) : null;
        ServiceWindow pointed = mayCorrect ? looked.window() : null;
        boolean told = spoken && pointed == null && number == null && fitting.isEmpty() && !text.isEmpty();
        Understanding.Readers readers = understanding.in(looked.directory());
        Remark remark = told ? readers.remark(normal) : NOTHING;
        WindowFinder.Found found =
                WindowFinder.find(looked.directory(), remark.mention(), hint(dialogue), nearby(dialogue, looked.directory()));
        List<Place> windows = pointed == null ? found.windows() : List.of(looked.directory().placeOf(pointed));
        Meaning.Start start = start(heard.kind(), spoken, normal, plain, remark);
        return new Meaning(
                heard.kind(),
                text,
                fitting,
                start,
                number,
                spoken ? patterns.level(plain).orElse(null) : null,
                windows,
                pointed != null,
                found.hint(),
                mayCorrect ? looked.refusal() : null,
                remark,
                labels(remark),
                told && start == null
                        ? readers.question(normal, LocalDate.ofInstant(at, DirectoryDesk.ZONE), dialogue.asked())
                                .orElse(null)
                        : null,
                spoken ? receipt(normal) : null,
                spoken ? first(CASE, normal) : null,
                null,
                mayCorrect && spoken ? correction(heard, text, dialogue, looked, at) : null,
                heard.messageId(),
                at.toEpochMilli());
    }

    private Meaning.@Nullable Start start(Heard.Kind kind, boolean spoken, String text, String plain, Remark remark) {
        if (kind == Heard.Kind.CLICK) {
            return scripts.byKey(text).orElse(null);
        }
        if (!spoken) {
            return null;
        }
        boolean elsewhere = remark.scope() == Scope.OUT_OF_SCOPE;
        return scripts.byKey(plain)
                .or(() -> elsewhere ? Optional.empty() : scripts.byPhrase(text))
                .orElse(null);
    }

    private Meaning.@Nullable Correction correction(
            Heard heard, String text, Dialogue dialogue, Looked looked, Instant at) {
        return patterns.correction(text)
                .map(corrected -> new Meaning.Correction(
                        corrected.slot().isEmpty() ? null : corrected.slot(),
                        read(heard, true, corrected.rest(), dialogue, looked, at, false)))
                .orElse(null);
    }

    private @Nullable Integer number(String plain, Map<String, Integer> offered) {
        Integer chosen = offered.get(plain);
        return chosen == null ? patterns.number(plain).orElse(null) : chosen;
    }

    private List<String> labels(Remark remark) {
        return remark.verdict() == null
                ? List.of()
                : remark.verdict().tags().stream().map(tagLabels).toList();
    }

    private static Hint hint(Dialogue dialogue) {
        return dialogue.top().map(frame -> Hint.of(frame.slots().get("hint"))).orElse(Hint.NONE);
    }

    private static @Nullable String nearby(Dialogue dialogue, Directory directory) {
        return dialogue.top()
                .map(frame -> frame.slots().get("window"))
                .flatMap(window -> directory.window(window.code()))
                .map(ServiceWindow::township)
                .orElse(null);
    }

    private static @Nullable String receipt(String text) {
        String found = first(RECEIPT, text);
        boolean mixed = found != null && found.matches("(?=.*[0-9]).*") && (found.contains("-") || found.equals(text));
        return mixed ? found : null;
    }

    private static @Nullable String first(java.util.regex.Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Lower case, without punctuation at its ends. */
    static String plain(String text) {
        String bare = normal(text).toLowerCase(Locale.ROOT).replaceAll("^" + ENDS + "|" + ENDS + "$", "");
        return bare.isEmpty() ? normal(text) : bare;
    }
}
