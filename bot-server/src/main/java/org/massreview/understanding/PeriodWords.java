package org.massreview.understanding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 时间词: those of config/understanding/periods.yml, with Arabic numerals. */
final class PeriodWords {

    private static final char FIRST_MARK = '\ue000';

    private final Map<String, Integer> offsets = new HashMap<>();
    private final Map<String, String> alternatives = new HashMap<>();
    private final List<String> festivals;
    private final QueryTrie<Character> festivalWords = new QueryTrie<>();
    private final String afterFestival;
    private final int fewDays;

    PeriodWords(Path configDir) {
        QueryConfig config = QueryConfig.open(configDir, "periods.yml");
        for (String unit : List.of("days", "weeks", "months", "quarters", "years")) {
            config.wordsByKey(unit)
                    .forEach((offset, words) ->
                            words.forEach(word -> offsets.put(PeriodNumber.arabic(word), Integer.valueOf(offset))));
            alternatives.put(
                    unit,
                    alternatives(config.wordsByKey(unit).values().stream()
                            .flatMap(List::stream)
                            .toList()));
        }
        Map<String, List<String>> spoken = config.wordsByKey("festivals");
        this.festivals = List.copyOf(spoken.keySet());
        spoken.forEach((festival, words) -> {
            char mark = (char) (FIRST_MARK + festivals.indexOf(festival));
            words.forEach(word -> festivalWords.add(word, mark));
        });
        this.afterFestival = alternatives(config.words("after-festival"));
        this.fewDays = config.number("few-days");
    }

    private static String alternatives(List<String> words) {
        return words.stream()
                .map(PeriodNumber::arabic)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** @return the text in Arabic numerals, where one mark stands for each holiday, so that 五一 is no number */
    String arabic(String text) {
        StringBuilder marked = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            QueryTrie.Hit<Character> hit = festivalWords.at(text, i);
            boolean number = hit != null
                    && hit.to() < text.length()
                    && "月条个号件名分一二三四五六七八九十0123456789".indexOf(text.charAt(hit.to())) >= 0
                    && text.charAt(i) == '五';
            if (hit == null || number) {
                marked.append(text.charAt(i));
            } else {
                marked.append(hit.value());
                i = hit.to() - 1;
            }
        }
        return PeriodNumber.arabic(marked);
    }

    int offset(String word) {
        return offsets.getOrDefault(word, 0);
    }

    /** @return the year of the part y; null when none was said */
    @Nullable
    Integer year(PeriodMatch match, LocalDate today) {
        String said = match.text("y");
        if (said == null) {
            return null;
        }
        String digits = said.replaceAll("\\D", "");
        if (digits.length() == 4) {
            return Integer.valueOf(digits);
        }
        return digits.length() == 2 ? Integer.valueOf(2000 + Integer.parseInt(digits)) : today.getYear() + offset(said);
    }

    /** @return a regular expression for days, weeks, months, quarters or years */
    String any(String unit) {
        return alternatives.getOrDefault(unit, "(?!)");
    }

    String anyFestival() {
        return "[" + FIRST_MARK + "-" + (char) (FIRST_MARK + festivals.size() - 1) + "]";
    }

    String festival(String mark) {
        return festivals.get(mark.charAt(0) - FIRST_MARK);
    }

    String anyAfterFestival() {
        return afterFestival;
    }

    int fewDays() {
        return fewDays;
    }
}
