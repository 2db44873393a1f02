package org.massreview.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.massreview.notification.Fact.Shape;
import org.massreview.problem.Words;
import org.springframework.stereotype.Component;

/** What a push says: the fields of a template within the platform's limits, or a few sentences. */
@Component
class Composer {

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final List<Fact> IN_ORDER = List.of(
            Fact.NUMBER,
            Fact.WINDOW,
            Fact.DUE,
            Fact.COUNT,
            Fact.REASON,
            Fact.STAGE,
            Fact.PERIOD,
            Fact.PLACE,
            Fact.SUMMARY,
            Fact.DAY);

    private final Words words;

    Composer(Words words) {
        this.words = words;
    }

    /** @param told of each that goes out in this one message */
    Map<String, String> fields(Template template, Kind kind, List<Facts> told) {
        Map<String, String> fields = new LinkedHashMap<>();
        template.fields().forEach((name, filling) -> {
            FieldType type = FieldType.ofField(name).orElseThrow();
            Fact fact = filling.fact();
            fields.put(name, fact == null ? filling.fixed() : type.fitted(value(fact, type, kind, told)));
        });
        return fields;
    }

    private String value(Fact fact, FieldType type, Kind kind, List<Facts> told) {
        return switch (fact) {
            case TITLE -> title(kind);
            case COUNT -> Integer.toString(count(told));
            case NUMBER -> numbers(told, type == FieldType.THING);
            case DUE, DAY -> day(first(fact, told), Words.DEFAULT, true);
            case STAGE, OUTCOME -> phrase(first(fact, told), Words.DEFAULT);
            case WINDOW, PLACE, AT, REASON, PERIOD, SUMMARY -> same(fact, told);
        };
    }

    String title(Kind kind) {
        return words.say("push." + kind + ".title", Words.DEFAULT);
    }

    /** @return complete sentences, for routes without a template */
    String sentences(Kind kind, List<Facts> told, Locale locale) {
        String key = "push." + kind + (told.size() > 1 ? ".many" : ".one");
        return words.say(
                key,
                locale,
                IN_ORDER.stream().map(fact -> spoken(fact, told, locale)).toArray());
    }

    private String spoken(Fact fact, List<Facts> told, Locale locale) {
        if (fact == Fact.COUNT) {
            return Integer.toString(count(told));
        }
        if (fact == Fact.NUMBER) {
            return told.stream()
                    .map(facts -> facts.get(Fact.NUMBER))
                    .distinct()
                    .limit(5)
                    .collect(Collectors.joining(words.say("push.comma", locale)));
        }
        return switch (fact.shape()) {
            case DAY -> day(first(fact, told), locale, false);
            case PHRASE -> phrase(first(fact, told), locale);
            case TEXT, CODE, NUMBER -> same(fact, told);
        };
    }

    /** 一点就答: the call-back's three answers, as the talk understands them. */
    List<String> taps(Kind kind, List<Facts> told, Locale locale) {
        if (kind != Kind.REPLY && kind != Kind.CALL_BACK) {
            return List.of();
        }
        String number = told.get(0).get(Fact.NUMBER);
        return List.of("SATISFIED", "PARTLY", "UNSATISFIED").stream()
                .map(answer -> words.say("push.answer." + answer, locale, number))
                .toList();
    }

    private static int count(List<Facts> told) {
        return told.stream()
                .map(facts -> facts.get(Fact.COUNT))
                .mapToInt(count -> count.isEmpty() ? 1 : Integer.parseInt(count))
                .sum();
    }

    private static String numbers(List<Facts> told, boolean inWords) {
        String first = told.get(0).get(Fact.NUMBER);
        int more = told.size() - 1;
        return more == 0 ? first : inWords ? first + "等" + told.size() + "件" : first + "+" + more;
    }

    /** Of days the first. */
    private static String first(Fact fact, List<Facts> told) {
        return told.stream()
                .map(facts -> facts.get(fact))
                .filter(value -> !value.isEmpty())
                .min(fact.shape() == Shape.DAY ? String::compareTo : (one, other) -> 0)
                .orElse("");
    }

    private String same(Fact fact, List<Facts> told) {
        Function<Facts, String> value = facts -> facts.get(fact);
        List<String> all = told.stream().map(value).distinct().toList();
        return all.size() == 1 ? all.get(0) : words.say("push.several", Words.DEFAULT, all.get(0), all.size());
    }

    private String day(String iso, Locale locale, boolean inTemplate) {
        if (iso.isEmpty()) {
            return "";
        }
        LocalDate day = LocalDate.parse(iso);
        return inTemplate
                ? day.format(CHINESE_DAY)
                : day.format(
                        DateTimeFormatter.ofPattern(words.say("complaint.date", locale), Words.understood(locale)));
    }

    private String phrase(String key, Locale locale) {
        return key.isEmpty() ? "" : words.say(key, locale);
    }
}
