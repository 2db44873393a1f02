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
    void a_code_a_number_and_a_reason_make_a_review_with_a_receipt() {
        String window = "42138110901";
        String shortCode = citizens.get("/api/v1/windows/" + window)
                .json()
                .get("shortCode")
                .asString();
        assertThat(types("citizen-4", shortCode)).contains("1号窗口").contains("非常满意");
        assertThat(types("citizen-4", "七")).contains("1 到 5");
        assertThat(types("citizen-4", "２")).contains("写一句话");
        String thanks = types("citizen-4", "材料清单三次三个样");
        assertThat(thanks).contains("不满意").containsPattern("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

        citizens.eventually("window", window, "today", score -> score.get("n").asInt() == 1);
        String receipt = thanks.replaceAll("(?s).*回执码：(\\S+).*", "$1");
        JsonNode review = citizens.get("/api/v1/receipts/" + receipt).json().get("review");
        assertThat(review.get("words").asString()).isEqualTo("材料清单三次三个样");
        assertThat(review.get("level").asInt()).isEqualTo(2);
    }

    @Test
    void a_scan_knows_the_window_and_one_number_is_enough() {
        JsonNode window = citizens.get("/api/v1/directory?under=421381110")
                .json()
                .get("children")
                .get(0);
        assertThat(said(citizens.post(
                        "/standin/phones/citizen-5/scans",
                        Map.of("code", window.get("qr").asString()))))
                .contains(window.get("name").asString());
        assertThat(types("citizen-5", "5")).contains("回执码");
        assertThat(types("citizen-5", window.get("qr").asString())).contains("请回复数字");
        assertThat(types("citizen-5", "3")).contains("已经评价过");
    }

    @Test
    void cancel_ends_the_talk_and_a_lost_redis_only_asks_again() {
        String shortCode = citizens.get("/api/v1/windows/42138111101")
                .json()
                .get("shortCode")
                .asString();
        types("citizen-6", shortCode);
        assertThat(types("citizen-6", "取消")).contains("不评了");
        assertThat(types("citizen-6", "5")).contains("窗口码");
        types("citizen-6", shortCode);
        redis.execute(connection -> connection.serverCommands().flushAll()).blockLast();
        assertThat(types("citizen-6", "5")).contains("窗口码");
        types("citizen-6", shortCode);
        assertThat(types("citizen-6", "4")).contains("回执码");
    }

    @Test
    void a_mistyped_and_an_unknown_code_are_said_plainly() {
        String shortCode = citizens.get("/api/v1/windows/42138111102")
                .json()
                .get("shortCode")
                .asString();
        char last = shortCode.charAt(shortCode.length() - 1);
        String wrong = shortCode.substring(0, shortCode.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
        assertThat(types("citizen-7", wrong)).contains("输错了");
        assertThat(said(citizens.post("/standin/phones/citizen-7/scans", Map.of("code", "000000000000000000"))))
                .contains("不是我们发放的");
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
