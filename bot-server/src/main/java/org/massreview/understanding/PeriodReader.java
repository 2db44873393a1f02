package org.massreview.understanding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 时间段: reads 上周, 去年三季度, 近30天, 3月到5月, 春节期间. 上周 is Monday to Sunday before; 近N天 includes today; 近N个月 is today minus N
 * months plus one day; what still runs ends today. Immutable and thread-safe.
 */
public final class PeriodReader {

    private static final Pattern SINCE =
            Pattern.compile("\\s*(?:以来|至今|到现在|到今天|到今日|到目前|到当前|到今(?!年)|起(?!伏|来|码)|开始|之后|以后|截至目前|截止目前)(?:为止)?");
    private static final Pattern TO = Pattern.compile("\\s*(?:1直)?(?:到|至|-|~|—|–)\\s*");
    private static final Pattern UNTIL = Pattern.compile("(?:到|至|截止)\\s*$");
    private static final String STARTS = "0123456789q今昨前大上本这当去近最过连之往周星礼明后下半第头首开年月中收假节长全";

    private final PeriodWords words;
    private final PeriodGrammar grammar;

    private PeriodReader(PeriodWords words, CalendarFestivals festivals) {
        this.words = words;
        this.grammar = new PeriodGrammar(words, festivals);
    }

    /** @param configDir holds understanding/periods.yml and cn-holidays.csv */
    public static PeriodReader open(Path configDir) {
        return new PeriodReader(new PeriodWords(configDir), CalendarFestivals.open(configDir));
    }

    /** @return the first period that is named and has begun; empty when there is none */
    public Optional<Span> read(String text, LocalDate today) {
        StringBuilder plain = new StringBuilder(QueryText.plain(text));
        CaseNumber.take(plain);
        return scan(plain.toString(), today).spans().stream().findFirst();
    }

    /** @param text without case numbers and places */
    Scan scan(String text, LocalDate today) {
        String arabic = words.arabic(text);
        StringBuilder left = new StringBuilder(arabic);
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < arabic.length()) {
            PeriodPiece piece = mayStart(arabic.charAt(at)) ? grammar.at(arabic, at, today) : null;
            PeriodPiece joined = piece == null ? null : joined(arabic, piece, today);
            if (joined == null) {
                at++;
            } else {
                QueryText.take(left, joined.start(), joined.end());
                if (!isUntilNow(arabic, joined, today)) {
                    clipped(joined.span(), today).ifPresent(spans::add);
                }
                at = joined.end();
            }
        }
        return new Scan(List.copyOf(spans), left.toString());
    }

    private static boolean mayStart(char letter) {
        return STARTS.indexOf(letter) >= 0 || letter >= '\ue000' && letter <= '\uf8ff';
    }

    private @Nullable PeriodPiece joined(String text, PeriodPiece first, LocalDate today) {
        Matcher since = SINCE.matcher(text).region(first.end(), text.length());
        if (since.lookingAt()) {
            LocalDate to = first.span().from().isAfter(today) ? first.span().to() : today;
            return new PeriodPiece(
                    first.start(), since.end(), new Span(first.span().from(), to), PeriodPiece.Said.WHOLLY);
        }
        Matcher to = TO.matcher(text).region(first.end(), text.length());
        PeriodPiece second = to.lookingAt() && to.end() < text.length() ? grammar.at(text, to.end(), today) : null;
        if (second != null) {
            return new PeriodPiece(first.start(), second.end(), first.until(second), PeriodPiece.Said.WHOLLY);
        }
        return first.said() == PeriodPiece.Said.WEAKLY ? null : first;
    }

    /** 到今天为止 says no beginning, and the end that is meant anyway. */
    private static boolean isUntilNow(String text, PeriodPiece piece, LocalDate today) {
        return piece.span().equals(new Span(today, today))
                && UNTIL.matcher(text.substring(0, piece.start())).find();
    }

    private static Optional<Span> clipped(Span span, LocalDate today) {
        if (span.from().isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(new Span(span.from(), span.to().isAfter(today) ? today : span.to()));
    }

    /**
     * 扫描结果.
     *
     * @param spans in the order they were named
     * @param left the text in Arabic numerals, periods taken out
     */
    record Scan(List<Span> spans, String left) {

        Scan {
            spans = List.copyOf(spans);
        }
    }
}
