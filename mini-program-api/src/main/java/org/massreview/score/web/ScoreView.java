package org.massreview.score.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.review.Aspect;
import org.massreview.review.Tags;
import org.massreview.score.RuleBook;
import org.massreview.score.Score;
import org.massreview.score.ScoreCard;
import org.massreview.score.Tally;

/**
 * A score as the public sees it. Rates run from 0 to 1, satisfaction, index and interval from 0 to 100. With fewer than
 * {@link RuleBook#smallestPublicGroup} reviews only their number is shown and {@code sample} says so.
 *
 * @param interval the 90 % interval of satisfaction
 */
record ScoreView(
        Place object,
        PeriodView period,
        int n,
        String sample,
        @Nullable String sampleText,
        @Nullable Map<Integer, Integer> levels,
        @Nullable Double positiveRate,
        @Nullable Double satisfiedRate,
        @Nullable Double satisfaction,
        @Nullable Double index,
        double @Nullable [] interval,
        double @Nullable [] indexInterval,
        @Nullable Map<String, AspectView> aspects,
        @Nullable List<TagView> tags,
        @Nullable HandlingView handling,
        ScoreCard.@Nullable Rank rank,
        boolean eligible,
        String rules,
        OffsetDateTime asOf) {

    /** @param tooFew said instead of figures when there are too few reviews */
    static ScoreView of(ScoreCard card, Tags labels, String tooFew) {
        Score score = card.score();
        Tally tally = score.tally();
        OffsetDateTime asOf = card.asOf().atZone(DirectoryDesk.ZONE).toOffsetDateTime();
        PeriodView period = new PeriodView(card.period().from(), card.period().to());
        if (card.tooSmall() || tally.n() == 0) {
            return new ScoreView(
                    score.place(),
                    period,
                    tally.n(),
                    "INSUFFICIENT",
                    tooFew,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    card.rules().version(),
                    asOf);
        }
        return new ScoreView(
                score.place(),
                period,
                tally.n(),
                "SUFFICIENT",
                null,
                levels(tally),
                share(tally.level(5) + tally.level(4) + tally.level(3), tally.n()),
                share(tally.level(5) + tally.level(4), tally.n()),
                Rounded.points(score.satisfaction()),
                Rounded.points(score.index()),
                Rounded.interval(score.satisfaction(), score.halfWidth()),
                Rounded.interval(score.index(), score.indexHalfWidth()),
                aspects(tally, card.rules()),
                tags(tally, labels),
                HandlingView.of(tally, card.rules().smallestPublicGroup()),
                card.rank(),
                score.eligible(),
                card.rules().version(),
                asOf);
    }

    /**
     * 差评办理情况, where enough complaints were due.
     *
     * @param due answered, or their date has passed
     * @param reached somebody said what the answer was worth
     */
    record HandlingView(
            int due,
            int onTime,
            int reached,
            int satisfied,
            @Nullable Double onTimeRate,
            @Nullable Double satisfiedRate) {

        static @Nullable HandlingView of(Tally tally, int fewest) {
            return tally.due() < fewest
                    ? null
                    : new HandlingView(
                            tally.due(),
                            tally.onTime(),
                            tally.reached(),
                            tally.satisfied(),
                            share(tally.onTime(), tally.due()),
                            tally.reached() == 0 ? null : share(tally.satisfied(), tally.reached()));
        }
    }

    private static Map<Integer, Integer> levels(Tally tally) {
        Map<Integer, Integer> levels = new LinkedHashMap<>();
        for (int level = 5; level >= 1; level--) {
            levels.put(level, tally.level(level));
        }
        return levels;
    }

    private static Map<String, AspectView> aspects(Tally tally, RuleBook rules) {
        Map<String, AspectView> aspects = new LinkedHashMap<>();
        for (Aspect aspect : Aspect.values()) {
            int n = 0;
            int good = 0;
            double points = 0;
            for (int level = 1; level <= 5; level++) {
                int count = tally.aspect(aspect, level);
                n += count;
                good += level >= 3 ? count : 0;
                points += count * rules.pointsOf(level);
            }
            if (n > 0) {
                aspects.put(
                        aspect.name(), new AspectView(aspect.label(), n, Rounded.points(points / n), share(good, n)));
            }
        }
        return aspects;
    }

    private static List<TagView> tags(Tally tally, Tags labels) {
        return tally.tags().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(tag -> new TagView(
                        tag.getKey(), labels.labelOf(tag.getKey()), tag.getValue(), labels.isProblem(tag.getKey())))
                .toList();
    }

    private static double share(int part, int whole) {
        return Math.round(10_000.0 * part / whole) / 10_000.0;
    }

    record PeriodView(LocalDate from, LocalDate to) {}

    /** @param satisfaction plain mean of the points, not shrunk */
    record AspectView(String label, int n, @Nullable Double satisfaction, double positiveRate) {}

    /** @param negative a problem, not praise */
    record TagView(String code, String label, int count, boolean negative) {}
}
