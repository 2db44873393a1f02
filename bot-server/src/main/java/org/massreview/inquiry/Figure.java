package org.massreview.inquiry;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.massreview.review.Aspect;
import org.massreview.score.RuleBook;
import org.massreview.score.Score;
import org.massreview.score.Tally;
import org.massreview.understanding.Query;

/**
 * 指标: the one figure that a question is about, the index where none was named.
 *
 * @param key of its name in the bundle, below {@code inquiry.figure}
 */
record Figure(String key, Unit unit, boolean goodIsHigh, Measure measure) {

    enum Unit {
        POINTS,
        RATE,
        COUNT
    }

    /** What was measured at one place: null where there is nothing to measure. */
    interface Measure {
        @Nullable
        Measured of(Score score, RuleBook rules);
    }

    /**
     * @param value points 0 to 100, a rate 0 to 1, or a count
     * @param low lower end of the 90 % interval; equal to the value for a count
     * @param n what it rests on
     */
    record Measured(double value, double low, double high, int n) {

        boolean overlaps(Measured other) {
            return low <= other.high && other.low <= high;
        }
    }

    static final Figure INDEX = new Figure("index", Unit.POINTS, true, (score, rules) -> {
        Double index = score.index();
        Double half = score.indexHalfWidth();
        return index == null || half == null || score.tally().n() == 0
                ? null
                : new Measured(
                        index,
                        Math.max(0, index - half),
                        Math.min(100, index + half),
                        score.tally().n());
    });

    static Figure of(Query query) {
        Query.Metric metric = query.metric();
        if (metric != null) {
            return switch (metric) {
                case BAD_COUNT -> count("bad_count", Figure::bad);
                case BAD_RATE -> rate("bad_rate", false, Figure::bad, Tally::n);
                case POSITIVE_RATE -> rate("positive_rate", true, tally -> tally.n() - bad(tally), Tally::n);
                case SATISFIED_RATE -> rate("satisfied_rate", true, tally -> tally.level(5) + tally.level(4), Tally::n);
                case OVERDUE_COUNT, OPEN_COUNT -> count("overdue_count", tally -> tally.due() - tally.onTime());
                case OVERDUE_RATE -> rate("overdue_rate", false, tally -> tally.due() - tally.onTime(), Tally::due);
                case ON_TIME_RATE -> rate("on_time_rate", true, Tally::onTime, Tally::due);
            };
        }
        Aspect aspect = query.aspect();
        return aspect == null ? INDEX : aspect(aspect);
    }

    static int bad(Tally tally) {
        return tally.level(1) + tally.level(2);
    }

    private static Figure count(String key, ToIntFunction<Tally> counted) {
        return new Figure(key, Unit.COUNT, false, (score, rules) -> {
            int count = counted.applyAsInt(score.tally());
            return new Measured(count, count, count, score.tally().n());
        });
    }

    static Figure rate(String key, boolean goodIsHigh, ToIntFunction<Tally> part, ToIntFunction<Tally> whole) {
        return new Figure(key, Unit.RATE, goodIsHigh, (score, rules) -> {
            int n = whole.applyAsInt(score.tally());
            return n == 0 ? null : bounded((double) part.applyAsInt(score.tally()) / n, n, 1, rules.interval());
        });
    }

    /** The plain mean of an aspect's points, as on the score page. */
    static Figure aspect(Aspect aspect) {
        return new Figure("aspect." + aspect.name(), Unit.POINTS, true, (score, rules) -> {
            int n = 0;
            double points = 0;
            for (int level = 1; level <= 5; level++) {
                n += score.tally().aspect(aspect, level);
                points += score.tally().aspect(aspect, level) * rules.pointsOf(level);
            }
            return n == 0 ? null : bounded(points / n / 100, n, 100, rules.interval());
        });
    }

    /**
     * Wilson's interval. Of all quantities between 0 and 1 with this mean the proportion varies most, so for the mean of
     * points it errs on the cautious side, and it is never of width 0.
     */
    private static Measured bounded(double mean, int n, double scale, double z) {
        double middle = (mean + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(mean * (1 - mean) / n + z * z / (4.0 * n * n));
        return new Measured(mean * scale, Math.max(0, middle - half) * scale, Math.min(1, middle + half) * scale, n);
    }

    String say(double value, Speech speech) {
        return switch (unit) {
            case POINTS -> speech.points(value);
            case RATE -> speech.rate(value);
            case COUNT -> Integer.toString((int) value);
        };
    }

    /** The value with its interval, as short as in a list whose foot explains it: 92.31（91.10—93.52）. */
    String sayWithInterval(Measured measured, Speech speech) {
        return sayWith("interval", measured, speech);
    }

    /** On a line of its own, with the interval named. */
    String sayInFull(Measured measured, Speech speech) {
        return speech.say("figure.line", name(speech), sayWith("interval.named", measured, speech));
    }

    private String sayWith(String interval, Measured measured, Speech speech) {
        return unit == Unit.COUNT
                ? say(measured.value(), speech)
                : speech.say(
                        interval,
                        say(measured.value(), speech),
                        say(measured.low(), speech),
                        say(measured.high(), speech));
    }

    /** Signed; of rates in percentage points. */
    String difference(double change, Speech speech) {
        return switch (unit) {
            case POINTS -> speech.signed("%+.2f", change);
            case RATE -> speech.say("percentage.points", speech.signed("%+.1f", 100 * change));
            case COUNT -> speech.signed("%+.0f", change);
        };
    }

    String name(Speech speech) {
        return speech.say("figure." + key);
    }
}
