package org.massreview.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 例句: a sentence and what it must give, written {@code 等了两个小时 => LONG_WAIT level 1-2}.
 *
 * @param wanted words: a tag's code, {@code -} and a code that must not come, {@code level 4-5}, a scope's name,
 *     {@code ask}, {@code complaint}, {@code threat}, or {@code nothing} for no tag at all
 */
record Example(String text, List<String> wanted, LexiconFile at) {

    static Example parse(LexiconFile line) {
        String[] parts = line.text().split("=>", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw line.fault("needs an example like '等了两个小时 => LONG_WAIT', and has '" + line.text() + "'");
        }
        return new Example(parts[0].strip(), List.of(parts[1].strip().split("\\s+")), line);
    }

    /** @return what is not as wanted, empty when all is */
    List<String> failures(Remark remark) {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String want = wanted.get(i);
            if (want.equals("level")) {
                i++;
                String span = i < wanted.size() ? wanted.get(i) : "";
                if (!span.matches("[1-5](-[1-5])?")) {
                    throw at.fault("needs a level like 1-2, and has '" + span + "'");
                }
                holds(isWithin(span, remark), "level " + span, failures);
            } else {
                holds(holds(want, remark), want, failures);
            }
        }
        return failures;
    }

    private static void holds(boolean held, String want, List<String> failures) {
        if (!held) {
            failures.add(want);
        }
    }

    private static boolean isWithin(String span, Remark remark) {
        Verdict verdict = remark.verdict();
        return verdict != null
                && verdict.level() >= span.charAt(0) - '0'
                && verdict.level() <= span.charAt(span.length() - 1) - '0';
    }

    private boolean holds(String want, Remark remark) {
        Verdict verdict = remark.verdict();
        List<String> tags = verdict == null ? List.of() : verdict.tags();
        return switch (want) {
            case "review", "inquiry", "out_of_scope", "irrelevant" ->
                remark.scope() == Scope.valueOf(want.toUpperCase(Locale.ROOT));
            case "ask" -> verdict != null && verdict.needsClarification();
            case "complaint" -> verdict != null && verdict.complaint();
            case "threat" -> remark.threat();
            case "nothing" -> tags.isEmpty();
            default -> {
                if (!want.matches("-?[A-Z_]+")) {
                    throw at.fault("does not know '" + want + "' in an example");
                }
                yield want.startsWith("-") ? !tags.contains(want.substring(1)) : tags.contains(want);
            }
        };
    }
}
