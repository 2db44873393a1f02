package org.massreview.complaint;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 办理记录 for other rooms: what was done and, of officials, why; a citizen's own words are left out. */
@Component
public class Timelines {

    private final Complaints complaints;

    Timelines(Complaints complaints) {
        this.complaints = complaints;
    }

    /** @return oldest first; empty for a complaint that nobody knows */
    public Mono<List<Entry>> of(UUID complaint) {
        return complaints.timeline(complaint).map(Timelines::withoutCitizens).collectList();
    }

    private static Entry withoutCitizens(Entry entry) {
        return entry.isOfficials()
                ? entry
                : new Entry(
                        entry.version(),
                        entry.at(),
                        entry.party(),
                        entry.action(),
                        entry.stage(),
                        "",
                        null,
                        entry.outcome(),
                        entry.dueOn(),
                        null);
    }
}
