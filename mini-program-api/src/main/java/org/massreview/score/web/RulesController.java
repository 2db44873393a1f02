package org.massreview.score.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.massreview.complaint.Limits;
import org.massreview.complaint.LimitsDesk;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.PlaceKind;
import org.massreview.review.Satisfaction;
import org.massreview.score.RuleBook;
import org.massreview.score.RuleBooks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 评分规则 in public: the running year's rule book and the limits of the loop, as data for a page in plain language. */
@RestController
class RulesController {

    private final RuleBooks books;
    private final LimitsDesk limits;
    private final Clock clock;

    RulesController(RuleBooks books, LimitsDesk limits, Clock clock) {
        this.books = books;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/api/v1/rules")
    RulesView rules() {
        RuleBook book = books.on(LocalDate.now(clock.withZone(DirectoryDesk.ZONE)));
        return new RulesView(
                book.year(),
                book.version(),
                Arrays.stream(Satisfaction.values())
                        .sorted(Comparator.comparing(Satisfaction::level).reversed())
                        .map(level -> new LevelView(level.level(), level.label(), book.pointsOf(level.level())))
                        .toList(),
                book.weights(),
                byKind(book.shrinkage()),
                book.rates(),
                book.interval(),
                byKind(book.eligibility()),
                book.smallestPublicGroup(),
                limits.limits());
    }

    private static <T> Map<String, T> byKind(Map<PlaceKind, T> values) {
        Map<String, T> named = new TreeMap<>();
        values.forEach((kind, value) -> named.put(kind.word(), value));
        return named;
    }

    /** @param shrinkage by city, county, township, window: how many reviews of the mean are mixed in */
    record RulesView(
            int year,
            String version,
            List<LevelView> levels,
            RuleBook.Weights weights,
            Map<String, Double> shrinkage,
            RuleBook.Rates rates,
            double interval,
            Map<String, RuleBook.Threshold> eligibility,
            int smallestPublicGroup,
            Limits deadlines) {}

    record LevelView(int level, String label, double points) {}
}
