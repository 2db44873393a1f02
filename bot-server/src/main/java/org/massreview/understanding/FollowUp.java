package org.massreview.understanding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

/** 追问: 那广水呢, 上上个月呢, 前五呢, 为什么这么低. What is said replaces, the rest stays. */
final class FollowUp {

    private final QuerySaid said;
    private final Query before;

    private FollowUp(QuerySaid said, Query before) {
        this.said = said;
        this.before = before;
    }

    static Query of(QuerySaid said, Query before) {
        boolean nothingBefore = before.intent() == Intent.HELP || before.intent() == Intent.OTHER;
        FollowUp next = new FollowUp(said, before);
        return nothingBefore || next.standsAlone() ? QueryAlone.of(said) : next.query();
    }

    /** A whole question of its own, or none about figures. */
    private boolean standsAlone() {
        boolean strong = !said.decision().weak();
        boolean other = strong && (said.intent() == Intent.HELP || said.intent() == Intent.OTHER);
        boolean empty = said.intent() == Intent.OTHER && !continues();
        return other
                || empty
                || said.caseNumber() != null
                || strong
                        && said.namesPlace()
                        && !said.has("follow")
                        && said.intent() != Intent.COMPARE
                        && said.intent() != before.intent();
    }

    /** Whether a part of a question is said at all, or a pronoun. */
    private boolean continues() {
        return said.namesPlace()
                || said.namesWindow()
                || said.period() != null
                || said.limit() != null
                || said.object() != null
                || said.saidOrder() != null
                || said.aspect() != null
                || said.level() != null
                || said.metric() != null
                || said.hasAny("follow", "compare", "score", "situation");
    }

    private Query query() {
        Intent intent = intent();
        Mention mention = mention(intent);
        intent = scoreOf(intent, mention);
        boolean same =
                intent == before.intent() || intent.isRank() && before.intent().isRank();
        Query.Metric metric = said.metric();
        return new Query(
                intent,
                mention,
                object(intent, mention, same),
                order(intent),
                limit(intent, same),
                same && said.caseNumber() == null ? before.caseNumber() : said.caseNumber(),
                said.periodAfter(before.period()),
                intent == Intent.COMPARE ? against(mention) : null,
                said.aspect() == null && keepsAspect(intent, same) ? before.aspect() : said.aspect(),
                said.level() == null && same && metric == null ? before.level() : said.level(),
                metric == null && same && said.level() == null ? before.metric() : metric,
                intent == Intent.SELECTION_LIST
                        && (said.has("provisional") || before.provisional() && said.period() == null),
                said.has("why") || same && before.why());
    }

    private boolean keepsAspect(Intent intent, boolean same) {
        return same || intent.isScore() && before.intent().isScore();
    }

    /** One place is compared with itself at the time of the question before. */
    private @Nullable Span against(Mention mention) {
        boolean itself = said.against() == null
                && said.period() != null
                && mention.places().size() < 2;
        return itself ? before.period() : said.against();
    }

    private Intent intent() {
        boolean ordered = said.saidOrder() != null || said.limit() != null;
        if (before.intent() == Intent.SELECTION_LIST && ordered && leans()) {
            return Intent.SELECTION_LIST;
        }
        if (said.has("compare")
                || said.has("than")
                        && (said.namesPlace() || said.period() != null)
                        && said.decision().weak()) {
            return Intent.COMPARE;
        }
        if (said.has("than") && said.has("situation") && said.period() != null) {
            return Intent.COMPARE;
        }
        if (ordered && said.decision().weak() || said.intent().isRank()) {
            boolean whole = said.saidOrder() != null || !said.has("follow");
            boolean turns = said.intent().isRank() && (whole || !before.intent().isRank());
            return ranked(turns ? said.intent() : before.intent());
        }
        if (said.decision().weak()) {
            boolean whole = said.namesPlace() && said.has("situation") && !said.has("follow");
            boolean howIsOne = whole && !before.intent().isScore()
                    || before.intent().isRank() && said.namesPlace() && said.has("situation");
            return howIsOne ? said.intent() : before.intent();
        }
        boolean vague = said.intent() == Intent.CITY_SCORE && !said.has("city-named");
        return vague ? scoreOf(Intent.CITY_SCORE, mention(Intent.CITY_SCORE)) : said.intent();
    }

    /** 前三呢 after a list is of the list, 上个月最好的窗口 is a question of its own. */
    private boolean leans() {
        boolean saysMore = said.namesPlace()
                || said.period() != null
                || said.object() != null
                || said.hasAny("score", "which", "rank", "compare", "problem");
        return said.has("follow") || !saysMore;
    }

