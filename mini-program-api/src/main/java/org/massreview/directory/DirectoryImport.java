package org.massreview.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.massreview.directory.DirectoryStore.IssuedCode;
import org.massreview.directory.DirectoryStore.NewWindow;
import org.massreview.directory.DirectoryStore.WindowVersion;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes in a list of windows or of townships, whole or not at all. */
@Component
public class DirectoryImport {

    static final int MOST_ROWS = 20_000;

    private final DirectoryDesk desk;
    private final DirectoryStore store;
    private final TransactionalOperator transaction;
    private final Clock clock;

    DirectoryImport(DirectoryDesk desk, DirectoryStore store, TransactionalOperator transaction, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param file csv or xlsx; columns as in config/windows.csv or config/townships.csv, for windows also state, merged_into
     *     and valid_from
     * @param dryRun only says what would happen
     * @return with errors, nothing was changed
     */
    public Mono<ImportReport> take(byte[] file, boolean dryRun) {
        return Mono.fromCallable(() -> Sheet.read(file, MOST_ROWS))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(sheet -> store.lock().then(store.read(today())).flatMap(now -> take(sheet, now, dryRun)))
                .as(transaction::transactional)
                .flatMap(report -> desk.reread().thenReturn(report));
    }

    private Mono<ImportReport> take(Sheet sheet, Directory now, boolean dryRun) {
        if (WindowSheet.recognises(sheet)) {
            WindowSheet read = new WindowSheet(now, today()).read(sheet);
            ImportReport report = read.report();
            return dryRun || !report.errors().isEmpty()
                    ? Mono.just(report)
                    : save(read).thenReturn(report);
        }
        if (TownshipSheet.recognises(sheet)) {
            TownshipSheet read = new TownshipSheet(now).read(sheet);
            ImportReport report = read.report();
            return dryRun || !report.errors().isEmpty()
                    ? Mono.just(report)
                    : store.saveTownships(read.toSave(), firstDay(now)).thenReturn(report);
        }
        return Refusal.mono(Problem.IMPORT_UNREADABLE, "window_code, township_code, window_no, type_name, type_code");
    }

    /** The first list of a new installation is valid from the year's beginning, so that the year is whole. */
    private LocalDate firstDay(Directory now) {
        return now.townships().isEmpty() ? today().withDayOfYear(1) : today();
    }

    private Mono<Void> save(WindowSheet read) {
        return store.highestShortNumber().flatMap(highest -> {
            List<NewWindow> windows = new ArrayList<>();
            List<IssuedCode> codes = new ArrayList<>();
            int number = highest;
            for (WindowVersion version : read.added()) {
                windows.add(new NewWindow(version.window(), ShortCode.of(++number), version.from()));
                codes.add(desk.issued(version.window(), 1));
            }
            List<WindowVersion> versions = new ArrayList<>(read.added());
            versions.addAll(read.changed());
            return store.addWindows(windows)
                    .then(store.saveVersions(versions))
                    .then(store.issue(codes, clock.instant()));
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DirectoryDesk.ZONE));
    }
}
