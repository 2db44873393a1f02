package org.massreview.understanding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 问句用词: the words of config/understanding/intents.yml by their heads. */
final class QueryWords {

    private final QueryTrie<Set<String>> trie = new QueryTrie<>();

    QueryWords(Map<String, List<String>> byHead) {
        Map<String, Set<String>> heads = new HashMap<>();
        byHead.forEach((head, words) ->
                words.forEach(word -> heads.computeIfAbsent(PeriodNumber.arabic(word), key -> new LinkedHashSet<>())
                        .add(head)));
        heads.forEach((word, named) -> trie.add(word, Set.copyOf(named)));
    }

    /** @return the heads of all words, each with the first position; a word inside a longer one does not count */
    Map<String, Integer> in(String text) {
        Map<String, Integer> found = new LinkedHashMap<>();
        int covered = 0;
        for (int i = 0; i < text.length(); i++) {
            QueryTrie.Hit<Set<String>> hit = trie.at(text, i);
            if (hit != null && hit.to() > covered) {
                for (String head : hit.value()) {
                    found.putIfAbsent(head, i);
                }
                covered = hit.to();
            }
        }
        return found;
    }
}
