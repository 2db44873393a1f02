package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.massreview.directory.DirectoryDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Whole complaints, played by nothing but phones: citizen, clerk, township, county, city and the organ, each reached by pushes.
 * What stood on the phones is written to target/transcripts.
 */
@TimeCity
class PlayedLoopTest {

    private static final Path TRANSCRIPTS = Path.of("bot-server/target/transcripts");

    @Autowired
    Citizens citizens;

    @Autowired
    SteppingClock clock;

    private final StringBuilder transcript = new StringBuilder();
    private final Map<String, Long> seen = new HashMap<>();

    @Test
    void three_complaints_from_the_first_word_to_the_last() throws IOException {
        Files.createDirectories(TRANSCRIPTS);
        played("1-from-scan-to-closed", this::solved_in_the_second_attempt);
        played("2-unsolved-up-to-the-city", this::unsolved_twice_and_over_the_holidays_up_to_the_city);
        played("3-sealed", this::sealed_for_the_organ);
    }

    /** What was said so far is written down even where it ends badly. */
    private void played(String name, Runnable play) throws IOException {
        transcript.setLength(0);
        try {
            play.run();
        } finally {
            Files.writeString(TRANSCRIPTS.resolve(name + ".txt"), transcript.toString());
        }
    }

    private void solved_in_the_second_attempt() {
        String window = new Loop(citizens).window("421381001", 1);
        String clerk = "clerk-" + window;
        String citizen = "citizen-31";
        follows(clerk, "township-421381001", citizen);

        says(citizen, window);
        says(citizen, "1");
        says(citizen, "问什么都说不知道，让我跑了三趟，材料还说不全");
        String given = says(citizen, "1");
        String number = given.replaceAll("(?s).*编号 ?(\\d{5,}).*", "$1");
        pushed(clerk, "新差评");
        says(clerk, "接单 " + number);
        says(clerk, "1");
        says(clerk, "回复 " + number + " 已打电话道歉，材料清单一次发给您了");
        says(clerk, "新人轮岗没有培训");
        says(clerk, "1");
        says(clerk, "1");
        pushed(citizen, "有答复了");
        says(citizen, "部分解决 " + number);
        says(clerk, "整改 " + number + " 请把缺的一份证明带来，当场补办");
        says(clerk, "1");
        says(clerk, "回复 " + number + " 缺的证明已由窗口代为开具，当场办结");
        says(clerk, "材料清单没有更新");
        says(clerk, "1");
        says(clerk, "1");
        pushed(citizen, "有答复了");
        says(citizen, "满意 " + number);
        assertThat(says(citizen, number)).contains("已办结");
        assertThat(says("township-421381001", number)).contains("已办结");
    }

    private void unsolved_twice_and_over_the_holidays_up_to_the_city() {
        String window = new Loop(citizens).window("421381002", 0);
        String clerk = "clerk-" + window;
        String township = "township-421381002";
        String citizen = "citizen-32";
        follows(clerk, township, "county-421381", "city", citizen);

        says(citizen, "我要投诉");
        says(citizen, window);
        says(citizen, "高龄津贴停了四个月，问谁都说在查");
        String filed = says(citizen, "1");
        String number = filed.replaceAll("(?s).*编号 ?(\\d{5,}).*", "$1");
        assertThat(filed).contains("10月10日(周六)前");
        answers(clerk, number, "已向县里报送，等待拨款到账后补发");
        pushed(citizen, "有答复了");
        says(citizen, "不满意 " + number);
        answers(clerk, number, "再次核实，名单已经重新报送县里审核");
        pushed(citizen, "有答复了");
        says(citizen, "不满意 " + number);
        pushed("county-421381", number);
        assertThat(says(clerk, "接单 " + number)).contains("请确认");
        says(clerk, "1");
        assertThat(says(clerk, "办理 " + number)).doesNotContainPattern("[0-9] 答复");
        says(clerk, "取消");

        until("2026-10-11T09:00:00"); // a Sunday: the date was the day before, a Saturday at work
        pushed(citizen, "超期|" + number);
        pushed("county-421381", "超期|" + number);
        until("2026-10-13T09:00:00");
        pushed("city", number);
        says("city", "办理 " + number);
        says("city", "答复");
        says("city", "市局查明系县级数据未上传，四个月津贴今天全部补发到账");
        says("city", "县级数据上传失败无人复核");
        says("city", "1");
        says("city", "1");
        pushed(citizen, "有答复了|" + number);
        says(citizen, "满意 " + number);
        assertThat(says(citizen, number)).contains("已办结");
    }

