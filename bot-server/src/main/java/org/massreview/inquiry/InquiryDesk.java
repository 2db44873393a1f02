package org.massreview.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Links;
import org.massreview.directory.Place;
import org.massreview.problem.Refusal;
import org.massreview.problem.Words;
import org.massreview.score.ScoreDesk;
import org.massreview.staff.StaffDesk;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Query;
import org.massreview.understanding.Span;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The door for questions about figures: who asks, what about, whether they may, and then one way to answer. Whatever can not
 * be answered is answered with words that say so; a question outside one's reach is refused politely and logged.
 */
@Component
public class InquiryDesk {

    private final DirectoryDesk directory;
    private final StaffDesk staff;
    private final ScoreDesk scores;
    private final Words words;
    private final Links links;
    private final Refused refused;
    private final ChartPress press;
    private final WhyReply why;
    private final Clock clock;
    private final Map<Intent, Reply> replies = new EnumMap<>(Intent.class);

    InquiryDesk(
            DirectoryDesk directory,
            StaffDesk staff,
            ScoreDesk scores,
            Words words,
            Links links,
            Refused refused,
            ChartPress press,
            WhyReply why,
            Clock clock,
            List<Reply> replies) {
        this.directory = directory;
        this.staff = staff;
        this.scores = scores;
        this.words = words;
        this.links = links;
        this.refused = refused;
        this.press = press;
        this.why = why;
        this.clock = clock;
        replies.forEach(reply -> reply.intents().forEach(intent -> this.replies.put(intent, reply)));
        for (Intent intent : Intent.values()) {
            if (!this.replies.containsKey(intent)) {
                throw new IllegalStateException("nothing answers " + intent);
            }
        }
    }

    /**
     * @param asker whose duties decide what may be asked
     * @return words of one screen and, where it says more, a chart; never refused: a refusal is an answer too
     */
    public Mono<Answer> answer(PersonKey asker, Query query, Locale locale) {
        return answer(asker, query, locale, null);
    }

    /** @param periodSaid the period in the asker's own words, to be said again beside its dates */
    public Mono<Answer> answer(PersonKey asker, Query query, Locale locale, @Nullable String periodSaid) {
        Speech speech = new Speech(words, locale, LocalDate.now(clock.withZone(DirectoryDesk.ZONE)), periodSaid);
        return Mono.zip(staff.dutiesOf(asker), directory.today())
                .flatMap(known -> answer(asker, query, Reach.of(known.getT1(), known.getT2()), speech))
                .onErrorResume(
                        Refusal.class, refusal -> Mono.just(new Answer(words.detail(refusal, locale), null, query)));
    }

    private Mono<Answer> answer(PersonKey asker, Query query, Reach reach, Speech speech) {
        if (query.intent() == Intent.HELP || query.intent() == Intent.OTHER) {
            return Mono.just(words(HelpReply.help(query.intent(), reach, speech), query));
        }
        if (query.period() != null && query.period().from().isAfter(speech.today())) {
            return Mono.just(words(
                    new Screen(speech).body(speech.say("future", speech.period(query.period()))), query));
        }
        Subjects subjects = Subjects.of(query, reach);
        if (subjects.askBack() != null) {
            return Mono.just(words(AskedBack.screen(subjects, reach.directory(), speech), query));
        }
        Query filled = filled(query, reach, speech.today());
        Optional<Place> outside = outside(filled, subjects.shown(filled, reach.directory()), reach);
        return outside.isPresent()
                ? refuse(asker, filled, reach, outside.get(), speech)
                : scores.period(Days.text(Objects.requireNonNull(filled.period())))
                        .map(span -> new Inquiry(
                                asker,
                                filled,
                                subjects.places(),
                                query.period() != null,
                                reach,
                                speech,
                                span.rules(),
                                links))
                        .flatMap(this::reply);
    }

    private static Optional<Place> outside(Query query, List<Place> places, Reach reach) {
        return places.stream()
                .filter(place -> !reach.allows(Depth.of(query, place.kind()), place))
                .findFirst();
    }

    private Mono<Answer> refuse(PersonKey asker, Query query, Reach reach, Place outside, Speech speech) {
        return refused.log(asker, query, outside)
                .thenReturn(words(Refused.screen(reach, Depth.of(query, outside.kind()), outside, speech), null));
    }

    private Mono<Answer> reply(Inquiry inquiry) {
        Mono<Reply.Said> said = inquiry.query().why()
                        && !isOfCases(inquiry.query().intent())
                ? why.to(inquiry)
                : Objects.requireNonNull(replies.get(inquiry.query().intent())).to(inquiry);
        return said.flatMap(done -> printed(done)
                .map(png -> new Answer(done.screen().text(), png, inquiry.query()))
                .switchIfEmpty(Mono.fromSupplier(() -> words(done.screen(), inquiry.query()))));
    }

    private static boolean isOfCases(Intent intent) {
        return intent == Intent.CASE_STATUS || intent == Intent.OVERDUE_CASES;
    }

    private Mono<byte[]> printed(Reply.Said said) {
        return said.picture() == null ? Mono.empty() : press.print(said.picture());
    }

    private static Answer words(Screen screen, @Nullable Query query) {
        return new Answer(screen.text(), null, query);
    }

    /** What was left open is filled in: the answer says it, and a follow-up question goes on from it. */
    private static Query filled(Query query, Reach reach, LocalDate today) {
        Mention said = query.mention();
        return new Query(
                query.intent(),
                new Mention(Subjects.context(query, reach), List.of(), said.windowNumber(), said.service()),
                query.object(),
                query.order(),
                query.limit(),
                query.caseNumber(),
                upToToday(query.period(), today),
                query.aspect(),
                query.level(),
                query.metric(),
                query.provisional(),
                query.why());
    }

    private static Span upToToday(@Nullable Span said, LocalDate today) {
        if (said == null) {
            return Days.yearToDate(today);
        }
        return said.to().isAfter(today) ? new Span(said.from(), today) : said;
    }
}
