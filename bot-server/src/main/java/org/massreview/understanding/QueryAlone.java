package org.massreview.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

/** 独立问句: a question that leans on no other. */
final class QueryAlone {

    private QueryAlone() {}

    static Query of(QuerySaid said) {
        Intent intent = said.intent();
        return with(said, intent, mention(said, intent), said.period());
    }

    private static Query with(QuerySaid said, Intent intent, Mention mention, @Nullable Span period) {
        boolean figures = intent != Intent.HELP && intent != Intent.OTHER;
        return new Query(
                intent,
                figures ? mention : Mention.NONE,
                figures ? object(said, intent, mention) : null,
                order(said, intent),
                limit(said, intent),
                said.caseNumber(),
                figures && intent != Intent.CASE_STATUS ? period : null,
                intent == Intent.COMPARE ? said.against() : null,
                said.aspect(),
                said.level(),
                said.metric(),
                intent == Intent.SELECTION_LIST && said.has("provisional"),
                said.has("why"));
    }

    /** 西城在全市排第几 asks for 西城; in a comparison 全市 is one of the two. */
    static Mention mention(QuerySaid said, Intent intent) {
        Mention mention = said.mention();
        List<Place> places = mention.places();
        boolean smaller = places.stream().anyMatch(place -> place.kind() != PlaceKind.CITY);
        if (smaller && intent != Intent.COMPARE) {
            places = places.stream()
                    .filter(place -> place.kind() != PlaceKind.CITY)
                    .toList();
        }
        return new Mention(places, mention.candidates(), mention.windowNumber(), mention.service());
    }

    static @Nullable PlaceKind object(QuerySaid said, Intent intent, Mention mention) {
        PlaceKind object = said.object();
        return switch (intent) {
            case RANK_BEST, RANK_WORST -> object == null ? ranked(mention) : object;
            case SELECTION_LIST -> object == null ? listed(mention) : object;
            case OVERDUE_CASES, REVIEW_COUNT -> said.hasAny("which", "all-of") ? object : null;
            case TOWNSHIP_SCORE,
                    WINDOW_SCORE,
                    COUNTY_SCORE,
                    CITY_SCORE,
                    TREND,
                    COMPARE,
                    PROBLEM_BREAKDOWN,
                    CASE_STATUS,
                    HELP,
                    OTHER -> null;
        };
    }

    /** 社保哪个最差 ranks windows; else townships of a county or the city, windows of a township. */
    private static PlaceKind ranked(Mention mention) {
        boolean township = mention.places().stream().anyMatch(place -> place.kind() == PlaceKind.TOWNSHIP);
        return township || mention.service() != null ? PlaceKind.WINDOW : PlaceKind.TOWNSHIP;
    }

    /** The city lists townships, a county windows. */
    private static PlaceKind listed(Mention mention) {
        boolean county = mention.places().stream().anyMatch(place -> place.kind() == PlaceKind.COUNTY);
        return county ? PlaceKind.WINDOW : PlaceKind.TOWNSHIP;
    }

    static Query.@Nullable Order order(QuerySaid said, Intent intent) {
        return switch (intent) {
            case RANK_BEST -> Query.Order.BEST;
            case RANK_WORST -> Query.Order.WORST;
            case SELECTION_LIST -> said.saidOrder();
            case TOWNSHIP_SCORE,
                    WINDOW_SCORE,
                    COUNTY_SCORE,
                    CITY_SCORE,
                    TREND,
                    COMPARE,
                    PROBLEM_BREAKDOWN,
                    OVERDUE_CASES,
                    CASE_STATUS,
                    REVIEW_COUNT,
                    HELP,
                    OTHER -> null;
        };
    }

    static @Nullable Integer limit(QuerySaid said, Intent intent) {
        return intent.isRank() ? said.saidLimit() : intent == Intent.SELECTION_LIST ? said.limit() : null;
    }
}
