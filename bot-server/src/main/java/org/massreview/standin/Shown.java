package org.massreview.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a phone shows it.
 *
 * @param text without markup: of a link its label
 * @param choices what can be tapped (点选链接), in the order of the text
 */
record Shown(String text, List<Choice> choices) {

    private static final Pattern LINK = Pattern.compile(
            "<a\\s[^>]*?href\\s*=\\s*([\"'])(.*?)\\1[^>]*>(.*?)</a>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TAP = Pattern.compile("weixin://bizmsgmenu\\?msgmenucontent=([^&]*)&msgmenuid=(.*)");

    /**
     * @param id what comes back as bizmsgmenuid
     * @param label what is shown
     * @param words what is sent
     */
    record Choice(String id, String label, String words) {}

    static Shown of(String raw) {
        List<Choice> choices = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher link = LINK.matcher(raw);
        while (link.find()) {
            Matcher tap = TAP.matcher(link.group(2));
            if (tap.matches()) {
                choices.add(new Choice(tap.group(2), link.group(3), tap.group(1)));
            }
            link.appendReplacement(text, Matcher.quoteReplacement(link.group(3)));
        }
        return new Shown(link.appendTail(text).toString(), List.copyOf(choices));
    }
}