    private void sealed_for_the_organ() {
        String window = new Loop(citizens).window("421381003", 0);
        String citizen = "citizen-33";
        String[] accused = {"clerk-" + window, "township-421381003", "county-421381", "city"};
        follows("township-421381003", "discipline", citizen);

        says(citizen, window);
        says(citizen, "1");
        says(citizen, "不给红包就不办，当面要了我两条烟，吃拿卡要");
        String given = says(citizen, "1");
        String number = given.replaceAll("(?s).*编号 ?(\\d{5,}).*", "$1");
        pushed(citizen, "已转交有关部门|移送|转交");
        pushed("discipline", "密封移送件");
        for (String official : accused) {
            assertThat(says(official, number)).as(official).doesNotContain("移送", "已收到", "红包");
            assertThat(says(official, "待办")).as(official).doesNotContain(number);
            says(official, "取消");
        }
        assertThat(says(citizen, number)).contains("已移送");
        JsonNode register =
                citizens.get("/api/v1/transfers", citizens.as("discipline")).json();
        transcript.append("\n[纪检监察 登记] ").append(register).append('\n');
        assertThat(register.toString()).contains("YS-2026-");
    }

    private void answers(String clerk, String number, String words) {
        says(clerk, "接单 " + number);
        says(clerk, "1");
        says(clerk, "回复 " + number + " " + words);
        says(clerk, "上级拨款和名单没有及时核对");
        says(clerk, "1");
        says(clerk, "1");
    }

    /** Everybody here follows the account and so can always be reached. */
    private void follows(String... openids) {
        for (String openid : openids) {
            citizens.post(phone(openid) + "/events", Map.of("event", "subscribe"));
            citizens.post(phone(openid) + "/texts", Map.of("text", "你好"));
            seen.put(openid, last(openid));
        }
    }

    private String says(String openid, String words) {
        transcript.append("\n%s  %s：%s%n".formatted(time(), openid, words));
        JsonNode messages = citizens.post(phone(openid) + "/texts", Map.of("text", words))
                .json()
                .get("messages");
        String answer = StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.path("text").asString(""))
                .collect(Collectors.joining("\n"));
        transcript.append(answer.indent(6));
        return answer;
    }

    /** Waits until a push with these words has come, and writes down what came. */
    private void pushed(String openid, String words) {
        Predicate<JsonNode> wanted = message -> !message.get("via").asString().equals("reply")
                && (message.path("text").asString("") + message.path("data")).matches("(?s).*(" + words + ").*");
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        for (int looks = 0; ; looks++) {
            if (looks % 20 == 0) {
                clock.pass(Duration.ofSeconds(70)); // what comes within a minute is told together
            }
            JsonNode all = citizens.get(phone(openid) + "/messages?after=" + seen.getOrDefault(openid, 0L))
                    .json()
                    .get("messages");
            for (JsonNode message : all) {
                if (wanted.test(message)) {
                    seen.put(openid, message.get("seq").asLong());
                    transcript.append("\n%s  → %s（推送 %s）%n%s"
                            .formatted(
                                    time(),
                                    openid,
                                    message.get("via").asString(),
                                    (message.has("text")
                                                    ? message.get("text").asString()
                                                    : message.get("data").toString())
                                            .indent(6)));
                    return;
                }
            }
            assertThat(System.nanoTime())
                    .as(openid + " never heard " + words + ": " + all)
                    .isLessThan(end);
            Citizens.pause(100);
        }
    }

    private long last(String openid) {
        JsonNode all = citizens.get(phone(openid) + "/messages").json().get("messages");
        return all.isEmpty() ? 0 : all.get(all.size() - 1).get("seq").asLong();
    }

    private void until(String localTime) {
        ZonedDateTime then = LocalDateTime.parse(localTime).atZone(DirectoryDesk.ZONE);
        clock.pass(Duration.between(clock.instant(), then.toInstant()));
        transcript.append("\n———— ").append(localTime.replace('T', ' ')).append(" ————\n");
    }

    private String time() {
        return LocalDateTime.ofInstant(clock.instant(), DirectoryDesk.ZONE)
                .toString()
                .substring(5, 16)
                .replace('T', ' ');
    }

    private static String phone(String openid) {
        return "/standin/phones/" + openid;
    }
}
