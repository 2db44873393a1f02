package org.massreview.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.inquiry.Answer;
import org.massreview.inquiry.InquiryDesk;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers a question about figures; whoever asks nothing in particular gets his own area's score. */
@Component
class InquiryDeeds implements Deed.Desk {

    private static final Query IN_GENERAL =
            new Query(Intent.CITY_SCORE, Mention.NONE, null, null, null, null, null, null, null, null, false, false);

    private final InquiryDesk inquiries;

    InquiryDeeds(InquiryDesk inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(Deed.of("inquiry.answer", this::answer));
    }

    private Mono<Outcome> answer(Deed.Asked asked) {
        @Nullable Query query = asked.meaning().query();
        return inquiries
                .answer(asked.person(), query == null ? IN_GENERAL : query, asked.locale())
                .map(InquiryDeeds::told);
    }

    private static Outcome told(Answer answer) {
        byte[] png = answer.png();
        return new Outcome(
                List.of(Line.raw(answer.words())),
                Map.of(),
                List.of(),
                png == null ? List.of() : List.of(new Say.Picture(png, answer.words())),
                null,
                answer.asked(),
                null);
    }
}
