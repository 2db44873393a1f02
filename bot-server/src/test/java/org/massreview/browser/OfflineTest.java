package org.massreview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.massreview.journey.Citizens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** A township hall with a bad network. */
@BrowserTest
class OfflineTest {

    @Autowired
    Citizens citizens;

    @Autowired
    DatabaseClient database;

    @Test
    void what_could_not_be_sent_is_kept_is_said_to_be_and_arrives_once(Visitors visitors) {
        JsonNode window = SmallTown.window(citizens, 3);
        Visitor citizen = visitors.citizen()
                .scans(window.get("qr").asString())
                .chooses("满意")
                .goesOffline()
                .presses("提交评价")
                .sees("还没有发出去")
                .presses("现在再发一次")
                .sees("还没有发出去");
        assertThat(rows(window)).isZero();

        citizen.isOnlineAgain().isAt("收到了").sees("回执码");
        assertThat(rows(window)).isEqualTo(1);
    }

    @Test
    void an_answer_that_is_lost_on_its_way_makes_no_second_review(Visitors visitors) {
        JsonNode window = SmallTown.window(citizens, 4);
        Visitor citizen = visitors.citizen()
                .scans(window.get("qr").asString())
                .chooses("满意")
                .losesTheNextAnswerOf("/api/v1/reviews");

        citizen.presses("提交评价").sees("还没有发出去");
        assertThat(rows(window)).as("it had arrived").isEqualTo(1);
        citizen.presses("现在再发一次").isAt("收到了");
        assertThat(rows(window)).isEqualTo(1);
    }

    @Test
    void a_page_that_was_closed_goes_on_when_it_is_opened_again(Visitors visitors) {
        JsonNode window = SmallTown.window(citizens, 5);
        visitors.citizen()
                .scans(window.get("qr").asString())
                .chooses("基本满意")
                .goesOffline()
                .presses("提交评价")
                .sees("还没有发出去")
                .closesThePage()
                .isOnlineAgain()
                .scans(window.get("qr").asString())
                .sees(Pattern.compile("收到了|已经送到")); // whichever was first: the page, or what goes on by itself
        assertThat(rows(window)).isEqualTo(1);
    }

    private long rows(JsonNode window) {
        return database.sql("SELECT CAST(COUNT(*) AS SIGNED) AS n FROM review WHERE window_code = :code")
                .bind("code", window.get("code").asString())
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }
}
