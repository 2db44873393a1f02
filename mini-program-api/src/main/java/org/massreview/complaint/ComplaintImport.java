package org.massreview.complaint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.massreview.directory.ImportReport;
import org.massreview.directory.Sheet;
import org.massreview.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * 投诉件导入: complaints that came by letter, telephone or another system, as a list (csv or xlsx). All of it is taken in or
 * nothing; a row whose source and number were taken in before is passed over. Limits run from the day on which it is taken in.
 */
@Component
public class ComplaintImport {

    static final int MOST_ROWS = 2_000;

    private final ComplaintSheet sheet;
    private final FilingPress press;
    private final ComplaintBook book;
    private final Complaints complaints;
    private final ComplaintSources sources;
    private final Outbox outbox;
    private final TransactionalOperator transaction;

    ComplaintImport(
            ComplaintSheet sheet,
            FilingPress press,
            ComplaintBook book,
            Complaints complaints,
            ComplaintSources sources,
            Outbox outbox,
            TransactionalOperator transaction) {
        this.sheet = sheet;
        this.press = press;
        this.book = book;
        this.complaints = complaints;
        this.sources = sources;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /**
     * What came of a list.
     *
     * @param repeated rows that were taken in before
     * @param taken empty after a dry run, and when there are errors
     */
    public record Report(int added, int repeated, List<ImportReport.RowError> errors, List<Taken> taken) {}

    /** @param receipt for whoever complained */
    public record Taken(int row, Filed filed) {}

    /** @return refused with IMPORT_UNREADABLE or IMPORT_TOO_LARGE; rows that are wrong stand in the report */
    public Mono<Report> take(byte[] file, boolean dryRun) {
        return Mono.fromCallable(() -> Sheet.read(file, MOST_ROWS))
                .flatMapMany(lines -> Flux.fromIterable(lines.lines()))
                .concatMap(sheet::row)
                .collectList()
                .flatMap(rows -> fresh(rows).flatMap(fresh -> take(rows, fresh, dryRun)));
    }

    private Mono<List<ComplaintSheet.Row>> fresh(List<ComplaintSheet.Row> rows) {
        Set<String> seen = new HashSet<>();
        List<ComplaintSheet.Row> once = rows.stream()
                .filter(row -> row.errors().isEmpty() && seen.add(row.source() + '\n' + row.number()))
                .toList();
        return Flux.fromIterable(once.stream()
                        .collect(Collectors.groupingBy(ComplaintSheet.Row::source))
                        .entrySet())
                .concatMap(source -> sources.known(
                                source.getKey(),
                                source.getValue().stream()
                                        .map(ComplaintSheet.Row::number)
                                        .toList())
                        .map(number -> source.getKey() + '\n' + number))
                .collect(Collectors.toSet())
                .map(known -> once.stream()
                        .filter(row -> !known.contains(row.source() + '\n' + row.number()))
                        .toList());
    }

    private Mono<Report> take(List<ComplaintSheet.Row> rows, List<ComplaintSheet.Row> fresh, boolean dryRun) {
        List<ImportReport.RowError> errors =
                rows.stream().flatMap(row -> row.errors().stream()).toList();
        int repeated = (int) rows.stream().filter(row -> row.errors().isEmpty()).count() - fresh.size();
        return dryRun || !errors.isEmpty()
                ? Mono.just(new Report(errors.isEmpty() || dryRun ? fresh.size() : 0, repeated, errors, List.of()))
                : write(fresh).map(taken -> new Report(taken.size(), repeated, List.of(), taken));
    }

    private Mono<List<Taken>> write(List<ComplaintSheet.Row> fresh) {
        List<Opening> openings = new ArrayList<>();
        List<ComplaintSources.Source> origins = new ArrayList<>();
        fresh.forEach(row -> {
            Opening opening = press.press(row.filing(), row.window(), Complaint.Origin.IMPORTED, book.now());
            openings.add(opening);
            origins.add(new ComplaintSources.Source(
                    row.source(), row.number(), opening.complaint().id()));
        });
        return book.open(openings)
                .then(sources.add(origins))
                .thenMany(Flux.range(0, openings.size()))
                .concatMap(i -> complaints
                        .byId(openings.get(i).complaint().id())
                        .map(filed -> new Taken(fresh.get(i).row(), new Filed(filed, press.receiptOf(filed), false))))
                .collectList()
                .as(transaction::transactional)
                .doOnNext(taken -> outbox.nudge());
    }
}
