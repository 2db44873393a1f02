package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massreview.conversation.TalkProbe;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** What a transcript can not tell: two messages at once, a person who answers, words that wait, what the operator sees. */
@WholeServer
@Import(TalkProbe.class)
class TalkJourneyTest {

    @Autowired
    Citizens citizens;

    @Autowired
    TalkProbe talks;

    @Autowired
    ReactiveStringRedisTemplate redis;

    @Test
    void messages_of_one_person_that_arrive_at_once_are_all_heard_one_after_the_other() {
        ExecutorService phones = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<String>> answers = IntStream.range(0, 40)
                    .mapToObj(person -> CompletableFuture.supplyAsync(
                            () -> {
                                String openid = "citizen-" + (2_000 + person / 4);
                                return types(openid, "帮助");
                            },
                            phones))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join)).allMatch(answer -> answer.contains("您可以这样说"));
        } finally {
            phones.shutdown();
        }
    }

    @Test
    void a_yes_that_is_sent_twice_at_once_files_one_complaint() {
        types("citizen-2100", "我要投诉");
        types("citizen-2100", "东城街道2号窗口");
        types("citizen-2100", "三个月了还没办好，问谁都说不知道");
        List<CompletableFuture<String>> twice = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            twice.add(CompletableFuture.supplyAsync(() -> types("citizen-2100", "确认")));
        }
        List<String> answers = twice.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(answer -> answer.contains("投诉编号")).hasSize(1);
    }

    @Test
    void a_supervisor_on_duty_answers_and_the_bot_goes_on_when_told() {
        types("citizen-2200", "西城街道3号窗口");
        types("citizen-2200", "1");
        assertThat(types("citizen-2200", "转人工")).contains("西城街道").contains("值班负责人");
        String asked = waitingFor("township-421303001", "转人工");
        String number = asked.replaceAll("(?s).*转人工 (\\d+)】.*", "$1");
        assertThat(types("citizen-2200", "我家老人走不动，能上门办吗")).contains("已转达");
        assertThat(waitingFor("township-421303001", "走不动")).contains("能上门办吗");

        assertThat(types("township-421381001", "答复 " + number + " 可以")).contains("没有编号");
        assertThat(types("township-421303001", "答复 " + number + " 可以，明天上午有人上门")).contains("告诉对方");
        assertThat(everything("citizen-2200")).contains("【工作人员答复】可以，明天上午有人上门");
        assertThat(types("township-421303001", "结束 " + number)).contains("交还机器人");
        assertThat(everything("citizen-2200")).contains("这次沟通结束了");
        assertThat(types("citizen-2200", "帮助")).contains("您可以这样说");
    }

    @Test
    void an_open_hand_off_and_words_that_wait_survive_an_empty_redis() {
        types("citizen-2300", "转人工");
        String number = waitingFor("city", "转人工").replaceAll("(?s).*转人工 (\\d+)】.*", "$1");
        redis.execute(connection -> connection.serverCommands().flushAll()).blockLast();
        assertThat(types("city", "答复 " + number + " 请您下周一来")).contains("下次来时会先看到");
        String next = types("citizen-2300", "有人吗，我还在等");
        assertThat(next).contains("请您下周一来").contains("已转达");
        assertThat(types("citizen-2300", "机器人")).contains("回到自助");
    }

    @Test
    void what_was_not_understood_is_listed_for_the_operator_without_persons() {
        types("citizen-2400", "叽里咕噜我叫王建国13871234567");
        JsonNode list = citizens.get("/api/v1/operator/utterances", citizens.as("operator"))
                .json();
        assertThat(list.get("groups").toString())
                .contains("叽里咕噜")
                .doesNotContain("王建国")
                .doesNotContain("1387");
        assertThat(citizens.get("/api/v1/operator/utterances", citizens.as("city"))
                        .status())
                .isEqualTo(403);
        assertThat(types("operator", "没听懂的话")).contains("叽里咕噜");
        assertThat(types("citizen-2400", "没听懂的话")).contains("只给系统管理员看");
    }

    @Test
    void a_changed_lexicon_is_tried_before_it_is_put_in_force() {
        String yaml = """
                entries:
                  - name: a word of our own
                    tag: FAST
                    patterns: [噗噜噗噜的]
                    examples:
                      - 办得噗噜噗噜的 => FAST
                """;
        Map<String, Object> change = Map.of("file", "own.yml", "yaml", yaml, "sentences", List.of("今天办得噗噜噗噜的", "态度很好"));
        Citizens.Answer trial = citizens.post("/api/v1/operator/lexicon/trials", change, citizens.as("operator"));
        assertThat(trial.status()).as(trial.body()).isEqualTo(200);
        assertThat(trial.json().get("changes").toString()).contains("噗噜噗噜的").doesNotContain("态度很好");
        Map<String, Object> broken = Map.of("file", "own.yml", "yaml", "entries:\n  - name: [");
        Citizens.Answer refused = citizens.post("/api/v1/operator/lexicon/trials", broken, citizens.as("operator"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("LEXICON_UNREADABLE");
    }

    @Test
    void an_official_asks_in_the_middle_of_a_review_and_follows_up() {
        types("county-421381", "西城街道3号窗口");
        types("county-421381", "1");
        String score = types("county-421381", "广水上个月的得分");
        assertThat(score).contains("广水市").contains("上个月 · ").contains("规则");
        assertThat(types("county-421381", "那今天呢")).contains("广水市");
        assertThat(types("county-421381", "5")).contains("我理解得对吗");
        types("county-421381", "取消");
        assertThat(types("county-421381", "曾都区哪些投诉逾期了")).contains("您可以问");
    }

    @Test
    void a_code_that_is_scanned_while_a_person_has_the_talk_begins_a_review() {
        types("citizen-2500", "转人工");
        String qr = citizens.get("/api/v1/directory?under=421303003")
                .json()
                .get("children")
                .get(0)
                .get("qr")
                .asString();
        String shown = said(citizens.post("/standin/phones/citizen-2500/scans", Map.of("code", qr)));
        assertThat(shown).contains("您满意吗").doesNotContain("已转达");
        types("citizen-2500", "机器人");
    }

    @Test
    void whoever_is_complained_about_sees_neither_name_nor_number_nor_hour_and_nothing_of_bribes() {
        types("citizen-2600", "我要投诉");
        types("citizen-2600", "东城街道5号窗口");
        types("citizen-2600", "我叫李四，电话13812345678，在这里跑了三趟都没办成");
        String number = types("citizen-2600", "1").replaceAll("(?s).*投诉编号 (\\d+).*", "$1");
        String seen = citizens.get("/api/v1/complaints/" + number, citizens.as("clerk-42130300205"))
                .body();
        assertThat(seen)
                .contains("跑了三趟")
                .contains("T00:00")
                .doesNotContain("李四")
                .doesNotContain("138");
        assertThat(citizens.get("/api/v1/complaints/" + number, citizens.as("township-421303002"))
                        .body())
                .contains("13812345678");

        types("citizen-2601", "我要投诉");
        types("citizen-2601", "东城街道5号窗口");
        types("citizen-2601", "办个证还要我给他塞红包");
        String bribe = types("citizen-2601", "1").replaceAll("(?s).*投诉编号 (\\d+).*", "$1");
        assertThat(citizens.get("/api/v1/complaints/" + bribe, citizens.as("clerk-42130300205"))
                        .status())
                .isEqualTo(403);
        assertThat(citizens.get("/api/v1/complaints?scope=mine", citizens.as("clerk-42130300205"))
                        .body())
                .contains(number)
                .doesNotContain(bribe);
        assertThat(citizens.get("/api/v1/complaints/" + bribe, citizens.as("county-421303"))
                        .code())
                .as("for the discipline organ alone")
                .isEqualTo("OUT_OF_SCOPE");
    }

    @Test
    void an_official_decides_nothing_about_a_complaint_of_their_own() {
        String[] official = citizens.as("county-421303");
        String[] headers = {official[0], official[1], "Idempotency-Key", "own-complaint"};
        String number = citizens.post(
                        "/api/v1/complaints", Map.of("window", "42130300306", "words", "办证跑了三趟，材料清单三次三个样"), headers)
                .json()
                .get("number")
                .asString();
        Citizens.Answer refused = citizens.post(
                "/api/v1/complaints/" + number + "/actions/accept", Map.of("words", "", "version", 1), official);
        assertThat(refused.code()).as(refused.body()).isEqualTo("REVIEWER_NOT_INDEPENDENT");
        assertThat(citizens.post(
                                "/api/v1/complaints/" + number + "/actions/accept",
                                Map.of("words", "", "version", 1),
                                citizens.as("township-421303003"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void words_about_another_window_wait_for_their_turn() {
        types("citizen-2700", "北郊街道2号窗口态度差，等了两个钟头");
        String other = types("citizen-2700", "北郊街道3号窗口办得很快，非常满意");
        assertThat(other).contains("3号窗口").doesNotContain("两个钟头");
        assertThat(types("citizen-2700", "1")).contains("回执码").contains("2号窗口").contains("两个钟头");
        assertThat(types("citizen-2700", "1")).contains("投诉编号");
    }

    private String waitingFor(String openid, String words) {
        for (int i = 0; i < 50; i++) {
            String all = everything(openid);
            if (all.contains(words)) {
                return all.substring(all.lastIndexOf("【", all.lastIndexOf(words) + 1));
            }
            types(openid, "你好");
            Citizens.pause(100);
        }
        throw new AssertionError("never heard “" + words + "” but\n" + everything(openid));
    }

    private String everything(String openid) {
        return said(citizens.get("/standin/phones/" + openid + "/messages"));
    }

    private String types(String openid, String text) {
        return said(citizens.post("/standin/phones/" + openid + "/texts", Map.of("text", text)));
    }

    private static String said(Citizens.Answer answer) {
        StringBuilder all = new StringBuilder();
        answer.json()
                .get("messages")
                .forEach(
                        message -> all.append(message.path("text").asString("")).append('\n'));
        return all.toString();
    }
}
