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
 * @param links pages that can be opened, in the order of the text
 */
record Shown(String text, List<Choice> choices, List<Link> links) {

    private static final Pattern LINK = Pattern.compile(
            "<a\\s[^>]*?href\\s*=\\s*([\"'])(.*?)\\1[^>]*>(.*?)</a>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TAP = Pattern.compile("weixin://bizmsgmenu\\?msgmenucontent=([^&]*)&msgmenuid=(.*)");

    private static final Pattern PROGRAM =
            Pattern.compile("\\sdata-miniprogram-path\\s*=\\s*([\"'])(.*?)\\1", Pattern.CASE_INSENSITIVE);

    /**
     * @param id what comes back as bizmsgmenuid
     * @param label what is shown
     * @param words what is sent
     */
    record Choice(String id, String label, String words) {}

    /**
     * @param page of the mini-program, or an address of the web
     */
    record Link(String label, String page) {}

    static Shown of(String raw) {
        List<Choice> choices = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher link = LINK.matcher(raw);
        while (link.find()) {
            Matcher tap = TAP.matcher(link.group(2));
            if (tap.matches()) {
                choices.add(new Choice(tap.group(2), link.group(3), tap.group(1)));
            } else {
                Matcher program = PROGRAM.matcher(link.group());
                links.add(new Link(link.group(3), program.find() ? program.group(2) : link.group(2)));
            }
            link.appendReplacement(text, Matcher.quoteReplacement(link.group(3)));
        }
        return new Shown(link.appendTail(text).toString(), List.copyOf(choices), List.copyOf(links));
    }
}
