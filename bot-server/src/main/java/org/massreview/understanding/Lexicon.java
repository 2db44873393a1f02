package org.massreview.understanding;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.massreview.review.Tag;

/**
 * 词库: all that the files of config/understanding/citizens say, compiled. spelling.yml brings words to one spelling, groups.yml
 * names groups of words, negators and words to be left whole; every other file holds entries.
 */
final class Lexicon {

    private static final String SPELLING = "spelling.yml";
    private static final String GROUPS = "groups.yml";
    /** A wording with one of these is no word of the language, and would hide the words inside of it from HanLP. */
    private static final String GRAMMAR = "了的得地着过不没就都也还又很太真好我你他她是在给把被让叫一有";

    private final Spelling spelling;
    private final Words words;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<TreeSet<String>, Integer> sets = new LinkedHashMap<>();
    private final AhoCorasickDoubleArrayTrie<Known> trie = new AhoCorasickDoubleArrayTrie<>();
    private final List<List<Candidate>> byFirstSet = new ArrayList<>();
    private final List<Candidate> byQuantity = new ArrayList<>();
    private final Map<String, List<String>> yields = new LinkedHashMap<>();

    /**
     * What is known of a word.
     *
     * @param sets the sets of words it belongs to
     * @param whole nothing inside of it is to be read
     * @param reach how far before a word it turns the meaning round, −1 when it does not
     * @param contrast it opens a clause
     */
    private record Known(int[] sets, boolean whole, int reach, boolean contrast) {}

    private record Hit(int start, int end, Known known) {}

    /** @param files content by name */
    Lexicon(Map<String, String> files, Map<String, Tag> tags) {
        LexiconFile spellings = LexiconFile.parse(SPELLING, files.getOrDefault(SPELLING, ""));
        LexiconFile groups = LexiconFile.parse(GROUPS, files.getOrDefault(GROUPS, ""));
        Map<String, String> slips = new LinkedHashMap<>();
        needed(spellings, "replace").map().forEach((wrong, right) -> slips.put(wrong, right.text()));
        this.spelling = new Spelling(slips);
        Map<String, TreeSet<String>> named = groups(needed(groups, "groups"));
        WordingParser wordings = new WordingParser(named, this::number);
        EntryParser parser = new EntryParser(tags, wordings);
        files.forEach((name, content) -> {
            if (!name.equals(SPELLING) && !name.equals(GROUPS)) {
                needed(LexiconFile.parse(name, content), "entries").list().forEach(at -> entries.add(parser.parse(at)));
            }
        });
        needed(groups, "yields").map().forEach((tag, others) -> yields.put(tag, others.texts()));
        index();
        trie.build(known(groups));
        this.words = new Words(
                named.values().stream()
                        .flatMap(TreeSet::stream)
                        .filter(Lexicon::isChinese)
                        .distinct()
                        .toList(),
                needed(spellings, "sounds").texts());
    }

