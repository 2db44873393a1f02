package org.massreview.conversation;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.ServiceWindow;
import org.massreview.problem.Refusal;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Query;
import org.massreview.understanding.Remark;
import org.massreview.understanding.Scope;

/** Reads out of one message everything that it may mean. Pure; what has to be looked up is looked up before. */
final class Ear {

    private static final java.util.regex.Pattern RECEIPT = java.util.regex.Pattern.compile(
            "(?<![0-9A-Za-z])([0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}|[0-9A-Za-z]{16})(?![0-9A-Za-z])");
    private static final java.util.regex.Pattern CASE =
            java.util.regex.Pattern.compile("(?<![0-9])([0-9]{4,12})(?![0-9])");
    private static final java.util.regex.Pattern NUMBERED = java.util.regex.Pattern.compile(
            "^第?([1-9][0-9]?|[一二三四五六七八九])号(?:窗口?|台)?$|\\bwindow (?:no\\.? ?|number )?([1-9][0-9]?)\\b");
    /** Without any of these a question only names a place. */
    private static final java.util.regex.Pattern FIGURES = java.util.regex.Pattern.compile(
            "分|排|名|率|多少|几|吗|[?？]|呢|趋势|走势|对比|比|怎么样|咋样|情况|为什么|为啥|数|最|前|后|投诉|差评|好评|逾期|超期|score|rank");

    /** Said before what one wants. */
    private static final java.util.regex.Pattern GREETED =
            java.util.regex.Pattern.compile("^(?:(?:你好|您好|喂|嗯+|哦|请问|麻烦(?:一下)?|同志|老师|师傅)[，,。!！、 ]+)+(?=.)");

    /** "西城3号": after a township a number is a window's, unless it is a day, a house or a line. */
    private static final java.util.regex.Pattern NUMBER_OF_PLACE = java.util.regex.Pattern.compile(
            "(?<![0-9月.])([1-9][0-9]?)号(?![0-9线楼院日到至])|\\bwindow (?:no\\.? ?|number )?([1-9][0-9]?)\\b");

    /** Gives a level, though it names stars and points as questions do. */
    private static final java.util.regex.Pattern RATES = java.util.regex.Pattern.compile(
            "(?:算了|那|就)?[，, ]*(?:我)?(?:要|想)?(?:给|打|来)(?:个|他|她|你们|它|这个)?.{0,6}(?:评|星|分)(?:吧|了)?|(?!.*(?:多少|几|有|最|哪|率|数|主要|原因|问题)).{0,20}(?:好评|差评|中评)(?:吧)?");

    private static final java.util.regex.Pattern CASES = java.util.regex.Pattern.compile("件|单|编号|投诉|进度|到哪|案");

    private static final int READ = 600;
    private static final String ENDS = "[\\s\\p{P}~～]+";
    private static final Remark NOTHING = new Remark(Scope.IRRELEVANT, null, Mention.NONE, false);

    private final Patterns patterns;
    private final Scripts scripts;
    private final Understanding understanding;
    private final Function<String, String> tagLabels;

    Ear(Patterns patterns, Scripts scripts, Understanding understanding, Function<String, String> tagLabels) {
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
            Heard heard,
            boolean spoken,
            String text,
            Dialogue dialogue,
            Looked looked,
            Instant at,
            boolean mayCorrect) {
        String plain = plain(text);
        String normal = normal(text);
        boolean clicked = heard.kind() == Heard.Kind.CLICK;
        Set<Pattern> fitting = spoken || clicked ? patterns.in(plain) : EnumSet.noneOf(Pattern.class);
        Integer number = spoken ? number(plain, looked.offered(), dialogue.offers()) : null;
        ServiceWindow pointed = mayCorrect ? looked.window() : null;
        String bare = read(spoken ? GREETED.matcher(normal).replaceFirst("") : normal);
        boolean told = spoken && pointed == null && number == null && fitting.isEmpty() && !text.isEmpty();
        Understanding.Readers readers = understanding.in(looked.directory());
        Remark remark = told ? readers.remark(bare) : NOTHING;
        WindowFinder.Found found = WindowFinder.find(
                looked.directory(),
                numbered(remark.mention(), plain),
                hint(dialogue),
                nearby(dialogue, looked.directory()));
        List<Place> windows =
                pointed == null ? found.windows() : List.of(looked.directory().placeOf(pointed));
        Query query = told ? question(readers, bare, dialogue, at) : null;
        Meaning.Start start = start(heard.kind(), spoken, text, bare, remark);
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
                start == null ? query : null,
                query != null && !FIGURES.matcher(normal).find(),
                spoken ? receipt(normal) : null,
                spoken ? first(CASE, normal) : null,
                mayCorrect && spoken ? correction(heard, text, dialogue, looked, at) : null,
                heard.messageId(),
                at.toEpochMilli());
    }

    /** As much of it as says what it is about; the words themselves are kept whole. */
    private static String read(String text) {
        return text.length() <= READ ? text : text.substring(0, READ);
    }

    private static @Nullable Query question(Understanding.Readers readers, String text, Dialogue dialogue, Instant at) {
        if (RATES.matcher(text).matches()) {
            return null;
        }
        return readers.question(text, LocalDate.ofInstant(at, DirectoryDesk.ZONE), dialogue.asked())
                .filter(query -> query.intent() != Intent.CASE_STATUS
                        || CASES.matcher(text).find())
                .orElse(null);
    }

    private Meaning.@Nullable Start start(Heard.Kind kind, boolean spoken, String text, String bare, Remark remark) {
        if (kind == Heard.Kind.CLICK) {
            return scripts.byKey(text).orElse(null);
        }
        if (!spoken) {
            return null;
        }
        boolean elsewhere = remark.scope() == Scope.OUT_OF_SCOPE;
        return scripts.byKey(plain(bare))
                .or(() -> scripts.byPhrase(GREETED.matcher(text).replaceFirst(""))
                        .or(() -> scripts.byPhrase(bare))
                        .filter(start -> !elsewhere || Scripts.COMMANDS.contains(start.script())))
                .orElse(null);
    }

    private Meaning.@Nullable Correction correction(
            Heard heard, String text, Dialogue dialogue, Looked looked, Instant at) {
        return patterns.correction(text)
                .map(corrected -> new Meaning.Correction(
                        corrected.slots(), read(heard, true, corrected.rest(), dialogue, looked, at, false)))
                .orElse(null);
    }

    private @Nullable Integer number(String plain, Map<String, Integer> offered, List<Offer> offers) {
        Integer chosen = offered.get(plain);
        if (chosen != null) {
            return chosen;
        }
        return patterns.ordinal(plain)
                .filter(position -> position <= offers.size())
                .map(position -> offers.get(position - 1).number())
                .or(() -> patterns.number(plain))
                .orElse(null);
    }

    private List<String> labels(Remark remark) {
        return remark.verdict() == null
                ? List.of()
                : remark.verdict().tags().stream().map(tagLabels).toList();
    }

    /** "3号" alone is a window where windows are talked about, though not in any sentence. */
    private static Mention numbered(Mention mention, String plain) {
        boolean placed = !mention.places().isEmpty();
        Matcher matcher = (placed ? NUMBER_OF_PLACE : NUMBERED).matcher(plain);
        return mention.windowNumber() == null && matcher.find()
                ? new Mention(
                        mention.places(),
                        mention.candidates(),
                        "一二三四五六七八九".contains(number(matcher))
                                ? "一二三四五六七八九".indexOf(number(matcher)) + 1
                                : Integer.valueOf(number(matcher)),
                        mention.service())
                : mention;
    }

    private static String number(Matcher matcher) {
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
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
