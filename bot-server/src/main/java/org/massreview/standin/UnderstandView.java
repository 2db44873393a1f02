package org.massreview.standin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.review.Aspect;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Polarity;
import org.massreview.understanding.Query;
import org.massreview.understanding.Remark;
import org.massreview.understanding.Scope;
import org.massreview.understanding.Span;
import org.massreview.understanding.Verdict;

/**
 * What the bot understands.
 *
 * @param scope review, inquiry, out_of_scope or irrelevant
 * @param review of a citizen's words about a window
 * @param query of an official's question
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnderstandView(
        String scope, @Nullable ReviewView review, @Nullable QueryView query) {

    static UnderstandView of(Remark remark) {
        @Nullable Verdict verdict = remark.verdict();
        return new UnderstandView(remark.scope().word(), verdict == null ? null : ReviewView.of(verdict), null);
    }

    static UnderstandView of(Query query) {
        Scope scope = query.intent() == Intent.OTHER ? Scope.IRRELEVANT : Scope.INQUIRY;
        return new UnderstandView(scope.word(), null, QueryView.of(query));
    }

    /**
     * @param level 1 to 5
     * @param aspects such as {"EXPERIENCE": "negative"}
     * @param tags codes, problems and praise
     */
    record ReviewView(
            int level, Map<String, String> aspects, List<String> tags, boolean complaint, boolean needsClarification) {

        static ReviewView of(Verdict verdict) {
            Map<String, String> aspects = new TreeMap<>();
            verdict.aspects()
                    .forEach((Aspect aspect, Polarity polarity) -> aspects.put(aspect.name(), polarity.word()));
            return new ReviewView(
                    verdict.level(), aspects, verdict.tags(), verdict.complaint(), verdict.needsClarification());
        }
    }

    /**
     * @param window such as 3号窗口
     * @param scope city, when the question is about an area and names none
     * @param object what is ranked or listed: county, township or window
     * @param order best or worst
     * @param candidates places between which the words do not decide
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QueryView(
            String intent,
            List<Place> places,
            @Nullable String window,
            @Nullable String service,
            @Nullable String scope,
            @Nullable String object,
            @Nullable String order,
            @Nullable Integer limit,
            @Nullable String caseNumber,
            @Nullable Span period,
            @Nullable String aspect,
            @Nullable Integer level,
            @Nullable String metric,
            @Nullable Boolean provisional,
            @Nullable Boolean why,
            @Nullable List<Place> candidates) {

        static QueryView of(Query query) {
            Mention mention = query.mention();
            Mention.@Nullable Matter service = mention.service();
            return new QueryView(
                    query.intent().word(),
                    mention.places(),
                    mention.windowNumber() == null ? null : mention.windowNumber() + "号窗口",
                    service == null ? null : service.word(),
                    query.isAboutTheCity() ? PlaceKind.CITY.word() : null,
                    query.object() == null ? null : query.object().word(),
                    word(query.order()),
                    query.limit(),
                    query.caseNumber(),
                    query.period(),
                    query.aspect() == null ? null : query.aspect().name(),
                    query.level(),
                    word(query.metric()),
                    query.provisional() ? true : null,
                    query.why() ? true : null,
                    mention.candidates().isEmpty() ? null : mention.candidates());
        }

        private static @Nullable String word(@Nullable Enum<?> value) {
            return value == null ? null : value.name().toLowerCase(Locale.ROOT);
        }
    }
}
