package org.massreview.complaint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PlainWords;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** 答复的要求: what each action must bring along. Empty and canned text 套话 (config/replies.yml) is refused. */
@Component
class Replies {

    static final int MOST_WORDS = 1_000;

    private final List<String> canned;
    private final int fewestWords;
    private final int fewestCause;

    Replies(@Value("${massreview.config-dir:config}") Path config) throws IOException {
        try (InputStream input = Files.newInputStream(config.resolve("replies.yml"))) {
            Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(input);
            if (!(file instanceof Map<?, ?> map)
                    || !(map.get("fewest") instanceof Map<?, ?> fewest)
                    || !(fewest.get("words") instanceof Integer words)
                    || !(fewest.get("rootCause") instanceof Integer cause)
                    || !(map.get("canned") instanceof List<?> phrases)) {
                throw new IllegalStateException("replies.yml needs fewest: {words, rootCause} and canned: [...]");
            }
            this.fewestWords = words;
            this.fewestCause = cause;
            this.canned = phrases.stream()
                    .map(phrase -> letters(String.valueOf(phrase)))
                    .sorted(Comparator.comparing(String::length).reversed()) // 已处理完毕 before 已处理
                    .toList();
        }
    }

    /**
     * @param stage in which it is done
     * @return the deed with its words made plain
     * @throws Refusal WORDS_REQUIRED, WORDS_TOO_LONG, WORDS_CANNED, ROOT_CAUSE_REQUIRED or OUTCOME_REQUIRED
     */
    Deed check(Action action, Stage stage, Deed deed) {
        String words = PlainWords.of(deed.words(), MOST_WORDS);
        switch (action) {
            case ADD, REOPEN, OBJECT, CLOSE, EXTEND, REFUSE, CLASSIFY, REASSIGN, CONFIRM, URGE, ESCALATE, TRANSFER ->
                PlainWords.required(words, MOST_WORDS);
            case RESPOND, DISMISS, UPHOLD, REJECT, APPEAL, DISPUTE ->
                meaningful(PlainWords.required(words, MOST_WORDS));
            case WITHDRAW,
                    SATISFIED,
                    PARTLY,
                    UNSATISFIED,
                    ACCEPT,
                    INVESTIGATE,
                    RECTIFY,
                    FOLLOW_UP,
                    GRANT,
                    WARN,
                    CALL,
                    LAPSE,
                    MERGE,
                    SPLIT,
                    INFORM,
                    SEAL,
                    RELEASE,
                    RECOUNT,
                    RENEW,
                    AMEND -> {}
        }
        return new Deed(
                words,
                action == Action.RESPOND ? cause(deed) : null,
                outcome(action, stage, deed),
                deed.version(),
                action == Action.EXTEND ? deed.extendTo() : null,
                deed.target());
    }

    /** Of a reply, of a dismissal, and of an appeal that is right, which is one. */
    private static @Nullable Outcome outcome(Action action, Stage stage, Deed deed) {
        return switch (action) {
            case RESPOND, DISMISS -> required(action, deed);
            case UPHOLD -> stage == Stage.APPEALED ? required(Action.DISMISS, deed) : null;
            default -> null;
        };
    }

    /**
     * The centre judges no review that was given to itself.
     *
     * @throws Refusal OUTCOME_REQUIRED
     */
    static void checkFor(Party party, Action action, Deed deed) {
        if (action == Action.DISMISS && party == Party.TOWNSHIP && deed.outcome() != Outcome.NO_EVIDENCE) {
            throw Refusal.at("outcome", Problem.OUTCOME_REQUIRED, Outcome.NO_EVIDENCE.name());
        }
    }

    /** @throws Refusal EXTENSION_DATE_INVALID, naming the furthest day */
    void checkDate(Action action, Deed deed, Deadlines limits, Due due) {
        LocalDate to = deed.extendTo();
        LocalDate furthest = limits.furthest(due);
        if (action == Action.EXTEND && (to == null || !to.isAfter(due.on()) || to.isAfter(furthest))) {
            throw Refusal.at(
                    "extendTo", Problem.EXTENSION_DATE_INVALID, due.on().plusDays(1), furthest);
        }
    }

    private void meaningful(String words) {
        if (meaning(words) < fewestWords) {
            throw Refusal.at("words", Problem.WORDS_CANNED);
        }
    }

    private String cause(Deed deed) {
        String cause = PlainWords.of(deed.rootCause() == null ? "" : deed.rootCause(), MOST_WORDS);
        if (meaning(cause) < fewestCause) {
            throw Refusal.at("rootCause", Problem.ROOT_CAUSE_REQUIRED);
        }
        return cause;
    }

    private static Outcome required(Action action, Deed deed) {
        Outcome outcome = deed.outcome();
        if (outcome == null || outcome.by() != action) {
            List<String> names = Arrays.stream(Outcome.values())
                    .filter(one -> one.by() == action)
                    .map(Outcome::name)
                    .toList();
            throw Refusal.at("outcome", Problem.OUTCOME_REQUIRED, String.join(", ", names));
        }
        return outcome;
    }

    /** @return how many letters there are without set phrases; one letter said again and again is one */
    private int meaning(String words) {
        String rest = letters(words);
        for (String phrase : canned) {
            rest = rest.replace(phrase, "");
        }
        return rest.codePoints().distinct().count() < 3 ? 0 : rest.codePointCount(0, rest.length());
    }

    private static String letters(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
