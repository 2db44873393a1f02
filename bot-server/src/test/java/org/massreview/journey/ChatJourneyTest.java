package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** The same main path by chat, over the stand-in's wire: signed, encrypted, posted, answered. */
@WholeServer
class ChatJourneyTest {

    @Autowired
    Citizens citizens;

    @Autowired
    ReactiveStringRedisTemplate redis;

    @Test
    void a_code_a_number_and_a_reason_make_a_review_once_it_is_confirmed() {
        String window = "42138110901";
        assertThat(types("citizen-4", shortCode(window))).contains("您满意吗").contains("非常满意");
        assertThat(types("citizen-4", "七")).contains("没看懂").contains("您满意吗");
        assertThat(types("citizen-4", "２")).contains("哪里没办好");
        assertThat(types("citizen-4", "材料清单三次三个样")).contains("我理解得对吗").contains("材料清单三次三个样");
        assertThat(citizens.score("window", window, "today").get("n").asInt()).isZero();
        String thanks = types("citizen-4", "1");
        assertThat(thanks).contains("不满意").containsPattern("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

        citizens.eventually("window", window, "today", score -> score.get("n").asInt() == 1);
        String receipt = thanks.replaceAll("(?s).*回执码：(\\S+).*", "$1");
        JsonNode kept = citizens.get("/api/v1/receipts/" + receipt).json();
        assertThat(kept.get("review").get("words").asString()).isEqualTo("材料清单三次三个样");
        assertThat(kept.get("review").get("level").asInt()).isEqualTo(2);
        assertThat(kept.get("complaint").get("number").asString()).isNotEmpty();
    }

    @Test
    void a_scan_knows_the_window_and_a_second_review_of_the_day_is_refused() {
        JsonNode window = citizens.get("/api/v1/directory?under=421381110")
                .json()
                .get("children")
                .get(0);
        assertThat(said(citizens.post(
                        "/standin/phones/citizen-5/scans",
                        Map.of("code", window.get("qr").asString()))))
                .contains("您满意吗");
        assertThat(types("citizen-5", "5")).contains(window.get("name").asString());
        assertThat(types("citizen-5", "确认")).contains("回执码");
        types("citizen-5", window.get("qr").asString());
        types("citizen-5", "3");
        assertThat(types("citizen-5", "1")).contains("已经评价过");
    }

    @Test
    void cancel_ends_the_talk_and_a_lost_redis_only_asks_again() {
        String shortCode = shortCode("42138111101");
        types("citizen-6", shortCode);
        assertThat(types("citizen-6", "取消")).contains("取消了");
        types("citizen-6", shortCode);
        types("citizen-6", "5");
        redis.execute(connection -> connection.serverCommands().flushAll()).blockLast();
        assertThat(types("citizen-6", "1")).doesNotContain("回执码");
        types("citizen-6", shortCode);
        types("citizen-6", "4");
        String thanks = types("citizen-6", "1");
        assertThat(thanks).contains("回执码");
        redis.execute(connection -> connection.serverCommands().flushAll()).blockLast();
        String receipt = thanks.replaceAll("(?s).*回执码：(\\S+).*", "$1");
        assertThat(types("citizen-6", receipt)).contains("满意").contains("没有要跟进的投诉");
    }

    @Test
    void a_mistyped_and_an_unknown_code_are_said_plainly() {
        String shortCode = shortCode("42138111102");
        char last = shortCode.charAt(shortCode.length() - 1);
        String wrong = shortCode.substring(0, shortCode.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
        assertThat(types("citizen-7", wrong)).contains("输错了");
        assertThat(said(citizens.post("/standin/phones/citizen-7/scans", Map.of("code", "000000000000000000"))))
                .contains("不是我们发放的");
    }

    @Test
    void a_complaint_is_filed_followed_added_to_and_withdrawn_by_chat() {
        types("citizen-2508", "我要投诉");
        types("citizen-2508", "西城街道2号窗口");
        types("citizen-2508", "医保停了两个月，跑了四趟没人管");
        String filed = types("citizen-2508", "1");
        assertThat(filed).contains("投诉编号").contains("前给您答复");
        String number = filed.replaceAll("(?s).*投诉编号 (\\d+).*", "$1");
        assertThat(types("citizen-2508", number)).contains("已收到").contains("补充");
        types("citizen-2508", "补充");
        types("citizen-2508", "昨天又去了一趟");
        assertThat(types("citizen-2508", "确认")).contains(number);
        assertThat(types("citizen-2508", number)).contains("昨天又去了一趟");
        types("citizen-2508", "撤回");
        assertThat(types("citizen-2508", "好")).contains("已撤回");
        assertThat(types("citizen-2509", number)).doesNotContain("医保").doesNotContain("已撤回");
    }

    private String shortCode(String window) {
        return citizens.get("/api/v1/windows/" + window).json().get("shortCode").asString();
    }

    private String types(String openid, String text) {
        return said(citizens.post("/standin/phones/" + openid + "/texts", Map.of("text", text)));
    }

    private static String said(Citizens.Answer answer) {
        StringBuilder all = new StringBuilder();
        answer.json()
                .get("messages")
                .forEach(message -> all.append(message.path("text").asString()).append('\n'));
        return all.toString();
    }
}
