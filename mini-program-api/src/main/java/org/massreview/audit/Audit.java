package org.massreview.audit;

import java.time.Clock;
import java.util.HexFormat;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 审计日志: appended and never changed. */
@Component
public class Audit {

    private static final String APPEND =
            "INSERT INTO audit_entry (at, actor, deed, object, detail) VALUES (:at, :actor, :deed, :object, :detail)";

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
}
