package org.massreview.understanding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

/** 干部问句: what an official asks, alone or following another question. Immutable and thread-safe. */
public final class OfficialReader {

    private static final int LONGEST_QUESTION = 40;
    private static final int LONGEST_PERIOD = 14;
    private static final List<String> ENDINGS = List.of("以来", "期间", "份", "度", "底");

    /** Whether a text asks does not hang on the day; on this one every month of a year has begun. */
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 12, 31);

    private final Gazetteer gazetteer;
    private final PeriodReader periods;
    private final QueryWords words;
    private final QueryLatin latin;
    private final IntentRules rules;
    private final QueryManner manner;

    private OfficialReader(Gazetteer gazetteer, PeriodReader periods, QueryConfig config) {
        this.gazetteer = gazetteer;
        this.periods = periods;
        this.words = new QueryWords(config.wordsByKey("words"));
        this.latin = new QueryLatin(config.words("typed"));
        this.rules = new IntentRules(config);
        this.manner = new QueryManner(config.wordsByKey("question"), config.wordsByKey("words"));
    }

    /** @param configDir holds understanding/intents.yml and periods.yml, and cn-holidays.csv */
    public static OfficialReader open(Path configDir, Gazetteer gazetteer) {
        return new OfficialReader(gazetteer, PeriodReader.open(configDir), QueryConfig.open(configDir, "intents.yml"));
    }

    /**
     * What is said replaces what the context holds, the rest stays.
     *
     * @param context the question before; null at the beginning
     */
    public Query read(String text, LocalDate today, @Nullable Query context) {
        boolean ofWindow = context != null && context.mention().windowNumber() != null;
        QuerySaid said = said(ofWindow ? QueryText.windowSaid(text) : text, today);
        return context == null ? QueryAlone.of(said) : FollowUp.of(said, context);
    }

    /** @return what the question before asked, to be given as context */
    public Query contextOf(String previousUtterance, LocalDate today) {
        return read(previousUtterance, today, null);
    }

    /** Whether the text asks for figures, and does not tell what happened at a window. */
    public boolean isQuestion(String text) {
        QuerySaid said = said(text, ANY_DAY);
        return manner.asks(said, gazetteer.withoutServices(said.left()));
    }

    /** Whether the text is short and asks for figures only when a question went before: 上上个月呢, 前五呢, 为什么这么低. */
    public boolean follows(String text) {
        QuerySaid said = said(text, ANY_DAY);
        return manner.follows(said, gazetteer.withoutServices(said.left()));
    }

    /**
     * The period in the asker's own words: the shortest piece of the question that means it by itself.
     *
     * @return empty when no piece does, as where it came from the question before
     */
    public Optional<String> periodWords(String text, LocalDate today, Span period) {
        int end = Math.min(text.length(), LONGEST_QUESTION);
        for (int length = 2; length <= LONGEST_PERIOD; length++) {
            for (int from = 0; from + length <= end; from++) {
                String piece = text.substring(from, from + length);
                if (periods.read(piece, today).filter(period::equals).isPresent()) {
                    return Optional.of(piece + ending(text.substring(from + length)));
                }
            }
        }
        return Optional.empty();
    }

    private static String ending(String rest) {
        return ENDINGS.stream().filter(rest::startsWith).findFirst().orElse("");
    }

    private QuerySaid said(String text, LocalDate today) {
        StringBuilder plain = new StringBuilder(QueryText.plain(text));
        String caseNumber = CaseNumber.take(plain);
        PlaceScan places = gazetteer.scan(plain.toString());
        PeriodReader.Scan times = periods.scan(latin.written(places.left()), today);
        QueryLimit.Limit limit = QueryLimit.in(times.left());
        Mention mention = places.mention();
        Map<String, Integer> heads = words.in(times.left());
        mark(heads, "case", caseNumber != null);
        mark(heads, "number", mention.windowNumber() != null);
        mark(heads, "service", mention.service() != null);
        mark(heads, "township", names(mention, PlaceKind.TOWNSHIP));
        mark(heads, "county", names(mention, PlaceKind.COUNTY));
        mark(heads, "city-named", names(mention, PlaceKind.CITY));
        mark(heads, "places-2", mention.places().size() > 1);
        mark(heads, "period", !times.spans().isEmpty());
        mark(heads, "periods-2", times.spans().size() > 1);
        mark(heads, "same-period", places.left().contains("同期"));
        mark(heads, "limit", limit.number() != null);
        return new QuerySaid(
                mention,
                heads,
                times.spans(),
                limit.number(),
                limit.order(),
                caseNumber,
                rules.decide(heads.keySet()),
                times.left());
    }

    private static boolean names(Mention mention, PlaceKind kind) {
        List<Place> all = mention.places().isEmpty() ? mention.candidates() : mention.places();
        return all.stream().map(Place::kind).anyMatch(kind::equals);
    }

    private static void mark(Map<String, Integer> heads, String head, boolean there) {
        if (there) {
            heads.put(head, 0);
        }
    }
}
