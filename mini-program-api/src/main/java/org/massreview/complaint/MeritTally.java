package org.massreview.complaint;

import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** The port by which what complaints count for is written in the same transaction as the steps that change it. */
public interface MeritTally {

    /** Called inside the transaction; a failure undoes the step as well. */
    Mono<Void> count(List<Change> changes);

    /** @param by what is added to the counts of the window on that day; may be negative */
    record Change(String window, String township, String county, LocalDate day, Merit by) {}
}
