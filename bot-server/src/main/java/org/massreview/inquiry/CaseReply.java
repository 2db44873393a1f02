package org.massreview.inquiry;

import java.time.LocalDate;
import java.util.Set;
import org.massreview.directory.Place;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Query.Metric;
import org.massreview.understanding.Span;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 投诉件: open and overdue ones of a place, and how one case stands. */
@Component
class CaseReply implements Reply {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final CaseCounts cases;
    private final Refused refused;

    CaseReply(CaseCounts cases, Refused refused) {
        this.cases = cases;
        this.refused = refused;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.OVERDUE_CASES, Intent.CASE_STATUS);
    }

    @Override
    public Mono<Said> to(Inquiry inquiry) {
        return inquiry.query().intent() == Intent.CASE_STATUS ? status(inquiry) : overdue(inquiry);
    }

    private Mono<Said> overdue(Inquiry inquiry) {
        Place place = inquiry.subject();
        Mono<CaseCounts.Counts> flows = cases.counts(inquiry.asker(), place, inquiry.period());
        Mono<CaseCounts.Counts> counts = inquiry.periodSaid()
                ? flows
                : Mono.zip(
                        flows,
                        cases.counts(
                                inquiry.asker(),
                                place,
                                new Span(EVER, inquiry.period().to())),
                        CaseReply::standing);
        return counts.map(known -> Said.words(counted(inquiry, place, known)));
    }

    /** What is open or overdue now is so whenever it came; what came and was closed belongs to the period. */
    private static CaseCounts.Counts standing(CaseCounts.Counts flows, CaseCounts.Counts ever) {
        return new CaseCounts.Counts(
                flows.received(), ever.open(), ever.overdue(), flows.closed(), flows.due(), flows.onTime());
    }

    static Screen counted(Inquiry inquiry, Place place, CaseCounts.Counts counts) {
        Screen screen = inquiry.screen(inquiry.say("cases.title", place.name()));
        String first = firstLine(inquiry, counts);
        screen.body(first);
        for (String line : new String[] {
            inquiry.say("cases.overdue", counts.overdue()),
            inquiry.say("cases.open", counts.open()),
            inquiry.say("cases.received", counts.received(), counts.closed()),
            onTime(inquiry, counts.onTime(), counts.due())
        }) {
            if (!line.equals(first)) {
                screen.body(line);
            }
        }
        return screen.foot(inquiry.say(
                        "cases.grounds", counts.received(), inquiry.rules().version()))
                .foot(inquiry.links().scores(place, Days.text(inquiry.period())));
    }

    private static String firstLine(Inquiry inquiry, CaseCounts.Counts counts) {
        Metric metric = inquiry.query().metric();
        if (metric == Metric.OPEN_COUNT) {
            return inquiry.say("cases.open", counts.open());
        }
        if (metric == Metric.ON_TIME_RATE) {
            return onTime(inquiry, counts.onTime(), counts.due());
        }
        if (metric == Metric.OVERDUE_RATE) {
            int late = counts.due() - counts.onTime();
            return counts.due() == 0
                    ? inquiry.say("cases.none.due")
                    : inquiry.say(
                            "cases.late", late, counts.due(), inquiry.speech().rate((double) late / counts.due()));
        }
        return inquiry.say("cases.overdue", counts.overdue());
    }

    private static String onTime(Inquiry inquiry, int onTime, int due) {
        return due == 0
                ? inquiry.say("cases.none.due")
                : inquiry.say("cases.on.time.rate", inquiry.speech().rate((double) onTime / due), onTime, due);
    }

    private Mono<Said> status(Inquiry inquiry) {
        String number = inquiry.query().caseNumber();
        if (number == null) {
            return Mono.just(Said.words(new Screen(inquiry.speech()).body(inquiry.say("case.number"))));
        }
        Said unknown = Said.words(new Screen(inquiry.speech()).body(inquiry.say("case.unknown", shown(number))));
        return cases.status(inquiry.asker(), number, inquiry.speech().locale())
                .flatMap(status -> inquiry.reach().allows(Depth.INNER, status.place())
                        ? Mono.just(Said.words(status(inquiry, status)))
                        : refused.log(inquiry.asker(), inquiry.query(), status.place())
                                .thenReturn(unknown))
                .defaultIfEmpty(unknown);
    }

    private static Screen status(Inquiry inquiry, CaseCounts.Status status) {
        Speech speech = inquiry.speech();
        Screen screen = new Screen(speech)
                .head(inquiry.say("case.title", status.number()))
                .body(status.place().name())
                .body(inquiry.say("case.stage", status.stage(), speech.day(status.received())));
        if (status.answerBy() != null) {
            screen.body(
                    inquiry.say(status.overdue() ? "case.overdue" : "case.answer.by", speech.day(status.answerBy())));
        }
        return screen;
    }

    private static String shown(String number) {
        return number.length() <= 30 ? number : number.substring(0, 30) + "…";
    }
}
