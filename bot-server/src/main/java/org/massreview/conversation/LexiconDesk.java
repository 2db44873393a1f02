package org.massreview.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.understanding.LexiconFault;
import org.massreview.understanding.LexiconTrial;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** 词库试改: an operator sees what a change of the citizens' lexicon does before it is put in force. */
@Component
public class LexiconDesk {

    private static final int DAYS = 90;
    private static final int UTTERANCES = 1_000;

    private final LexiconUnderstanding understanding;
    private final DirectoryDesk directory;
    private final Utterances utterances;
    private final Clock clock;

    LexiconDesk(LexiconUnderstanding understanding, DirectoryDesk directory, Utterances utterances, Clock clock) {
        this.understanding = understanding;
        this.directory = directory;
        this.utterances = utterances;
        this.clock = clock;
    }

    /**
     * @param failures examples that do not hold with the change
     * @param changes what is understood differently, of the sentences given and of those that were not understood lately
     */
    public record Trial(List<LexiconTrial.Failure> failures, List<LexiconTrial.Change> changes) {}

    /**
     * Puts nothing in force.
     *
     * @param file such as praise.yml, of config/understanding/citizens
     * @param yaml what it would hold
     * @return refused with LEXICON_UNREADABLE, naming the line
     */
    public Mono<Trial> trial(String file, String yaml, List<String> sentences) {
        LocalDate since = LocalDate.now(clock.withZone(DirectoryDesk.ZONE)).minusDays(DAYS);
        return Mono.zip(
                        directory.today(),
                        utterances
                                .since(since, UTTERANCES)
                                .map(Utterances.Group::words)
                                .collectList())
                .publishOn(Schedulers.boundedElastic())
                .map(known -> {
                    LexiconTrial trial = LexiconTrial.of(understanding.citizens(known.getT1()), file, yaml);
                    List<String> all = Stream.concat(sentences.stream(), known.getT2().stream())
                            .distinct()
                            .toList();
                    return new Trial(trial.failures(), trial.changes(all));
                })
                .onErrorMap(
                        LexiconFault.class,
                        fault -> Refusal.of(Problem.LEXICON_UNREADABLE, String.valueOf(fault.getMessage())));
    }
}
