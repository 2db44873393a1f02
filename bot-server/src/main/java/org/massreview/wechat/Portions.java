package org.massreview.wechat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Words cut to what one message of the platform may carry. */
final class Portions {

    /** Of a passive reply and of a customer-service message, in UTF-8. */
    static final int BYTES_AT_MOST = 2048;

    private Portions() {}

    /**
     * All that is said at once goes into as few messages as possible, since the platform counts messages. Cut between lines
     * where it can be, and never inside a character.
     */
    static List<String> of(List<String> said) {
        String rest = String.join(
                "\n\n", said.stream().filter(each -> !each.isBlank()).toList());
        List<String> portions = new ArrayList<>();
        while (!rest.isEmpty()) {
            int end = fitting(rest);
            int line = end < rest.length() ? rest.lastIndexOf('\n', end) : end;
            int cut = line > end / 2 ? line : end;
            portions.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return portions;
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
