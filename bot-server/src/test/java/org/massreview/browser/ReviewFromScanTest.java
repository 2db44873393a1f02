package org.massreview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.massreview.journey.Citizens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody outside WeChat scans a window's poster. */
@BrowserTest
class ReviewFromScanTest {

    @Autowired
    Citizens citizens;

    @Test
    void from_the_scan_to_the_receipt_in_a_few_touches(Visitors visitors) {
        JsonNode window = SmallTown.window(citizens, 1);

        String receipt = visitors.citizen()
                .scans(window.get("qr").asString())
                .sees(window.get("name").asString())
                .chooses("非常满意")
                .presses("提交评价")
                .isAt("收到了")
                .sees("回执码")
                .readsReceipt();

        JsonNode kept = citizens.get("/api/v1/receipts/" + receipt).json();
        assertThat(kept.get("review").get("level").asInt()).isEqualTo(5);
        assertThat(kept.has("complaint")).isFalse();
    }

    @Test
    void nobody_is_led_to_praise_and_a_bad_review_without_a_reason_is_asked_for_one(Visitors visitors) {
        Visitor citizen = visitors.citizen()
                .scans(SmallTown.window(citizens, 2).get("qr").asString())
                .sees("您满意吗");
        assertThat(citizen.chosen()).as("nothing is chosen beforehand").isEmpty();

        citizen.chooses("不满意").presses("提交评价").sees("请至少选一个原因");
        String receipt = citizen.ticks("不一次性告知")
                .types("发生了什么", "材料清单给了三次，每次都不一样")
                .presses("提交评价")
                .isAt("收到了")
                .sees("给您答复")
                .readsReceipt();

        JsonNode kept = citizens.get("/api/v1/receipts/" + receipt).json();
        assertThat(kept.get("review").get("level").asInt()).isEqualTo(2);
        assertThat(kept.get("review").get("words").asString()).isEqualTo("材料清单给了三次，每次都不一样");
        assertThat(kept.get("complaint").get("number").asString()).isNotBlank();
    }

    @Test
    void a_code_that_is_none_is_told_in_plain_words(Visitors visitors) {
        visitors.citizen().scans("000000000000000000").sees("窗口码");
    }
}
