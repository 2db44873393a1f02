package org.massreview.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.PlaceKind;
import org.massreview.understanding.CitizenReader;
import org.massreview.understanding.Gazetteer;
import org.massreview.understanding.Intent;
import org.massreview.understanding.OfficialReader;
import org.massreview.understanding.Query;
import org.massreview.understanding.Remark;
import org.massreview.understanding.Span;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Schedulers;

/** Reads with the lexicons of config/understanding and the names of the directory; names are learned anew when it changes. */
@Component
class LexiconUnderstanding implements Understanding {

    /** The asker's own area: not the one that was talked about before. */
    private static final Pattern OWN =
            Pattern.compile("(?:我们|咱们|我|本)(?:这里|这边|县|市|区|镇|乡|街道|窗口|单位).{0,12}(?:最[多少高低好差]|原因|多少|几[件条名个]|排|得分|评分|问题)");

    private static final Pattern ELSEWHERE =
            Pattern.compile("武汉|襄阳|荆州|孝感|黄冈|宜昌|十堰|荆门|咸宁|恩施|鄂州|黄石|仙桃|潜江|天门|安陆|枣阳|京山|信阳|南阳|北京|上海|深圳|广州");

    private static final Pattern THEN = Pattern.compile("那.{1,6}呢[?？]?");

    private final Path config;
    private final DirectoryDesk directory;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
    private final AtomicBoolean learning = new AtomicBoolean();

    LexiconUnderstanding(@Value("${massreview.config-dir:config}") Path config, DirectoryDesk directory) {
        this.config = config;
        this.directory = directory;
    }

    private record Known(Directory directory, Readers readers) {}

    /** The first person should not wait for the dictionaries. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        directory.today().publishOn(Schedulers.boundedElastic()).subscribe(this::in);
    }

    @Override
    public Readers in(Directory now) {
        Known last = known.get();
        if (last != null && last.directory() == now) {
            return last.readers();
        }
        if (last == null) {
            return learn(now);
        }
        if (learning.compareAndSet(false, true)) {
            Schedulers.boundedElastic().schedule(() -> learn(now));
        }
        return last.readers();
    }

    /** Takes half a second and more, so a running server reads with the names of yesterday meanwhile. */
    private Readers learn(Directory now) {
        try {
            Known next = new Known(now, readers(now, config));
            known.set(next);
            return next.readers();
        } finally {
            learning.set(false);
        }
    }

    /** The citizens' reader alone, read from the files as they are now. */
    CitizenReader citizens(Directory now) {
        try {
            return CitizenReader.open(config, Gazetteer.of(entries(now), config)::mentions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Readers readers(Directory directory, Path config) {
        try {
            return read(directory, config);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Readers read(Directory directory, Path config) throws IOException {
        Gazetteer gazetteer = Gazetteer.of(entries(directory), config);
        CitizenReader citizens = CitizenReader.open(config, gazetteer::mentions);
        OfficialReader officials = OfficialReader.open(config, gazetteer);
        return new Readers() {
            @Override
            public Remark remark(String text) {
                return citizens.read(text);
            }

            @Override
            public Optional<String> periodWords(String text, LocalDate today, Span period) {
                return officials.periodWords(text, today, period);
            }

            @Override
            public Query query(String text, LocalDate today, @Nullable Query context) {
                return officials.read(text, today, context);
            }

            @Override
            public Optional<Query> question(String text, LocalDate today, @Nullable Query context) {
                boolean own = OWN.matcher(text).find();
                boolean follows = context != null
                        && (officials.follows(text) || THEN.matcher(text).matches());
                boolean asks = (officials.isQuestion(text) || own || follows) && !isElsewhere(text);
                return Optional.of(text)
                        .filter(words -> asks)
                        .map(words -> officials.read(words, today, own ? null : context))
                        .filter(query -> query.intent() != Intent.OTHER && query.intent() != Intent.HELP);
            }
        };
    }

    /** Another city's figures are not ours to tell, and ours are no answer. */
    private static boolean isElsewhere(String text) {
        return ELSEWHERE.matcher(text).find();
    }

    private static List<Gazetteer.Entry> entries(Directory directory) {
        List<Gazetteer.Entry> entries = new ArrayList<>();
        var city = directory.city();
        entries.add(new Gazetteer.Entry(PlaceKind.CITY, city.code(), city.name(), null, List.of(), ""));
        directory
                .counties()
                .forEach(county -> entries.add(new Gazetteer.Entry(
                        PlaceKind.COUNTY, county.code(), county.name(), county.parent(), List.of(), "")));
        directory
                .townships()
                .forEach(township -> entries.add(new Gazetteer.Entry(
                        PlaceKind.TOWNSHIP,
                        township.code(),
                        township.name(),
                        township.county(),
                        township.aliases(),
                        township.pinyin())));
        return entries;
    }
}
