package org.massreview.understanding;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 分词: where words begin, by HanLP with the lexicon's own words, and words that were written as they sound. */
final class Words {

    private static final int LONGEST_SOUND = 4;
    private static final CoreDictionary.Attribute OWN = new CoreDictionary.Attribute(Nature.nz, 1_000);

    private final Segment segment;
    private final Map<String, String> bySound = new HashMap<>();

    Words(Collection<String> own, Collection<String> restored) {
        TreeMap<String, CoreDictionary.Attribute> attributes = new TreeMap<>();
        own.stream().filter(word -> word.length() > 1).forEach(word -> attributes.put(word, OWN));
        DoubleArrayTrie<CoreDictionary.Attribute> compiled = new DoubleArrayTrie<>();
        compiled.build(attributes);
        DynamicCustomDictionary dictionary = new DynamicCustomDictionary(compiled, new BinTrie<>(), null);
        this.segment = new ViterbiSegment()
                .enableCustomDictionary(dictionary)
                .enableAllNamedEntityRecognize(false)
                .enableOffset(true);
        restored.forEach(
                word -> bySound.put(sound(PinyinDictionary.convertToPinyinArray(word), 0, word.length()), word));
    }

    /** @return the positions at which a word begins, and the text's end */
    BitSet starts(String text) {
        BitSet starts = new BitSet(text.length() + 1);
        int at = 0;
        for (Term term : segment.seg(text)) {
            starts.set(at);
            at += term.word.length();
        }
        starts.set(text.length());
        return starts;
    }

    /**
     * 谐音: a run of single characters that makes no word, sounds like one that is awaited here and shares a character with
     * it, is that word: 太度 is 态度. What HanLP knows as a word stays.
     */
    String restored(String text, BitSet starts) {
        Pinyin[] sounds = null;
        StringBuilder out = null;
        for (int at = 0; at + 1 < text.length(); at++) {
            int run = run(text, starts, at);
            if (run < 2) {
                continue;
            }
            if (sounds == null) {
                sounds = PinyinDictionary.convertToPinyinArray(text);
            }
            String word = restored(text, sounds, at, run);
            if (word != null) {
                out = out == null ? new StringBuilder(text) : out;
                out.replace(at, at + word.length(), word);
                at += word.length() - 1;
            }
        }
        return out == null ? text : out.toString();
    }

    private @Nullable String restored(String text, Pinyin[] sounds, int at, int run) {
        for (int length = Math.min(run, LONGEST_SOUND); length >= 2; length--) {
            String word = bySound.get(sound(sounds, at, at + length));
            if (word != null && word.length() == length && shares(word, text, at)) {
                return word;
            }
        }
        return null;
    }

    private static boolean shares(String word, String text, int at) {
        int same = 0;
        for (int i = 0; i < word.length(); i++) {
            same += word.charAt(i) == text.charAt(at + i) ? 1 : 0;
        }
        return same > 0 && same < word.length();
    }

    private static int run(String text, BitSet starts, int at) {
        int end = at;
        while (end < text.length() && starts.get(end) && starts.get(end + 1) && text.charAt(end) >= 0x4E00) {
            end++;
        }
        return end - at;
    }

    /** Without tones, and without the differences that people here do not hear: zh and z, n and l, eng and en. */
    private static String sound(Pinyin[] sounds, int from, int to) {
        StringBuilder sound = new StringBuilder();
        for (int i = from; i < to; i++) {
            sound.append(plain(sounds[i].getPinyinWithoutTone())).append(' ');
        }
        return sound.toString();
    }

    private static String plain(String syllable) {
        String plain = syllable.length() > 1 && syllable.charAt(1) == 'h'
                ? syllable.charAt(0) + syllable.substring(2)
                : syllable;
        plain = plain.startsWith("n") ? "l" + plain.substring(1) : plain;
        return plain.endsWith("eng") || plain.endsWith("ing") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
