package org.massreview.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.inquiry.Answer;
import org.massreview.inquiry.InquiryDesk;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Query;
import org.massreview.understanding.Span;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers a question about figures; whoever asks nothing in particular gets his own area's score. */
@Component
class InquiryDeeds implements Deed.Desk {

    private static final Query IN_GENERAL =
            new Query(Intent.CITY_SCORE, Mention.NONE, null, null, null, null, null, null, null, null, false, false);

    private final InquiryDesk inquiries;
    private final Understanding understanding;
    private final DirectoryDesk directory;

    InquiryDeeds(InquiryDesk inquiries, Understanding understanding, DirectoryDesk directory) {
        this.inquiries = inquiries;
        this.understanding = understanding;
        this.directory = directory;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(Deed.of("inquiry.answer", this::answer));
    }

    private Mono<Outcome> answer(Deed.Asked asked) {
        @Nullable Query query = asked.meaning().query();
        return directory
                .today()
                .flatMap(tree -> inquiries.answer(
                        asked.person(), query == null ? IN_GENERAL : query, asked.locale(), period(asked, query, tree)))
                .map(InquiryDeeds::told);
    }

    private @Nullable String period(Deed.Asked asked, @Nullable Query query, Directory tree) {
        Span period = query == null ? null : query.period();
        LocalDate today =
                LocalDate.ofInstant(Instant.ofEpochMilli(asked.meaning().at()), DirectoryDesk.ZONE);
        return period == null
                ? null
                : understanding
                        .in(tree)
                        .periodWords(Ear.normal(asked.meaning().text()), today, period)
                        .orElse(null);
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
