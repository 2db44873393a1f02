package org.massreview.directory;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 窗口短码: the digits below the QR code, read out on the telephone or typed in a chat. The last one is a {@link CheckDigit}.
 */
public final class ShortCode {

    static final int FIRST = 10_001;
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5,8}");

    private ShortCode() {}

    static String of(int number) {
        return number + CheckDigit.WINDOW.behind(Integer.toString(number));
    }

    static int numberOf(String code) {
        return Integer.parseInt(code.substring(0, code.length() - 1));
    }

    /** @return the digits without spaces and hyphens when they have a short code's shape, right or wrong */
    public static Optional<String> shaped(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "");
        return SHAPE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    static boolean checks(String code) {
        return CheckDigit.WINDOW.checks(code);
    }
}
