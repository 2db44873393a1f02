package org.massreview.understanding;

import java.util.List;
import java.util.Map;

/** 语气: tells a question for figures from a citizen's telling. */
final class QueryManner {

    private final List<String> asks;
    private final List<String> vague;
    private final List<String> figures;
    private final QueryTrie<Boolean> telling = new QueryTrie<>();

    QueryManner(Map<String, List<String>> config) {
        this.asks = List.copyOf(config.getOrDefault("asks", List.of()));
        this.vague = List.copyOf(config.getOrDefault("vague", List.of()));
        this.figures = List.copyOf(config.getOrDefault("figures", List.of()));
        config.getOrDefault("telling", List.of()).forEach(word -> telling.add(word, true));
    }

    boolean asks(String text, QuerySaid said) {
        if (said.intent() == Intent.OTHER || said.intent() == Intent.HELP) {
            return false;
        }
        boolean asking = asks.stream().anyMatch(said::has);
        boolean placed =
                said.namesPlace() || said.period() != null || said.limit() != null || said.has("object-township");
        boolean asksOfPlace =
                placed && (!said.decision().weak() || vague.stream().anyMatch(said::has));
        if (tells(text) && said.caseNumber() == null) {
            return asking && figures.stream().anyMatch(said::has);
        }
        return said.caseNumber() != null || asking && !said.decision().weak() || asksOfPlace || onlyNames(said);
    }

    /** 厉山 or 那广水呢 alone. */
    private static boolean onlyNames(QuerySaid said) {
        long rest = said.left()
                .chars()
                .filter(letter -> letter != QueryText.TAKEN && "那呢的? ".indexOf(letter) < 0)
                .count();
        return said.namesPlace() && rest == 0;
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
