package org.massreview.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PhoneNumber;
import org.massreview.citizen.PlainWords;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.stereotype.Component;

/** The rules that a review must meet by itself, before anything is looked up (domain rule 2). */
@Component
class DraftRules {

    static final int MOST_WORDS = 1_000;
    static final int MOST_PHOTOS = 6;
    private static final int MOST_KEY = 128;
    private static final Pattern MATTER_NUMBER = Pattern.compile("[\\p{L}\\p{N}-]{1,64}");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    /** Far beyond any review that is still to be given; the column holds no year before 1000. */
    private static final Duration OLDEST_SCAN = Duration.ofDays(366);

    private final Tags tags;
    private final Clock clock;

    DraftRules(Tags tags, Clock clock) {
        this.tags = tags;
        this.clock = clock;
    }

    /** @throws Refusal the first rule that is broken */
    Opinion check(Draft draft) {
        if (draft.key().isBlank() || draft.key().length() > MOST_KEY) {
            throw Refusal.of(Problem.IDEMPOTENCY_KEY_REQUIRED);
        }
        matterNumber(draft.matterNumber());
        PhoneNumber.check(draft.phone());
        scannedAt(draft.scannedAt());
        if (draft.photos().size() > MOST_PHOTOS) {
            throw Refusal.at("photos", Problem.PHOTOS_TOO_MANY, MOST_PHOTOS);
        }
        return opinion(draft);
    }

    Opinion opinion(Draft draft) {
        Satisfaction level = Satisfaction.of(draft.level());
        String words = PlainWords.of(draft.words(), MOST_WORDS);
        Opinion opinion = new Opinion(level, aspects(draft.aspects()), tags.check(draft.tags()), words);
        if (level.isNegative() && words.isEmpty() && opinion.tags().stream().noneMatch(tags::isProblem)) {
            throw Refusal.at("tags", Problem.NEGATIVE_REVIEW_NEEDS_A_REASON);
        }
        return opinion;
    }

    private static Map<Aspect, Integer> aspects(Map<String, Integer> given) {
        Map<Aspect, Integer> aspects = new EnumMap<>(Aspect.class);
        given.forEach((name, level) -> {
            if (level < 1 || level > 5) {
                throw Refusal.at("aspects." + name, Problem.ASPECT_INVALID, name);
            }
            aspects.put(Aspect.of(name), level);
        });
        return aspects;
    }

    private static void matterNumber(@Nullable String number) {
        if (number != null && !MATTER_NUMBER.matcher(number).matches()) {
            throw Refusal.at("matterNumber", Problem.MATTER_NUMBER_INVALID);
        }
    }

    private void scannedAt(@Nullable Instant scannedAt) {
        if (scannedAt != null
                && (scannedAt.isAfter(clock.instant().plus(CLOCKS_DIFFER))
                        || scannedAt.isBefore(clock.instant().minus(OLDEST_SCAN)))) {
            throw Refusal.at("scannedAt", Problem.SCANNED_AT_INVALID);
        }
    }
}
