package org.massreview.understanding;

import java.util.List;
import java.util.Map;

/** 语气: tells a question for figures from a citizen's telling. */
final class QueryManner {

    private final List<String> figures;
    private final List<String> asks;
    private final QueryTrie<Boolean> telling = new QueryTrie<>();

    QueryManner(Map<String, List<String>> config) {
        this.figures = List.copyOf(config.getOrDefault("figures", List.of()));
        this.asks = List.copyOf(config.getOrDefault("asks", List.of()));
        config.getOrDefault("telling", List.of()).forEach(word -> telling.add(word, true));
    }

    boolean asks(String text, QuerySaid said) {
        if (said.intent() == Intent.OTHER || said.intent() == Intent.HELP) {
            return false;
        }
        boolean figure = figures.stream().anyMatch(said::has);
        boolean asking = asks.stream().anyMatch(said::has);
        boolean placed = said.namesPlace() || said.has("period") || said.has("limit") || said.has("city-named");
        return tells(text) ? figure && asking && said.has("score") : figure || asking && placed || onlyNames(said);
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
