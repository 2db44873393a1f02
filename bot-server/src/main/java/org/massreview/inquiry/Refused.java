package org.massreview.inquiry;

import org.massreview.audit.Audit;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Place;
import org.massreview.understanding.Query;
import org.massreview.understanding.Span;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 婉拒: that something is outside one's reach, and what is inside; each refusal leaves an audit entry. */
@Component
class Refused {

    static final String DEED = "inquiry.refused";

    private final Audit audit;

    Refused(Audit audit) {
        this.audit = audit;
    }

    Mono<Void> log(PersonKey asker, Query query, Place place) {
        Span period = query.period();
        String detail = query.intent().word()
                + (query.why() ? " why" : "")
                + (query.metric() == null ? "" : " " + query.metric())
                + (period == null ? "" : " " + Days.text(period));
        return audit.record(asker.hex(), DEED, place.kind().word() + ":" + place.code(), detail);
    }

    static Screen screen(Reach reach, Depth depth, Place place, Speech speech) {
        boolean tooDeep = depth == Depth.INNER && reach.allows(Depth.PUBLIC, place);
        return new Screen(speech)
                .head(speech.say(tooDeep ? "refused.depth" : "refused.place", place.name()))
                .body(mayAsk(reach, speech));
    }

    static String mayAsk(Reach reach, Speech speech) {
        return speech.say(
                "reach." + reach.word(),
                speech.list(reach.own().stream().map(Place::name).toList()));
    }
}
