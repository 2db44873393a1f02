package org.massreview.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Schedulers;

/** Reads with the lexicons of config/understanding and the names of the directory; names are learned anew when it changes. */
@Component
class LexiconUnderstanding implements Understanding {

    private final Path config;
    private final DirectoryDesk directory;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

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
        Known next = new Known(now, readers(now, config));
        known.set(next);
        return next.readers();
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
            public Query query(String text, LocalDate today, @Nullable Query context) {
                return officials.read(text, today, context);
            }

            @Override
            public Optional<Query> question(String text, LocalDate today, @Nullable Query context) {
                boolean asks = officials.isQuestion(text) || context != null && officials.follows(text);
                return Optional.of(text)
                        .filter(words -> asks)
                        .map(words -> officials.read(words, today, context))
                        .filter(query -> query.intent() != Intent.OTHER && query.intent() != Intent.HELP);
            }
        };
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
