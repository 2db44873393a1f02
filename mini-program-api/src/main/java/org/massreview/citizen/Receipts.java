package org.massreview.citizen;

import java.util.UUID;
import org.massreview.directory.Base32Code;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.secret.Secrets;
import org.springframework.stereotype.Component;

/**
 * 回执: fifteen characters and a check character, in groups of four. The code is computed from what it stands for, so it can be
 * said again to whoever repeats a request, while only its keyed hash is stored.
 */
@Component
public class Receipts {

    private static final int BODY = 15;
    private static final int LENGTH = BODY + 1;

    private final Secrets.Keyed codes;
    private final Secrets.Keyed hashes;

    Receipts(Secrets secrets) {
        this.codes = secrets.keyed("citizen/receipt-code");
        this.hashes = secrets.keyed("citizen/receipt-hash");
    }

    public String codeFor(UUID id) {
        String plain = Base32Code.withCheck(Base32Code.encode(codes.hash(id.toString()), BODY));
        return plain.substring(0, 4)
                + '-'
                + plain.substring(4, 8)
                + '-'
                + plain.substring(8, 12)
                + '-'
                + plain.substring(12);
    }

    /**
     * What a receipt is found by.
     *
     * @param typed any case, spaces and hyphens as one likes
     * @throws Refusal RECEIPT_MISTYPED when it can not be a receipt
     */
    public byte[] hashOf(String typed) {
        String plain = Base32Code.normalise(typed)
                .filter(code -> code.length() == LENGTH && Base32Code.checks(code))
                .orElseThrow(() -> Refusal.of(Problem.RECEIPT_MISTYPED, typed.length() > 24 ? "…" : typed));
        return hashes.hash(plain);
    }
}
