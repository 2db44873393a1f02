package org.massreview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.massreview.journey.Citizens;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who can not use a mouse or a touch screen. */
@BrowserTest
class KeyboardTest {

    @Autowired
    Citizens citizens;

    @Test
    void a_whole_review_by_keys(Visitors visitors) {
        Visitor citizen = visitors.citizen()
                .scans(SmallTown.window(citizens, 7).get("qr").asString())
                .sees("您满意吗")
                .tabsTo("非常满意")
                .hitsKey("ArrowDown")
                .hitsKey("ArrowDown")
                .hitsKey("ArrowDown");
        assertThat(citizen.chosen()).containsExactly("不满意");
        assertThat(citizen.focused()).as("the choice moves with the arrows").isEqualTo("不满意");

        String receipt = citizen.tabsTo("态度冷漠生硬")
                .hitsKey("Space")
                .tabsTo("发生了什么")
                .writes("问了两遍没有人理")
                .tabsTo("提交评价")
                .hitsKey("Enter")
                .isAt("收到了")
                .readsReceipt();

        assertThat(citizens.get("/api/v1/receipts/" + receipt)
                        .json()
                        .get("review")
                        .get("words")
                        .asString())
                .isEqualTo("问了两遍没有人理");
    }
}
