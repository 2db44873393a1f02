package org.massreview.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 拼音问句: shangge yue pingfen is 上个月评分. Of a word only the plain spelling is known, not its initials. */
final class QueryLatin {

    private static final Pattern RUN = Pattern.compile("[a-z]{2,}(?: [a-z]+)*");

    private final Map<String, String> words = new HashMap<>();
    private final int longest;

    QueryLatin(List<String> typed) {
        typed.forEach(word ->
                Pinyin.spellings(word).forEach(syllables -> words.putIfAbsent(String.join("", syllables), word)));
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** @return the text where runs of letters that are known words from end to end are written in characters */
    String written(String text) {
        Matcher run = RUN.matcher(text);
        StringBuilder written = new StringBuilder();
        while (run.find()) {
            run.appendReplacement(written, Matcher.quoteReplacement(characters(run.group())));
        }
        return run.appendTail(written).toString();
    }

    private String characters(String run) {
        String letters = run.replace(" ", "");
        StringBuilder characters = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            int to = Math.min(letters.length(), at + longest);
            while (to > at && !words.containsKey(letters.substring(at, to))) {
                to--;
            }
            if (to == at) {
                return run;
            }
            characters.append(words.get(letters.substring(at, to)));
            at = to;
        }
        return characters.toString();
    }
}
