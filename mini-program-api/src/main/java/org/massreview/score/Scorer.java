package org.massreview.score;

import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

/** The formulas of domain rule 5, nothing else; plain numbers in, plain numbers out. */
final class Scorer {

    private final RuleBook rules;
    private final Tally city;

    Scorer(RuleBook rules, Tally city) {
        this.rules = rules;
        this.city = city;
    }

    /** @param county the counts of the county that the place lies in or is; the city's for the city */
    Score score(Place place, Tally own, Tally county) {
        boolean eligible = rules.isEligible(place.kind(), own);
        Double mean = meanFor(place.kind(), county);
        if (mean == null) {
            return new Score(place, own, null, null, null, null, eligible);
        }
        double m = rules.shrinkageOf(place.kind());
        double satisfaction = (m * mean + sum(own)) / (m + own.n());
        double halfWidth = rules.interval() * Math.sqrt(variance(county.n() > 0 ? county : city) / (m + own.n()));
        Tally area = place.kind() == PlaceKind.COUNTY ? city : county;
        double index = rules.weights().satisfaction() * satisfaction
                + rules.weights().onTime()
                        * 100
                        * rate(own.onTime(), own.due(), area.onTime(), area.due(), city.onTime(), city.due())
                + rules.weights().followUp()
                        * 100
                        * rate(
                                own.satisfied(),
                                own.reached(),
                                area.satisfied(),
                                area.reached(),
                                city.satisfied(),
                                city.reached());
        return new Score(
                place, own, satisfaction, index, halfWidth, rules.weights().satisfaction() * halfWidth, eligible);
    }

    /** Windows and townships are shrunk to their county's mean, counties to the city's; the city is what it is. */
    private @Nullable Double meanFor(PlaceKind kind, Tally county) {
        Tally area = kind == PlaceKind.COUNTY || county.n() == 0 ? city : county;
        return area.n() == 0 ? null : sum(area) / area.n();
    }

    private double rate(int own, int of, int inArea, int ofArea, int inCity, int ofCity) {
        double known = ofCity > 0 ? (double) inCity / ofCity : rules.rates().whileNothingIsKnown();
        double mean = ofArea > 0 ? (double) inArea / ofArea : known;
        double m = rules.rates().shrinkage();
        return (m * mean + own) / (m + of);
    }

    private double sum(Tally tally) {
        double sum = 0;
        for (int level = 1; level <= 5; level++) {
            sum += tally.level(level) * rules.pointsOf(level);
        }
        return sum;
    }

    /** Of all points given in the area, taken together. */
    private double variance(Tally area) {
        double mean = sum(area) / area.n();
        double squares = 0;
        for (int level = 1; level <= 5; level++) {
            double distance = rules.pointsOf(level) - mean;
            squares += area.level(level) * distance * distance;
        }
        return squares / area.n();
    }
}
