package org.massreview.understanding;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 词表: words with what they stand for, found by the longest match. Filled once, then only read. */
final class QueryTrie<V> {

    private final Node<V> root = new Node<>();

    /** The first meaning of a word stays. */
    void add(String word, V value) {
        if (!word.isEmpty()) {
            Node<V> node = node(word);
            node.value = node.value == null ? value : node.value;
        }
    }

    void replace(String word, V value) {
        node(word).value = value;
    }

    @Nullable
    V get(String word) {
        Node<V> node = root;
        for (int i = 0; i < word.length() && node != null; i++) {
            node = node.next.get(word.charAt(i));
        }
        return node == null ? null : node.value;
    }

    /** @return the longest word that begins at the position; null when none does */
    @Nullable
    Hit<V> at(CharSequence text, int from) {
        Node<V> node = root;
        Hit<V> longest = null;
        for (int i = from; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                return longest;
            }
            if (node.value != null) {
                longest = new Hit<>(from, i + 1, node.value);
            }
        }
        return longest;
    }

    private Node<V> node(String word) {
        Node<V> node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), letter -> new Node<>());
        }
        return node;
    }

    /** @param to the position behind the last letter */
    record Hit<V>(int from, int to, V value) {}

    private static final class Node<V> {
        private final Map<Character, Node<V>> next = new HashMap<>(4);
        private @Nullable V value;
    }
}
