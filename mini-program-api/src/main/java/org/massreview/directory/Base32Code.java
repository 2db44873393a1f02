package org.massreview.directory;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Codes that people read out and type: Crockford's 32 letters and digits (no I, L, O, U) with a check character at the end.
 * The check is a weighted sum over GF(32), weights 2⁰, 2¹, …, all different up to 31 places: it finds every single wrong
 * character and every exchange of two.
 */
public final class Base32Code {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FIELD_POLYNOMIAL = 0b100101;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Base32Code() {}

    /** @return the first characters of the bytes' base32 form, five bits each */
    public static String encode(byte[] bytes, int characters) {
        StringBuilder text = new StringBuilder(characters);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; text.length() < characters; ) {
            if (bits < 5) {
                buffer = (buffer << 8) | (bytes[i++] & 0xff);
                bits += 8;
            }
            bits -= 5;
            text.append(ALPHABET.charAt((buffer >> bits) & 31));
        }
        return text.toString();
    }

    public static String random(int characters) {
        byte[] bytes = new byte[characters];
        RANDOM.nextBytes(bytes);
        return encode(bytes, characters);
    }

    public static char digit(int value) {
        return ALPHABET.charAt(value & 31);
    }

    public static int value(char character) {
        return ALPHABET.indexOf(character);
    }

    public static String withCheck(String body) {
        return body + ALPHABET.charAt(checksum(body));
    }

    /**
     * Reads what somebody typed: any case and width, spaces and hyphens anywhere, O for 0, I or L for 1.
     *
     * @return the code in its plain form, whatever its check character says; empty when it holds other characters
     */
    public static Optional<String> normalise(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        for (char character : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toCharArray()) {
            char meant = switch (character) {
                case 'O' -> '0';
                case 'I', 'L' -> '1';
                default -> character;
            };
            if (Character.isWhitespace(meant) || Character.getType(meant) == Character.DASH_PUNCTUATION) {
                continue;
            }
            if (ALPHABET.indexOf(meant) < 0) {
                return Optional.empty();
            }
            plain.append(meant);
        }
        return Optional.of(plain.toString());
    }

    /** @param code in its plain form */
    public static boolean checks(String code) {
        return code.length() > 1
                && ALPHABET.charAt(checksum(code.substring(0, code.length() - 1))) == code.charAt(code.length() - 1);
    }

    private static int checksum(String body) {
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            weight = doubled(weight);
            sum ^= product(value(body.charAt(i)), weight);
        }
        return sum;
    }

    private static int product(int left, int right) {
        int result = 0;
        int shifted = left;
        for (int bits = right; bits != 0; bits >>= 1) {
            if ((bits & 1) != 0) {
                result ^= shifted;
            }
            shifted = doubled(shifted);
        }
        return result;
    }

    private static int doubled(int value) {
        int shifted = value << 1;
        return (shifted & 32) == 0 ? shifted : shifted ^ FIELD_POLYNOMIAL;
    }
}
