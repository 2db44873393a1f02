package org.massreview.staff;

import java.security.SecureRandom;
import java.text.Normalizer;
import org.massreview.directory.Base32Code;
import org.massreview.secret.Secrets;
import org.springframework.stereotype.Component;

/** Draws words and secrets of logins, and hashes what is kept of them. */
@Component
class LoginPress {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FEWEST = 100_000;
    private static final int SECRET = 32;

    private final Secrets.Keyed words;
    private final Secrets.Keyed secrets;

    LoginPress(Secrets secrets) {
        this.words = secrets.keyed("staff/login-word");
        this.secrets = secrets.keyed("staff/login-secret");
    }

    String word() {
        return Integer.toString(FEWEST + RANDOM.nextInt(9 * FEWEST));
    }

    String secret() {
        return Base32Code.random(SECRET);
    }

    byte[] wordHash(String word) {
        return words.hash(word);
    }

    byte[] secretHash(String secret) {
        return secrets.hash(secret);
    }

    /** As it was drawn: any width, without spaces and dashes. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "");
    }
}
