package org.massreview.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** 语气: tells a question for figures from a citizen's telling, and one that is whole from one that leans on another. */
final class QueryManner {

    /** A follow-up is short. */
    private static final int LONGEST_FOLLOW_UP = 16;

    private static final Pattern EITHER = Pattern.compile("[没否吗?不]|还是|怎么|如何|咋");

    private final Map<String, List<String>> config;
    private final QueryRest rest;
    private final QueryTrie<Boolean> telling = new QueryTrie<>();

    /**
     * @param config heads by the part they play, and words
     * @param words the words of questions by their heads
     */
    QueryManner(Map<String, List<String>> config, Map<String, List<String>> words) {
        this.config = Map.copyOf(config);
        this.rest = new QueryRest(words, config.getOrDefault("between", List.of()));
        config.getOrDefault("telling", List.of()).forEach(word -> telling.add(PeriodNumber.arabic(word), true));
    }

    /** @param left what no name, number, matter or period takes */
    boolean asks(QuerySaid said, String left) {
        boolean figures = said.intent() != Intent.OTHER && said.intent() != Intent.HELP;
        if (!figures || said.caseNumber() != null) {
            return figures;
        }
        if (isVerdict(said) || isStated(said)) {
            return false;
        }
        if (tells(said.left())) {
            return has(said, "asks") && has(said, "figures");
        }
        String others = rest.of(left);
        return others.isEmpty() ? wholly(said) : partly(said, others.indexOf('我') >= 0);
    }

    /** 西城街道社保窗口，差评 rates; 西城街道差评 and 社保窗口有多少差评 ask. */
    private boolean isVerdict(QuerySaid said) {
        boolean wholePlace = said.namesPlace() && !said.namesWindow();
        return said.has("verdict") && !wholePlace && said.period() == null && !has(said, "signs", "measures");
    }

    /** 随县这几年进步大 states; 进步没有, 进步还是退步 and 走势 ask. */
    private boolean isStated(QuerySaid said) {
        return said.has("trend")
                && !has(said, "signs", "figures")
                && !EITHER.matcher(said.left()).find();
    }

    /** Every letter belongs to a question; but a bare 差评, 没办好 or 越来越好 is an answer or a sigh. */
    private boolean wholly(QuerySaid said) {
        boolean asked = has(said, "asks") || isPlaced(said) && has(said, "vague");
        boolean sigh = said.heads().keySet().stream().allMatch(head -> is("sighs", head));
        return onlyNames(said)
                || has(said, "signs") && !said.decision().weak()
                || said.namesPlace() && has(said, "amounts")
                || has(said, "pairs")
                || said.namesPlace() && has(said, "wonders")
                || asked && !sigh && !said.decision().weak()
                || isPlaced(said) && !said.decision().weak()
                || isPlaced(said) && has(said, "vague");
    }

    /** Among other words only what asks outright counts, or a figure of a place or a time. */
    private boolean partly(QuerySaid said, boolean mine) {
        boolean figure = has(said, "figures");
        boolean place = said.namesPlace() || said.has("object-township");
        boolean asksOfPlace = place && !mine && has(said, "asks", "vague");
        return !said.decision().weak() && has(said, "signs")
                || !said.decision().weak() && (asksOfPlace || said.period() != null && figure)
                || place && !mine && has(said, "vague");
    }

    /** Whether it asks, but only after a question: 上上个月呢, 前五呢, 为什么这么低. */
    boolean follows(QuerySaid said, String left) {
        boolean figures = said.caseNumber() == null && said.intent() != Intent.HELP;
        if (!figures
                || left.length() > LONGEST_FOLLOW_UP
                || tells(said.left())
                || !rest.of(left).isEmpty()) {
            return false;
        }
        boolean part = said.namesPlace() || said.period() != null || said.limit() != null || has(said, "parts");
        boolean answer = said.namesWindow() || has(said, "answers");
        return part || answer && has(said, "links");
    }

    private static boolean isPlaced(QuerySaid said) {
        return said.namesPlace() || said.period() != null || said.limit() != null || said.has("object-township");
    }

    /** 厉山 or 那广水呢 alone. */
    private static boolean onlyNames(QuerySaid said) {
        long others = said.left()
                .chars()
                .filter(letter -> letter != QueryText.TAKEN && "那呢的? ".indexOf(letter) < 0)
                .count();
        return said.namesPlace() && others == 0;
    }

    private boolean has(QuerySaid said, String... parts) {
        Set<String> heads = said.heads().keySet();
        return List.of(parts).stream()
                .flatMap(part -> config.getOrDefault(part, List.of()).stream())
                .anyMatch(heads::contains);
    }

    private boolean is(String part, String head) {
        return config.getOrDefault(part, List.of()).contains(head);
    }

    private boolean tells(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (telling.at(text, i) != null) {
                return true;
            }
        }
        return false;
    }
}
