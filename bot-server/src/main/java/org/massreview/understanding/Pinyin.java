package org.massreview.understanding;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 拼音: all toneless readings of a character, 曾 = ceng, zeng. Read once from HanLP's table; thread-safe. */
final class Pinyin {

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final List<List<String>> READINGS = readings();
    private static final Map<String, String> BLURRED = READINGS.stream()
            .flatMap(List::stream)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(syllable -> syllable, Pinyin::blur));

    private Pinyin() {}

    static List<String> of(char letter) {
        return letter < FIRST || letter > LAST ? List.of() : READINGS.get(letter - FIRST);
    }

    /** @return each way to read the word, syllable by syllable */
    static List<List<String>> spellings(String word) {
        List<List<String>> spellings = List.of(List.of());
        for (char letter : word.toCharArray()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> begun : spellings) {
                for (String reading : of(letter)) {
                    List<String> more = new ArrayList<>(begun);
                    more.add(reading);
                    longer.add(more);
                }
            }
            spellings = longer;
        }
        return spellings;
    }

    /**
     * What is told apart badly by ear here: zh and z, n and l, ing and in.
     *
     * @return the same for syllables that sound alike
     */
    static String blurred(String syllable) {
        return BLURRED.getOrDefault(syllable, syllable);
    }

    private static String blur(String syllable) {
        String blurred = syllable.replaceFirst("^([zcs])h", "$1").replaceFirst("^l", "n");
        return blurred.endsWith("ng") && !blurred.endsWith("ong")
                ? blurred.substring(0, blurred.length() - 1)
                : blurred;
    }

    private static List<List<String>> readings() {
        Map<List<String>, List<String>> shared = new HashMap<>();
        List<List<String>> all = new ArrayList<>(LAST - FIRST + 1);
        for (char letter = FIRST; letter <= LAST; letter++) {
            List<String> readings = read(letter);
            all.add(shared.computeIfAbsent(readings, same -> same));
        }
        return List.copyOf(all);
    }

    private static List<String> read(char letter) {
        com.hankcs.hanlp.dictionary.py.Pinyin[] readings = PinyinDictionary.get(String.valueOf(letter));
        return readings == null
                ? List.of()
                : Arrays.stream(readings)
                        .map(com.hankcs.hanlp.dictionary.py.Pinyin::getPinyinWithoutTone)
                        .distinct()
                        .toList();
    }
}
