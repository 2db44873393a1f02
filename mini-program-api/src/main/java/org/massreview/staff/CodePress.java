package org.massreview.staff;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import org.massreview.directory.CheckDigit;
import org.massreview.secret.Secrets;
import org.springframework.stereotype.Component;

/** Draws binding codes and hashes what is kept of them and of staff numbers. */
@Component
class CodePress {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FEWEST = 1_000_000;

    private final Secrets.Keyed codes;
    private final Secrets.Keyed numbers;

    CodePress(Secrets secrets) {
        this.codes = secrets.keyed("staff/binding-code");
        this.numbers = secrets.keyed("staff/number");
    }

    String draw() {
        String digits = Integer.toString(FEWEST + RANDOM.nextInt(9 * FEWEST));
        return digits + CheckDigit.BINDING.behind(digits);
    }

    byte[] hash(String code) {
        return codes.hash(code);
    }

    Secrets.Keyed numbers() {
        return numbers;
    }

    /** @return the code as it was issued, any width and spacing; empty when it can not be one */
    static Optional<String> read(String typed) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "");
        return Optional.of(code).filter(text -> text.matches("[1-9][0-9]{7}") && CheckDigit.BINDING.checks(text));
    }
}
