package org.massreview.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 审计日志: appended and never changed. */
@Component
public class Audit {

    private static final String APPEND =
            "INSERT INTO audit_entry (at, actor, deed, object, detail) VALUES (:at, :actor, :deed, :object, :detail)";

    private static final String ABOUT = """
            SELECT at, actor, deed, detail FROM audit_entry
            WHERE object = :object AND deed IN (:deeds) AND actor IS NOT NULL ORDER BY id""";

    private final DatabaseClient database;
    private final Clock clock;

    Audit(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param actor the person's key in hex, 64 characters
     * @param deed such as {@code qr.reissue}
     * @param detail without personal data, cut at 1,000 characters
     */
    public Mono<Void> record(String actor, String deed, String object, String detail) {
        return append(deed, object, detail)
                .bind("actor", HexFormat.of().parseHex(actor))
                .then();
    }

    /** What no person did. */
    public Mono<Void> recordOfSystem(String deed, String object, String detail) {
        return append(deed, object, detail).bindNull("actor", byte[].class).then();
    }

    private DatabaseClient.GenericExecuteSpec append(String deed, String object, String detail) {
        return database.sql(APPEND)
                .bind("at", Rows.utc(clock.instant()))
                .bind("deed", deed)
                .bind("object", object)
                .bind("detail", detail.length() > 1000 ? detail.substring(0, 1000) : detail);
    }

    /**
     * 留痕: what was done to one object.
     *
     * @param deeds such as {@code complaint.open}
     * @return oldest first
     */
    public Flux<AuditEntry> about(String object, Collection<String> deeds) {
        return database.sql(ABOUT)
                .bind("object", object)
                .bind("deeds", deeds)
                .map(row -> new AuditEntry(
                        Rows.instant(row, "at"),
                        HexFormat.of().formatHex(Rows.bytes(row, "actor")),
                        Rows.text(row, "deed"),
                        Rows.text(row, "detail")))
                .all();
    }
}
