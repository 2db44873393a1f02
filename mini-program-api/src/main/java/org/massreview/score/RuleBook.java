package org.massreview.score;

import java.util.Map;
import org.massreview.directory.PlaceKind;

/**
 * 评分规则: read from config/rules, one file a year; see there for what each number means.
 *
 * @param points by level 1 to 5
 * @param shrinkage m by kind of place
 * @param interval in standard errors
 */
public record RuleBook(
        String version,
        int year,
        Map<Integer, Double> points,
        Map<PlaceKind, Double> shrinkage,
        Weights weights,
        Rates rates,
        double interval,
        Map<PlaceKind, Threshold> eligibility,
        int smallestPublicGroup) {

    public RuleBook {
        points = Map.copyOf(points);
        shrinkage = Map.copyOf(shrinkage);
        eligibility = Map.copyOf(eligibility);
        for (int level = 1; level <= 5; level++) {
            require(points.containsKey(level), "points of level " + level);
        }
        for (PlaceKind kind : PlaceKind.values()) {
            require(
                    shrinkage.containsKey(kind) && (shrinkage.get(kind) > 0 || kind == PlaceKind.CITY),
                    "shrinkage above 0 of " + kind.word());
        }
        require(rates.shrinkage > 0, "shrinkage above 0 of the rates");
        require(interval >= 0, "an interval of 0 or more standard errors");
        require(
                Math.abs(weights.satisfaction + weights.onTime + weights.followUp - 1) < 1e-9,
                "weights that add up to 1");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("the rule book needs " + what);
        }
    }

    public double pointsOf(int level) {
        return points.getOrDefault(level, 0.0);
    }

    double shrinkageOf(PlaceKind kind) {
        return shrinkage.getOrDefault(kind, 0.0);
    }

    boolean isEligible(PlaceKind kind, Tally tally) {
        Threshold threshold = eligibility.get(kind);
        return threshold == null || tally.n() >= threshold.reviews && tally.days() >= threshold.days;
    }

    public record Weights(double satisfaction, double onTime, double followUp) {}

    public record Rates(double shrinkage, double whileNothingIsKnown) {}

    public record Threshold(int reviews, int days) {}
}
