package org.massreview.complaint;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.massreview.directory.CheckDigit;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/** 投诉件编号: counted up, with a check digit behind it; short enough to be said, and never a right window code. */
public final class ComplaintNumber {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{3,11}");

    private ComplaintNumber() {}

    static String of(long seq) {
        return seq + CheckDigit.COMPLAINT.behind(Long.toString(seq));
    }

    /** @return the digits, without spaces and hyphens, of what is a right number; so a sentence may be searched for one */
    public static Optional<String> in(String typed) {
        return shaped(typed).filter(CheckDigit.COMPLAINT::checks);
    }

    static Optional<String> shaped(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}#№]", "");
        return SHAPE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** @throws Refusal COMPLAINT_NUMBER_MISTYPED */
    static long seqOf(String typed) {
        String number = in(typed)
                .orElseThrow(() -> Refusal.of(
                        Problem.COMPLAINT_NUMBER_MISTYPED, typed.length() > 24 ? typed.substring(0, 24) + "…" : typed));
        return Long.parseLong(number.substring(0, number.length() - 1));
    }
}