    private Intent ranked(Intent otherwise) {
        Query.Order order = said.saidOrder();
        boolean worst = order == null ? otherwise == Intent.RANK_WORST : order == Query.Order.WORST;
        return worst ? Intent.RANK_WORST : Intent.RANK_BEST;
    }

    /** The kind of score follows the kind of place: township_score of 广水 is county_score. */
    private Intent scoreOf(Intent intent, Mention mention) {
        if (!intent.isScore()) {
            return intent;
        }
        boolean window = mention.windowNumber() != null
                || mention.service() != null
                || said.object() == PlaceKind.WINDOW
                || before.intent() == Intent.WINDOW_SCORE && before.object() == PlaceKind.WINDOW && !said.has("whole");
        if (window) {
            return Intent.WINDOW_SCORE;
        }
        List<Place> places = mention.places().isEmpty() ? mention.candidates() : mention.places();
        if (places.isEmpty()) {
            return intent;
        }
        return switch (places.get(0).kind()) {
            case CITY -> Intent.CITY_SCORE;
            case COUNTY -> Intent.COUNTY_SCORE;
            case TOWNSHIP -> Intent.TOWNSHIP_SCORE;
            case WINDOW -> Intent.WINDOW_SCORE;
        };
    }

    private Mention mention(Intent intent) {
        Mention old = before.mention();
        Mention now = QueryAlone.mention(said, intent);
        boolean whole = said.has("whole");
        List<Place> places = said.namesPlace() ? now.places() : old.places();
        if (intent == Intent.COMPARE && now.places().size() == 1) {
            places = both(compared(old.places()), now.places());
        } else if (said.has("correction") && now.places().size() > 1) {
            places = now.places().subList(now.places().size() - 1, now.places().size());
        } else if (!said.namesPlace() && intent.isRank()) {
            places = withoutTheRanked(places);
        }
        boolean keeps = !whole && !intent.isRank() || before.intent().isRank();
        boolean wider = said.namesPlace() && now.places().stream().allMatch(place -> place.kind() == PlaceKind.CITY);
        return new Mention(
                places,
                said.namesPlace() ? now.candidates() : old.candidates(),
                now.windowNumber() == null && now.service() == null && keeps && !wider
                        ? old.windowNumber()
                        : now.windowNumber(),
                now.service() == null && now.windowNumber() == null && keeps ? old.service() : now.service());
    }

    /** 那广水呢 after 曾都 and 随县 takes the place of the second. */
    private List<Place> compared(List<Place> old) {
        return before.intent() == Intent.COMPARE && old.size() > 1 ? old.subList(0, old.size() - 1) : old;
    }

    private static List<Place> both(List<Place> first, List<Place> second) {
        List<Place> both = new ArrayList<>(first);
        second.stream().filter(place -> !both.contains(place)).forEach(both::add);
        return both;
    }

    /** 前五呢 after a township: townships are not ranked inside one. */
    private List<Place> withoutTheRanked(List<Place> places) {
        PlaceKind object = said.object() == null ? PlaceKind.TOWNSHIP : said.object();
        boolean windowsWereRanked = said.object() == null && before.object() == PlaceKind.WINDOW;
        return places.stream()
                .filter(place -> windowsWereRanked || place.kind().compareTo(object) < 0)
                .toList();
    }

    private @Nullable PlaceKind object(Intent intent, Mention mention, boolean same) {
        PlaceKind object = said.object();
        if (object != null && (intent.isList() || intent == Intent.WINDOW_SCORE)) {
            return object;
        }
        if (!same) {
            return QueryAlone.object(said, intent, mention);
        }
        boolean tooLarge = before.object() == PlaceKind.TOWNSHIP
                && intent.isRank()
                && mention.places().stream().anyMatch(place -> place.kind() == PlaceKind.TOWNSHIP);
        return tooLarge ? PlaceKind.WINDOW : before.object();
    }

    /** An order that is said goes before the one that the intent means; a selection keeps the one it had. */
    private Query.@Nullable Order order(Intent intent) {
        Query.Order order =
                intent.isList() && said.saidOrder() != null ? said.saidOrder() : QueryAlone.order(said, intent);
        return order == null && intent == Intent.SELECTION_LIST ? before.order() : order;
    }

    private @Nullable Integer limit(Intent intent, boolean same) {
        Integer limit = QueryAlone.limit(said, intent);
        return limit == null && same ? before.limit() : limit;
    }
}
