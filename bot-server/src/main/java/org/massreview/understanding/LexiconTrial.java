package org.massreview.understanding;

import java.util.List;
import java.util.Objects;

/**
 * 词库试改: what a change of the lexicon does, before it is put in force.
 *
 * @param inForce the reader as it is
 * @param changed the reader with the change, see {@link CitizenReader#with}
 */
public record LexiconTrial(CitizenReader inForce, CitizenReader changed) {

    /** A sentence that means something else with the change. */
    public record Change(String text, Remark before, Remark after) {}

    /**
     * An example that does not hold with the change.
     *
     * @param entry file, line and name of the entry
     * @param missing what was wanted and did not come
     * @param heldBefore whether it held without the change
     */
    public record Failure(String entry, String text, List<String> missing, boolean heldBefore) {}

    /**
     * @param file a file of config/understanding/citizens and what it would hold
     * @throws LexiconFault when it cannot be read
     */
    public static LexiconTrial of(CitizenReader inForce, String file, String yaml) {
        return new LexiconTrial(inForce, inForce.with(file, yaml));
    }

    /** @return those of the sentences that change, in their order */
    public List<Change> changes(List<String> sentences) {
        return sentences.stream()
                .map(text -> new Change(text, inForce.read(text), changed.read(text)))
                .filter(change -> !Objects.equals(change.before, change.after))
                .toList();
    }

    /** @return examples of the changed lexicon that do not hold */
    public List<Failure> failures() {
        return changed.entries().stream()
                .flatMap(entry -> entry.examples().stream()
                        .map(example -> new Failure(
                                entry.where(),
                                example.text(),
                                example.failures(changed.read(example.text())),
                                example.failures(inForce.read(example.text())).isEmpty())))
                .filter(failure -> !failure.missing.isEmpty())
                .toList();
    }
}
