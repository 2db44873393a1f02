package org.massreview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.journey.Citizens;
import org.massreview.journey.Loop;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A bad review and what becomes of it, until the one who gave it says that it is solved. */
@BrowserTest
class BadReviewToClosedTest {

    private static final Pattern NUMBER = Pattern.compile("编号 (\\d{5,})");

    @Autowired
    Citizens citizens;

    private JsonNode window;
    private String[] township;

    @BeforeEach
    void begin() {
        window = SmallTown.window(citizens, 8);
        township = citizens.as("township-" + window.get("code").asString().substring(0, 9));
    }

    @Test
    void it_is_answered_found_half_solved_answered_again_and_closed(Visitors visitors) {
        Visitor citizen = visitors.citizen()
                .scans(window.get("qr").asString())
                .chooses("非常不满意")
                .ticks("往返跑多次")
                .types("发生了什么", "同一份证明要我跑了三趟")
                .presses("提交评价")
                .isAt("收到了");
        String number = citizen.reads(NUMBER);
        citizen.presses("看办理进度").isAt("办理进度").sees("已经收到").sees("最晚");

        answered(number);
        citizen.comesBack().sees("给您的答复").sees("已当面道歉，当场补办好了").sees("问题解决了吗");
        citizen.presses("部分解决").types("想说的话", "还差一份盖章").presses("确定").sees("正在接着办");
        assertThat(stage(number)).isNotEqualTo("CLOSED");

        finished(number);
        citizen.comesBack().presses("满意，解决了").presses("确定").sees("已经办结");
        assertThat(stage(number)).isEqualTo("CLOSED");
    }

    /** By the window's clerk. */
    private void answered(String number) {
        new Loop(citizens).answered(number, window.get("code").asString());
    }

    /** What was left, by the same clerk. */
    private void finished(String number) {
        Loop loop = new Loop(citizens);
        String[] clerk = citizens.as("clerk-" + window.get("code").asString());
        loop.act(number, "rectify", Map.of("words", "马上去盖章"), clerk);
        assertThat(loop.respond(number, "章已盖好，证明当场交给您了", clerk).status()).isEqualTo(200);
    }

    /** As the township sees it. */
    private String stage(String number) {
        return citizens.get("/api/v1/complaints/" + number, township)
                .json()
                .get("stage")
                .asString();
    }
}
