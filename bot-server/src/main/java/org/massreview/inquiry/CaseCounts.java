package org.massreview.inquiry;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Place;
import org.massreview.understanding.Span;
import reactor.core.publisher.Mono;

/** 投诉件数: what the complaint room knows, in the figures that answers are made of. */
public interface CaseCounts {

    /**
     * @param asker what they must not see is not counted
     * @param period days on which a case was received, both ends included
     */
    Mono<Counts> counts(PersonKey asker, Place place, Span period);

    /** @return empty when there is no case of this number, or none that the asker may see */
    Mono<Status> status(PersonKey asker, String number, Locale locale);

    /**
     * @param open not closed by now, overdue ones included
     * @param overdue open, and past the limit by now
     * @param due closed or not, those whose limit lies before now
     * @param onTime of the due, those that were rectified before their limit
     */
    record Counts(int received, int open, int overdue, int closed, int due, int onTime) {}

    /**
     * @param place the window, or the township where no window is known
     * @param stage in words for people
     * @param answerBy last day for the answer; null when none is running
     */
    record Status(
            String number,
            Place place,
            String stage,
            LocalDate received,
            @Nullable LocalDate answerBy,
            boolean overdue) {}
}
