package org.massreview.directory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Fills an empty directory from the lists in config/ before the first request is taken. */
@Component
class SampleCity implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SampleCity.class);

    private final DirectoryStore store;
    private final DirectoryDesk desk;
    private final DirectoryImport imports;
    private final Path config;
    private volatile boolean filled;

    SampleCity(
            DirectoryStore store,
            DirectoryDesk desk,
            DirectoryImport imports,
            @Value("${massreview.config-dir:config}") Path config) {
        this.store = store;
        this.desk = desk;
        this.imports = imports;
        this.config = config;
    }

    @Override
    public void start() {
        desk.today()
                .filter(directory -> directory.townships().isEmpty())
                .flatMap(empty -> file("areas.csv")
                        .flatMap(file -> store.saveAreas(areas(file)))
                        .then(take("townships.csv"))
                        .then(take("windows.csv")))
                .then()
                .block(); // start-up is the one place that waits: nobody may be told that there are no windows
        filled = true;
    }

    private Mono<ImportReport> take(String name) {
        return file(name).flatMap(file -> imports.take(file, false)).doOnNext(report -> {
            if (!report.errors().isEmpty()) {
                throw new IllegalStateException(name + ": " + report.errors().get(0));
            }
            log.info("{}: {} rows taken in", name, report.added());
        });
    }

    private Mono<byte[]> file(String name) {
        return Mono.fromCallable(() -> Files.readAllBytes(config.resolve(name)));
    }

    private static List<Area> areas(byte[] file) {
        return Sheet.read(file, DirectoryImport.MOST_ROWS).lines().stream()
                .map(line -> new Area(
                        line.cell("code"),
                        PlaceKind.valueOf(line.cell("kind")),
                        line.cell("name"),
                        line.cell("parent").isEmpty() ? null : line.cell("parent")))
                .toList();
    }

    @Override
    public void stop() {
        filled = false;
    }

    @Override
    public boolean isRunning() {
        return filled;
    }

    /** Before the web server, which starts at Integer.MAX_VALUE - 1024. */
    @Override
    public int getPhase() {
        return 0;
    }
}
