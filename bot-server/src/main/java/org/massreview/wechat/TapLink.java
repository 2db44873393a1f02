package org.massreview.wechat;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.massreview.conversation.Say;

/**
 * 点选链接: words of the official account that are sent back when they are tapped, in passive replies and in
 * customer-service messages alike. The push of a tap is a text that bears {@link #CHOICE}.
 */
final class TapLink {

    /** The field by which a tapped text is told from a typed one. */
    static final String CHOICE = "bizmsgmenuid";

    /** One whole link, of this kind or to a page ({@link PageLink}). */
    static final Pattern LINK = Pattern.compile("<a href=\"[^<]*\">[^<]*</a>");

    private static final Pattern MARKUP = Pattern.compile("<(?=/?[aA]\\b)");

    /**
     * What would end the address, or be read as an escape in it, goes as a look-alike: it is not documented whether phones
     * decode the address. {@link #label} turns them back, and so would NFKC.
     */
    private static final Map<Integer, Integer> LOOK_ALIKES =
            "<>\"&%#+?=".chars().boxed().collect(Collectors.toMap(plain -> plain, plain -> plain + 0xFEE0));

    private static final int SPACE = ' ';
    private static final int NO_BREAK_SPACE = 0xA0;

    private TapLink() {}

    static String of(Say.Choice choice) {
        return "<a href=\"weixin://bizmsgmenu?msgmenucontent=" + address(choice.label()) + "&msgmenuid="
                + choice.number() + "\">" + shown(choice.label()) + "</a>";
    }

    static String shown(String label) {
        return label.replace('<', '＜').replace('>', '＞');
    }

    /** @return the label of the choice whose tap sent this content */
    static String label(String content) {
        return each(content, point -> {
            int plain = point - 0xFEE0;
            return point == NO_BREAK_SPACE ? SPACE : LOOK_ALIKES.containsKey(plain) ? plain : point;
        });
    }

    /** Words in which somebody's own markup is only words; links are ours alone to make. */
    static String harmless(String words) {
        return words.indexOf('<') < 0 ? words : MARKUP.matcher(words).replaceAll("＜");
    }

    private static String address(String label) {
        return each(
                label.replaceAll("\\s+", " "),
                point -> point == SPACE ? NO_BREAK_SPACE : LOOK_ALIKES.getOrDefault(point, point));
    }

    private static String each(String text, UnaryOperator<Integer> change) {
        return text.codePoints()
                .map(change::apply)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
