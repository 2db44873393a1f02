package org.massreview.understanding;

import java.util.List;

/** An entry with one of its wordings, to be looked for in a message. */
record Candidate(Entry entry, Wording wording) {

    /** Adds each place where the wording stands and no exception holds. */
    void find(Utterance said, List<Sense> found) {
        Wording.Part first = wording.parts().get(0);
        for (long hit : said.hits(first)) {
            if (!said.isStanding(first, hit)) {
                continue;
            }
            int start = Utterance.start(hit);
            int[] spans = wording.match(said, start, Utterance.end(hit));
            if (spans != null && !isExcepted(said, start, spans[spans.length - 1])) {
                found.add(new Sense(entry, entry.meaning(), spans));
            }
        }
    }

    private boolean isExcepted(Utterance said, int start, int end) {
        for (Wording unless : entry.unless()) {
            Wording.Part first = unless.parts().get(0);
            for (long hit : said.hits(first)) {
                int at = Utterance.start(hit);
                boolean near = unless.anywhere()
                        ? said.sentence(at) == said.sentence(start)
                        : said.clause(at) >= said.clause(start) && said.clause(at) <= said.clause(end - 1);
                if (near
                        && !said.isNegated(at)
                        && said.isStanding(first, hit)
                        && unless.match(said, at, Utterance.end(hit)) != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
