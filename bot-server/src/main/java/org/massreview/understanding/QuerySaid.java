package org.massreview.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.review.Aspect;

/**
 * 所言: what one sentence says by itself.
 *
 * @param heads heads of its words, each with its first position
 * @param left the sentence in Arabic numerals, where names, numbers and periods are taken out
 * @param order said by 前五 or 后三
 */
record QuerySaid(
        Mention mention,
        Map<String, Integer> heads,
        List<Span> spans,
        @Nullable Integer limit,
        Query.@Nullable Order order,
        @Nullable String caseNumber,
        IntentRules.Decision decision,
        String left) {

    boolean has(String head) {
        return heads.containsKey(head);
    }

    boolean hasAny(String... some) {
        return Set.of(some).stream().anyMatch(heads::containsKey);
    }

    Intent intent() {
        return decision.intent();
    }

    boolean namesPlace() {
        return !mention.places().isEmpty() || !mention.candidates().isEmpty();
    }

    boolean names(PlaceKind kind) {
        return mention.places().stream().map(Place::kind).anyMatch(kind::equals);
    }

    boolean namesWindow() {
        return mention.windowNumber() != null || mention.service() != null;
    }

    @Nullable
    Span period() {
        return spans.isEmpty() ? null : spans.get(0);
    }

    /** @return the second period; 去年同期 is the first one a year before */
    @Nullable
    Span against() {
        if (spans.size() < 2) {
            return null;
        }
        return has("same-period") ? yearBefore(spans.get(0)) : spans.get(1);
    }

    /** @return the period said; 去年同期 is what came before, a year earlier */
    @Nullable
    Span periodAfter(@Nullable Span before) {
        if (before != null && has("same-period") && spans.size() == 1) {
            return yearBefore(before);
        }
        return spans.isEmpty() ? before : spans.get(0);
    }

    private static Span yearBefore(Span span) {
        boolean toTheEnd = span.to().getDayOfMonth() == span.to().lengthOfMonth();
        LocalDate to = span.to().minusYears(1);
        return new Span(span.from().minusYears(1), toTheEnd ? to.withDayOfMonth(to.lengthOfMonth()) : to);
    }

    /** @return what is ranked or listed, when it is said */
    @Nullable
    PlaceKind object() {
        boolean window = has("object-window");
        if (has("object-township") && (!window || namesWindow())) {
            return PlaceKind.TOWNSHIP;
        }
        if (window && !namesWindow()) {
            return PlaceKind.WINDOW;
        }
        return has("object-county") ? PlaceKind.COUNTY : null;
    }

    /** @return the earlier of 好 and 差 when both are said; 最差的前三 are the worst */
    Query.@Nullable Order saidOrder() {
        boolean firstOfTheWorst = order == Query.Order.BEST && has("worst") && !has("best");
        if (order != null) {
            return firstOfTheWorst ? Query.Order.WORST : order;
        }
        Integer best = earliest("best", "best-list");
        Integer worst = earliest("worst", "worst-list");
        if (best == null || worst == null) {
            return best != null ? Query.Order.BEST : worst != null ? Query.Order.WORST : null;
        }
        return worst <= best ? Query.Order.WORST : Query.Order.BEST;
    }

    private @Nullable Integer earliest(String one, String other) {
        Integer first = heads.get(one);
        Integer second = heads.get(other);
        return first == null ? second : second == null ? first : Integer.valueOf(Math.min(first, second));
    }

    /** @return the number said; 1 for 哪个 and 谁 */
    @Nullable
    Integer saidLimit() {
        return limit == null && has("which") && !has("all-of") ? Integer.valueOf(1) : limit;
    }

    @Nullable
    Aspect aspect() {
        for (Aspect aspect : Aspect.values()) {
            if (has(aspect.name().toLowerCase(Locale.ROOT))) {
                return aspect;
            }
        }
        return null;
    }

    @Nullable
    Integer level() {
        for (int level = 1; level <= 5; level++) {
            if (has("level-" + level)) {
                return level;
            }
        }
        return null;
    }

    Query.@Nullable Metric metric() {
        for (Query.Metric metric : List.of(
                Query.Metric.OVERDUE_RATE,
                Query.Metric.ON_TIME_RATE,
                Query.Metric.BAD_RATE,
                Query.Metric.POSITIVE_RATE,
                Query.Metric.SATISFIED_RATE,
                Query.Metric.OVERDUE_COUNT)) {
            if (has(head(metric))) {
                return metric;
            }
        }
        return has("open") ? Query.Metric.OPEN_COUNT : has("bad-count") ? Query.Metric.BAD_COUNT : null;
    }

    private static String head(Query.Metric metric) {
        return metric == Query.Metric.ON_TIME_RATE
                ? "on-time-rate"
                : metric.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
