package org.massreview.wechat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.massreview.conversation.Say;

/** What is said, cut to what one message of the platform may carry. */
final class Portions {

    /** Of a passive reply and of a customer-service message, in UTF-8, markup included. */
    static final int BYTES_AT_MOST = 2048;

    private static final String SENTENCE_ENDS = "。！？；\n";
    private static final String PAUSES = "，";
    private static final String CLOSING = "”’」』）》】";

    private Portions() {}

    /**
     * Words first, then pictures. All words that are said at once go into as few messages as possible, since the platform
     * counts messages.
     */
    static List<Portion> of(Channel channel, List<Say> said, PageLink links) {
        String words = said.stream()
                .filter(Say.Text.class::isInstance)
                .map(text -> words(channel, (Say.Text) text, links))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        Stream<Portion> pictures = said.stream()
                .filter(Say.Picture.class::isInstance)
                .map(Say.Picture.class::cast)
                .map(picture -> new Portion.Picture(picture.png(), picture.description()));
        return Stream.concat(cut(words).stream().map(Portion.Words::new), pictures)
                .toList();
    }

    /** Choices are lines below the words; the official account's can be tapped, the mini-program's are typed. Pages come last. */
    private static String words(Channel channel, Say.Text text, PageLink links) {
        String choices = text.choices().stream()
                .map(choice -> choice.number() + " "
                        + (channel == Channel.MP ? TapLink.of(choice) : TapLink.harmless(choice.label())))
                .collect(Collectors.joining("\n"));
        String pages = text.pages().stream().map(links::of).collect(Collectors.joining("\n"));
        return Stream.of(TapLink.harmless(text.words().strip()), choices, pages)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Cut where a sentence ends, else at a comma, else between characters; never inside a character or a link. */
    static List<String> cut(String words) {
        String rest = words.strip();
        List<String> portions = new ArrayList<>();
        while (!rest.isEmpty()) {
            int end = fitting(rest);
            int cut = end == rest.length() ? end : place(rest, end);
            portions.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return portions;
    }

    private static int place(String text, int end) {
        int sentence = after(SENTENCE_ENDS, text, end);
        int pause = sentence > 0 ? sentence : after(PAUSES, text, end);
        return pause > 0 ? pause : outsideLinks(text, end);
    }

    /** @return the last place behind one of these, not in the first third, which would waste a message; else 0 */
    private static int after(String ends, String text, int end) {
        for (int at = end - 1; at > end / 3; at--) {
            if (ends.indexOf(text.charAt(at)) >= 0) {
                int cut = at + 1;
                while (cut < end && CLOSING.indexOf(text.charAt(cut)) >= 0) {
                    cut++;
                }
                if (outsideLinks(text, cut) == cut) {
                    return cut;
                }
            }
        }
        return 0;
    }

    /** @return the cut, or the beginning of the link it would go through */
    private static int outsideLinks(String text, int cut) {
        Matcher link = TapLink.LINK.matcher(text);
        while (link.find() && link.start() < cut) {
            if (cut < link.end() && link.start() > 0) {
                return link.start();
            }
        }
        return cut;
    }

    private static int fitting(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= BYTES_AT_MOST) {
            return text.length();
        }
        int bytes = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes > BYTES_AT_MOST) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }
}
