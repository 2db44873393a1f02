package org.massreview.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Directory;
import org.massreview.directory.SampleDirectory;
import org.massreview.understanding.Query;
import org.massreview.understanding.Remark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast words become meaning, and meaning an answer, on one core. The baseline is what any reading has to do: bringing the
 * same sentences into one form (NFKC). Words for people, Redis and the desks are not in it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@Threads(1)
public class TalkBenchmark {

    private static final Path SENTENCES = Path.of("bot-server/src/test/resources/understanding");
    private static final PersonKey SOMEBODY = new PersonKey(new byte[32]);
    private static final Instant NOW = Instant.parse("2026-07-08T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 8);

    /** A review as it is given most often: scanned, told in a sentence, confirmed. */
    private static final List<Heard> REVIEW = List.of(
            new Heard(SOMEBODY, Heard.Kind.SCAN, "42130300102", null, "1", Locale.SIMPLIFIED_CHINESE),
            new Heard(
                    SOMEBODY,
                    Heard.Kind.TEXT,
                    "二号窗口那个人态度很差，等了一个小时没人理",
                    null,
                    "2",
                    Locale.SIMPLIFIED_CHINESE),
            new Heard(SOMEBODY, Heard.Kind.TEXT, "1", null, "3", Locale.SIMPLIFIED_CHINESE));

    private final Directory directory = SampleDirectory.sample();
    private Understanding.Readers readers;
    private List<String> remarks;
    private List<String> questions;
    private Ear ear;
    private Engine engine;
    private int next;

    @Setup
    public void open() throws IOException {
        readers = LexiconUnderstanding.readers(directory, Path.of("config"));
        remarks = texts("citizens-tuning.jsonl");
        questions = texts("officials-tuning.jsonl");
        ear = Bot.ear();
        engine = Bot.engine();
    }

    private static List<String> texts(String file) throws IOException {
        return Files.readAllLines(SENTENCES.resolve(file)).stream()
                .map(line -> JsonMapper.shared().readTree(line).get("text").asString())
                .toList();
    }

    @Benchmark
    public String baseline_one_form() {
        return Normalizer.normalize(remarks.get(next++ % remarks.size()), Normalizer.Form.NFKC);
    }

    @Benchmark
    public Remark remark_of_a_citizen() {
        return readers.remark(remarks.get(next++ % remarks.size()));
    }

    @Benchmark
    public Query question_of_an_official() {
        return readers.query(questions.get(next++ % questions.size()), TODAY, null);
    }

    /** Three messages and two dialogues between: hear, decide, decide after the deed. */
    @Benchmark
    public Dialogue whole_review() {
        Dialogue dialogue = Dialogue.NEW;
        for (Heard heard : REVIEW) {
            Ear.Looked looked = new Ear.Looked(
                    directory,
                    heard.kind() == Heard.Kind.SCAN ? directory.window(heard.text()).orElse(null) : null,
                    null,
                    Map.of());
            Turn turn = engine.next(dialogue, ear.hear(heard, dialogue, looked, NOW));
            dialogue = turn.deed() == null
                    ? turn.next()
                    : engine.done(turn.next(), Outcome.said(Line.say("talk.review.done.bad", "…", "…", "…")))
                            .next();
        }
        return dialogue;
    }
}
