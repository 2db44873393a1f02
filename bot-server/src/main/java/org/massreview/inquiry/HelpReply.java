package org.massreview.inquiry;

import java.util.Set;
import org.massreview.understanding.Intent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 帮助: what this person may ask, with examples; the same when a question was not understood. */
@Component
class HelpReply implements Reply {

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.HELP, Intent.OTHER);
    }

    @Override
    public Mono<Said> to(Inquiry inquiry) {
        return Mono.fromSupplier(() -> Said.words(help(inquiry.query().intent(), inquiry.reach(), inquiry.speech())));
    }

    static Screen help(Intent intent, Reach reach, Speech speech) {
        String examples = reach.kind() == Reach.Kind.STAFF ? "help.examples.staff" : "help.examples.citizen";
        return new Screen(speech)
                .head(speech.say(intent == Intent.HELP ? "help" : "other"))
                .body(Refused.mayAsk(reach, speech))
                .body(reach.kind() == Reach.Kind.DISCIPLINE ? speech.say("help.number") : speech.say(examples));
    }
}
