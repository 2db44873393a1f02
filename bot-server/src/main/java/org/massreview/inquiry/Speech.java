package org.massreview.inquiry;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Words;
import org.massreview.understanding.Span;

/**
 * What is said in one language: sentences of the bundle below {@code inquiry.}, numbers and days.
 *
 * @param periodSaid the period in the asker's own words; null where the question did not say it
 */
record Speech(
        Words words,
        Locale locale,
        LocalDate today,
        @Nullable String periodSaid) {

    Speech(Words words, Locale locale, LocalDate today) {
        this(words, locale, today, null);
    }

    /** Numbers are said digit by digit: the bundle alone would put a comma into a year. */
    String say(String key, Object... arguments) {
        Object[] plain = arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i].toString();
        }
        return words.say("inquiry." + key, locale, plain);
    }

    boolean isEnglish() {
        return Words.understood(locale).equals(Locale.ENGLISH);
    }

    /** Points and indices, to two decimals. */
    String points(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }

    /** @param share 0 to 1; shown in % with one decimal */
    String rate(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** A change with its sign; what would round to a zero with a minus is plain zero. */
    String signed(String format, double change) {
        String text = String.format(Locale.ROOT, format, change);
        return text.matches("-0(\\.0+)?") ? "+" + text.substring(1) : text;
    }

    String period(Span period) {
        return isEnglish() ? PeriodWords.english(period, today) : PeriodWords.chinese(period, today);
    }

    /** The asker's own words with the dates that they were taken for. */
    String asked(Span period) {
        String dates = period(period);
        return periodSaid == null || dates.contains(periodSaid) ? dates : periodSaid + " · " + dates;
    }

    String day(LocalDate day) {
        return period(new Span(day, day));
    }

    /** 、 between Chinese names, a comma between others. */
    String list(Iterable<String> names) {
        return String.join(isEnglish() ? ", " : "、", names);
    }
}
