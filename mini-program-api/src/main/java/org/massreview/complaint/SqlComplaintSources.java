package org.massreview.complaint;

import java.util.List;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SqlComplaintSources implements ComplaintSources {

    private static final String ADD = "INSERT INTO complaint_source (source, number, complaint_id) VALUES %s";
    private static final String KNOWN =
            "SELECT number FROM complaint_source WHERE source = :source AND number IN (:numbers)";

    private final DatabaseClient database;

    SqlComplaintSources(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(List<Source> sources) {
        return Rows.write(
                        database,
                        ADD,
                        sources.stream()
                                .map(source -> new Object[] {
                                    source.source(), source.number(), ComplaintRow.bytes(source.complaint())
                                })
                                .toList())
                .then();
    }

    @Override
    public Flux<String> known(String source, List<String> numbers) {
        return numbers.isEmpty()
                ? Flux.empty()
                : database.sql(KNOWN)
                        .bind("source", source)
                        .bind("numbers", numbers)
                        .map(row -> Rows.text(row, "number"))
                        .all();
    }
}