    private static boolean isChinese(String word) {
        return word.length() <= 4 && word.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF && GRAMMAR.indexOf(c) < 0);
    }

    private static LexiconFile needed(LexiconFile at, String key) {
        LexiconFile value = at.get(key);
        if (value == null) {
            throw at.fault("needs '" + key + "'");
        }
        return value;
    }

    private static Map<String, TreeSet<String>> groups(LexiconFile at) {
        Map<String, TreeSet<String>> groups = new LinkedHashMap<>();
        at.map().forEach((name, members) -> {
            TreeSet<String> words = new TreeSet<>();
            members.list().forEach(member -> {
                String word = member.text();
                if (!word.startsWith("<")) {
                    words.add(word);
                    return;
                }
                TreeSet<String> above = groups.get(word.substring(1, word.length() - 1));
                if (above == null) {
                    throw member.fault("knows no group " + word + " above this one");
                }
                words.addAll(above);
            });
            groups.put(name, words);
        });
        return groups;
    }

    private int number(TreeSet<String> words) {
        return sets.computeIfAbsent(words, set -> sets.size());
    }

    private void index() {
        for (int i = 0; i < sets.size(); i++) {
            byFirstSet.add(new ArrayList<>());
        }
        for (Entry entry : entries) {
            for (Wording wording : entry.wordings()) {
                int set = wording.parts().get(0).set();
                (set < 0 ? byQuantity : byFirstSet.get(set)).add(new Candidate(entry, wording));
            }
        }
    }

    private TreeMap<String, Known> known(LexiconFile groups) {
        TreeMap<String, List<Integer>> numbers = new TreeMap<>();
        sets.forEach((set, number) -> set.forEach(
                word -> numbers.computeIfAbsent(word, none -> new ArrayList<>()).add(number)));
        TreeMap<String, Known> known = new TreeMap<>();
        numbers.forEach((word, in) -> known.put(
                word, new Known(in.stream().mapToInt(Integer::intValue).toArray(), false, -1, false)));
        needed(groups, "whole")
                .texts()
                .forEach(word -> known.merge(
                        word,
                        new Known(new int[0], true, -1, false),
                        (old, whole) -> new Known(old.sets, true, old.reach, old.contrast)));
        needed(groups, "negators").list().forEach(negators -> {
            int reach = needed(negators, "reach").number(0, 20);
            needed(negators, "words")
                    .texts()
                    .forEach(word -> known.merge(
                            word,
                            new Known(new int[0], false, reach, false),
                            (old, negator) -> new Known(old.sets, old.whole, reach, old.contrast)));
        });
        needed(groups, "contrast")
                .texts()
                .forEach(word -> known.merge(
                        word,
                        new Known(new int[0], false, -1, true),
                        (old, contrast) -> new Known(old.sets, old.whole, old.reach, true)));
        return known;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Tags that say less than others, with those beside which they are left out. */
    Map<String, List<String>> yields() {
        return yields;
    }

    /**
     * What was found in a message.
     *
     * @param contrast where the last 但是 stands, −1 without one
     */
    record Found(Utterance said, List<Sense> senses, int contrast) {}

    Found find(String raw) {
        String text = spelling.normal(raw);
        BitSet starts = words.starts(text);
        String restored = words.restored(text, starts);
        if (!restored.equals(text)) {
            text = restored;
            starts = words.starts(text);
        }
        List<Hit> hits = hits(text);
        BitSet breaks = new BitSet();
        List<Senses.Negator> negators = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.known.contrast) {
                breaks.set(hit.start);
            }
            if (hit.known.reach >= 0) {
                negators.add(new Senses.Negator(hit.start, hit.end, hit.known.reach));
            }
        }
        BitSet negations = new BitSet();
        negators.forEach(negator -> negations.set(negator.start(), negator.end()));
        Utterance said = new Utterance(text, starts, breaks, negations, bySet(hits), Quantities.in(text));
        return new Found(said, senses(said, negators), breaks.length() - 1);
    }

    private List<Hit> hits(String text) {
        List<Hit> all = new ArrayList<>();
        trie.parseText(text, (int begin, int end, Known known) -> {
            boolean insideNumber = begin > 0 && isFigure(text.charAt(begin)) && isFigure(text.charAt(begin - 1));
            boolean insideWord = isLatin(text.charAt(begin)) && begin > 0 && isLatin(text.charAt(begin - 1))
                    || isLatin(text.charAt(end - 1)) && end < text.length() && isLatin(text.charAt(end));
            if (!insideNumber && !insideWord) {
                all.add(new Hit(begin, end, known));
            }
        });
        List<Hit> whole = all.stream().filter(hit -> hit.known.whole).toList();
        return whole.isEmpty()
                ? all
                : all.stream()
                        .filter(hit -> whole.stream()
                                .noneMatch(mask -> mask.start <= hit.start
                                        && hit.end <= mask.end
                                        && hit.end - hit.start < mask.end - mask.start))
                        .toList();
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private long[][] bySet(List<Hit> hits) {
        long[][] bySet = new long[sets.size()][];
        for (Hit hit : hits) {
            for (int set : hit.known.sets) {
                long[] old = bySet[set];
                long[] more = old == null ? new long[1] : Arrays.copyOf(old, old.length + 1);
                more[more.length - 1] = Utterance.hit(hit.start, hit.end);
                bySet[set] = more;
            }
        }
        for (long[] found : bySet) {
            if (found != null && found.length > 1) {
                Arrays.sort(found);
            }
        }
        return bySet;
    }

    private List<Sense> senses(Utterance said, List<Senses.Negator> negators) {
        List<Sense> raw = new ArrayList<>();
        for (int set = 0; set < byFirstSet.size(); set++) {
            if (said.has(set)) {
                byFirstSet.get(set).forEach(candidate -> candidate.find(said, raw));
            }
        }
        byQuantity.forEach(candidate -> candidate.find(said, raw));
        return Senses.counted(raw, said, negators);
    }
}
