package org.massreview.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * 倾向: how much single characters and pairs of them speak for a complaint or against one, learned from labelled sentences. It
 * decides where the lexicon knows no word of a message, and doubts what rests on one word alone.
 */
final class Leanings {

    static final String FILE = "leanings.tsv";

    private final Map<String, Double> weights;
    private final double bias;

    private Leanings(Map<String, Double> weights) {
        this.weights = weights;
        this.bias = weights.getOrDefault("", 0.0);
    }

    /**
     * @param tsv one or two characters, a tab, a weight in natural log odds; no characters for the bias; # begins a comment
     * @throws LexiconFault naming the line that is none of these
     */
    static Leanings parse(String tsv) {
        Map<String, Double> weights = new HashMap<>();
        String[] lines = tsv.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() && !lines[i].startsWith("\t") || lines[i].startsWith("#")) {
                continue;
            }
            String[] cells = lines[i].split("\t", -1);
            try {
                weights.put(cells[0], Double.valueOf(cells[1].strip()));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
                throw new LexiconFault(FILE, i + 1, "needs characters, a tab and a weight");
            }
        }
        return new Leanings(weights);
    }

    /**
     * @param text in normal spelling
     * @return log odds that it complains: 0 undecided, 2 about 88 %
     */
    double complaining(String text) {
        double sum = bias;
        for (String gram : grams(text)) {
            sum += weights.getOrDefault(gram, 0.0);
        }
        return sum;
    }

    /** Each character and each pair of neighbours once; of the marks only ? and ! are looked at. */
    static Set<String> grams(String text) {
        Set<String> grams = new HashSet<>();
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x4E00 && c <= 0x9FFF || c >= 'a' && c <= 'z' || c == '?' || c == '!') {
                grams.add(String.valueOf(c));
                if (last != 0) {
                    grams.add("" + last + c);
                }
                last = c;
            }
        }
        return grams;
    }
}
