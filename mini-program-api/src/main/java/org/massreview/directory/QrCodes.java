package org.massreview.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.secret.Secrets;
import org.springframework.stereotype.Component;

/**
 * 窗口二维码: ten opaque characters, one for the version, six of a signature and one check character. A forged code is
 * refused without a look into the database, and a mistyped one is told from a forged one.
 */
@Component
class QrCodes {

    static final int LENGTH = 18;
    private static final int OPAQUE = 10;
    private static final int SIGNED = OPAQUE + 1;
    private static final int SIGNATURE = 6;

    private final Secrets.Keyed names;
    private final Secrets.Keyed signatures;

    QrCodes(Secrets secrets) {
        this.names = secrets.keyed("directory/qr-name");
        this.signatures = secrets.keyed("directory/qr-signature");
    }

    /** @param version counts from 1; the code shows it modulo 32 */
    String issue(String window, int version) {
        String signed = Base32Code.encode(names.hash(window + "|" + version), OPAQUE) + Base32Code.digit(version);
        return Base32Code.withCheck(signed + signature(signed));
    }

    /** @throws Refusal CODE_MISTYPED when the check character is wrong, CODE_FORGED when the signature is */
    void verify(String code) {
        if (!Base32Code.checks(code)) {
            throw Refusal.of(Problem.CODE_MISTYPED, code);
        }
        String expected = signature(code.substring(0, SIGNED));
        byte[] given = code.substring(SIGNED, SIGNED + SIGNATURE).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), given)) {
            throw Refusal.of(Problem.CODE_FORGED);
        }
    }

    private String signature(String signed) {
        return Base32Code.encode(signatures.hash(signed), SIGNATURE);
    }
}
