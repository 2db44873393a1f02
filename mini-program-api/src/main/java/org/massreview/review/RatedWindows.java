package org.massreview.review;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.massreview.outbox.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 评价频度: how often windows are rated, as far as it matters for who could be recognised by a review. */
@Component
public class RatedWindows {

    /** Looks at so many rows at most, however busy a window is. */
    private static final String SELDOM = """
            SELECT EXISTS (SELECT 1 FROM review WHERE window_code = :window AND service_day < :from) AS known,
                (SELECT COUNT(*) FROM (SELECT 1 FROM review WHERE window_code = :window AND service_day >= :from
                    LIMIT :most) AS newest) AS ratings""";

    private final DatabaseClient database;

    RatedWindows(DatabaseClient database) {
        this.database = database;
    }

    /**
     * @param from first day of the period that is looked at
     * @param fewest ratings from then on that make a window no longer seldom rated
     * @return those of the windows that were rated before that day and less often than that since
     */
    public Mono<Set<String>> seldom(Set<String> windows, LocalDate from, int fewest) {
        return Flux.fromIterable(windows)
                .filterWhen(window -> isSeldom(window, from, fewest), 1)
                .collect(Collectors.toSet());
    }

    private Mono<Boolean> isSeldom(String window, LocalDate from, int fewest) {
        return database.sql(SELDOM)
                .bind("window", window)
                .bind("from", from)
                .bind("most", fewest)
                .map(row -> Rows.id(row, "known") == 1 && Rows.id(row, "ratings") < fewest)
                .one();
    }
}
