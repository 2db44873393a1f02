package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.directory.DirectoryDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** The loop over weeks: dates, levels, appeals, objections, mergers, call-backs, with a clock that goes as the test wants. */
@TimeCity
class LoopJourneyTest {

    @Autowired
    Citizens citizens;

    @Autowired
    DatabaseClient database;

    @Autowired
    SteppingClock clock;

    private static final List<String> CALLED_IN_VAIN =
            List.of("opened", "accept", "respond", "follow-up", "call", "call", "call", "urge");

    private Loop loop;

    /** Each test on a Monday morning of its own, at least four weeks behind the one before, with working weeks in front of it. */
    @BeforeEach
    void begin() {
        loop = new Loop(citizens);
    }

    private void until(String localTime) {
        ZonedDateTime then = LocalDateTime.parse(localTime).atZone(DirectoryDesk.ZONE);
        Duration ahead = Duration.between(clock.instant(), then.toInstant());
        assertThat(ahead).as("time goes on: " + localTime).isPositive();
        clock.pass(ahead);
    }

    @Test
    void from_the_national_day_holidays_to_the_new_year() {
        nobody_answers_over_the_holidays();
        twice_unsolved_it_goes_to_the_county_and_then_to_the_city();
        an_extension_is_asked_for_once_and_granted_by_a_level_above();
        a_dispute_about_whose_it_is_goes_to_an_arbiter();
        an_appeal_and_an_objection_are_decided_alike_and_the_scores_follow();
        the_same_grievance_of_three_people_is_answered_once_and_asked_about_thrice();
        what_is_half_solved_is_owed_until_it_is_done();
        who_left_a_number_is_called_until_there_were_three_calls();
        nobody_says_anything_and_nobody_can_be_called();
        who_is_named_neither_sees_nor_decides();
        the_staff_of_a_small_window_is_shown_several_together();
        a_year_without_a_calendar_is_provisional_until_the_calendar_comes();
    }

    private void nobody_answers_over_the_holidays() {
        String window = loop.window("421321105", 0);
        JsonNode filed = loop.filed(window, "排队三小时，轮到我说下班了");
        String receipt = filed.get("receipt").asString();
        assertThat(filed.get("dueOn").asString()).isEqualTo("2026-10-10");
        assertThat(filed.get("dueText").asString()).isEqualTo("最晚10月10日(周六)前给您答复");

        until("2026-09-29T23:00:00");
        stays(receipt, 1);
        until("2026-09-30T00:00:30");
        becomes(receipt, actions("opened", "urge"));
        until("2026-10-08T20:00:00"); // seven days off and one at work later
        stays(receipt, 2);
        until("2026-10-09T08:31:00");
        becomes(receipt, actions("opened", "urge", "warn"));
        until("2026-10-10T23:59:00");
        stays(receipt, 3);
        until("2026-10-11T00:00:30");
        becomes(receipt, answerable("TOWNSHIP"));
        until("2026-10-13T08:31:00");
        becomes(receipt, answerable("COUNTY"));
        until("2026-10-15T08:31:00");
        becomes(receipt, answerable("CITY"));
        until("2026-10-19T10:00:00");
        stays(receipt, 6);
        assertThat(actionsOf(receipt)).containsExactly("opened", "urge", "warn", "escalate", "escalate", "escalate");
        String number = filed.get("number").asString();
        assertThat(loop.does(number, "accept", citizens.as("clerk-" + window))).isEqualTo("ACCEPTED");
        assertThat(loop.respond(number, "加开一个窗口，当天排到的人都办完", citizens.as("county-421321"))
                        .code())
                .isEqualTo("LEVEL_TOO_LOW");
        assertThat(loop.respond(number, "加开一个窗口，当天排到的人都办完", citizens.as("city")).status())
                .isEqualTo(200);
        assertThat(counters(window, "2026-09-28")).containsExactly(1, 0, 0, 0);
        loop.answers(receipt, "SATISFIED");
        assertThat(counters(window, "2026-09-28")).as("late for ever").containsExactly(1, 0, 1, 1);
    }

    private void twice_unsolved_it_goes_to_the_county_and_then_to_the_city() {
        String window = loop.window("421321105", 1);
        JsonNode filed = loop.filed(window, "低保材料收了两个月没有下文");
        String number = filed.get("number").asString();
        String receipt = filed.get("receipt").asString();
        loop.answered(number, window);
        loop.answers(receipt, "UNSATISFIED");
        assertThat(answerable("WINDOW").test(loop.complaint(receipt)))
                .as("second round")
                .isTrue();
        loop.answered(number, window);
        assertThat(counters(window, today())).containsExactly(1, 1, 0, 0);
        loop.answers(receipt, "UNSATISFIED");

        assertThat(loop.complaint(receipt).get("round").asInt()).isEqualTo(3);
        assertThat(loop.complaint(receipt).get("answerable").asString()).isEqualTo("COUNTY");
        loop.does(number, "accept", citizens.as("clerk-" + window));
        assertThat(loop.respond(number, "再次说明办理进度，请耐心等待结果", citizens.as("township-421321105"))
                        .code())
                .isEqualTo("LEVEL_TOO_LOW");
        loop.respond(number, "县局调卷查看，缺一张证明，已代为开具", citizens.as("county-421321"));
        loop.answers(receipt, "UNSATISFIED");
        assertThat(loop.complaint(receipt).get("answerable").asString()).isEqualTo("CITY");
        loop.does(number, "accept", citizens.as("city"));
        loop.respond(number, "市局督办，低保款已于今日补发到账", citizens.as("city"));
        assertThat(loop.answers(receipt, "SATISFIED").json().get("stage").asString())
                .isEqualTo("CLOSED");
    }

    private void an_extension_is_asked_for_once_and_granted_by_a_level_above() {
        String window = loop.window("421321105", 2);
        String[] clerk = citizens.as("clerk-" + window);
        String[] township = citizens.as("township-421321105");
        String number = loop.filed(window, "养老认证系统一直报错").get("number").asString();
        loop.does(number, "accept", clerk);
        Map<String, Object> ask = Map.of("words", "等系统升级，省里说周五恢复", "extendTo", "2026-10-30");

        assertThat(loop.act(number, "extend", Map.of("words", "等系统升级"), clerk).code())
                .isEqualTo("EXTENSION_DATE_INVALID");
        assertThat(loop.act(number, "extend", Map.of("words", "等", "extendTo", "2027-03-01"), clerk)
                        .code())
                .isEqualTo("EXTENSION_DATE_INVALID");
        assertThat(loop.act(number, "grant", Map.of(), township).code()).isEqualTo("EXTENSION_NOT_ASKED");
        assertThat(loop.act(number, "extend", ask, clerk).status()).isEqualTo(200);
        assertThat(loop.act(number, "grant", Map.of(), clerk).code()).isEqualTo("ACTION_NOT_ALLOWED");
        JsonNode waiting =
                citizens.get("/api/v1/complaints/" + number, township).json();
        assertThat(waiting.get("extension").get("state").asString()).isEqualTo("ASKED");
        assertThat(waiting.get("allowed").toString()).contains("grant", "refuse");
        assertThat(loop.act(number, "grant", Map.of(), township).status()).isEqualTo(200);
        JsonNode granted = citizens.get("/api/v1/complaints/" + number, clerk).json();
        assertThat(granted.get("dueOn").asString()).isEqualTo("2026-10-30");
        assertThat(loop.act(number, "extend", ask, clerk).code()).isEqualTo("EXTENSION_USED");
        loop.respond(number, "系统恢复，已经当面帮老人认证成功", clerk);
    }

    private void a_dispute_about_whose_it_is_goes_to_an_arbiter() {
        String window = loop.window("421321106", 0);
        String other = loop.window("421321107", 0);
        String[] clerk = citizens.as("clerk-" + window);
        JsonNode filed = loop.filed(window, "退役军人优待证等了半年");
        String number = filed.get("number").asString();
        Map<String, Object> why = Map.of("words", "优待证由万和镇窗口受理，不是本窗口");

        assertThat(loop.act(number, "dispute", why, clerk).json().get("stage").asString())
                .isEqualTo("DISPUTED");
        assertThat(loop.act(number, "reassign", Map.of("words", "查过台账，确是万和镇受理"), citizens.as("county-421321"))
                        .code())
                .isEqualTo("TARGET_REQUIRED");
        assertThat(loop.act(
                                number,
                                "reassign",
                                Map.of("words", "查过台账，确是万和镇受理", "target", other),
                                citizens.as("township-421321106"))
                        .code())
                .isEqualTo("ACTION_NOT_ALLOWED");
        assertThat(loop.act(
                                number,
                                "reassign",
                                Map.of("words", "查过台账，确是万和镇受理", "target", other),
                                citizens.as("county-421321"))
                        .json()
                        .get("stage")
                        .asString())
                .isEqualTo("RECEIVED");
        assertThat(citizens.get("/api/v1/complaints/" + number, clerk).code()).isEqualTo("OUT_OF_SCOPE");
        JsonNode moved = citizens.get("/api/v1/complaints/" + number, citizens.as("clerk-" + other))
                .json();
        assertThat(moved.get("window").get("code").asString()).isEqualTo(other);
        assertThat(moved.get("dueOn")).isEqualTo(filed.get("dueOn"));
        assertThat(loop.act(number, "dispute", why, citizens.as("clerk-" + other))
                        .json()
                        .get("stage")
                        .asString())
                .as("another window has its own word")
                .isEqualTo("DISPUTED");
        Map<String, Object> theirs = Map.of("words", "受理单上是本窗口的章，就由你们办");
        assertThat(loop.act(number, "confirm", theirs, citizens.as("county-421321"))
                        .code())
                .isEqualTo("REVIEWER_NOT_INDEPENDENT");
        loop.act(number, "confirm", theirs, citizens.as("city"));
        assertThat(loop.act(number, "dispute", why, citizens.as("clerk-" + other))
                        .code())
                .isEqualTo("OBJECTION_USED");
        loop.answered(number, other);
        assertThat(counters(other, today())).containsExactly(1, 1, 0, 0);
        assertThat(counters(window, today())).containsExactly(0, 0, 0, 0);
    }

    private void an_appeal_and_an_objection_are_decided_alike_and_the_scores_follow() {
        String window = loop.window("421321108", 0);
        String[] clerk = citizens.as("clerk-" + window);
        String[] county = citizens.as("county-421321");
        JsonNode given = citizens.reviewed(window, 1);
        String number = given.get("complaint").get("number").asString();
        String receipt = given.get("receipt").asString();
        Map<String, Object> appeal = Map.of("words", "当天窗口停电检修，没有办理过任何业务");

        assertThat(loop.act(number, "appeal", appeal, clerk).json().get("stage").asString())
                .isEqualTo("APPEALED");
        assertThat(loop.complaint(receipt).get("stageText").asString()).contains("复核");
        Map<String, Object> decision = Map.of("words", "调取录像和停电通知，当天确未办理", "outcome", "MISTAKEN");
        assertThat(loop.act(number, "uphold", decision, citizens.as("township-421321108"))
                        .code())
                .isEqualTo("ACTION_NOT_ALLOWED");
        assertThat(loop.act(number, "uphold", Map.of("words", "调取录像和停电通知，当天确未办理"), county)
                        .code())
                .isEqualTo("OUTCOME_REQUIRED");
        assertThat(loop.act(number, "uphold", decision, county)
                        .json()
                        .get("stage")
                        .asString())
                .isEqualTo("DISMISSED");
        assertThat(loop.receipt(receipt).get("review").get("state").asString()).isEqualTo("EXCLUDED");
        citizens.eventually("window", window, "year", score -> score.get("n").asInt() == 0);
        assertThat(loop.complaint(receipt).toString()).as("both see the reason").contains("调取录像和停电通知");

        loop.actsByReceipt(receipt, "object", "我有取号小票，是那天上午的");
        assertThat(loop.act(number, "uphold", Map.of("words", "小票属实，当天上午有电并办理"), county)
                        .code())
                .isEqualTo("REVIEWER_NOT_INDEPENDENT");
        assertThat(loop.act(number, "uphold", Map.of("words", "小票属实，当天上午有电并办理"), citizens.as("city"))
                        .json()
                        .get("stage")
                        .asString())
                .isEqualTo("REOPENED");
        assertThat(loop.receipt(receipt).get("review").get("state").asString()).isEqualTo("ACTIVE");
        citizens.eventually("window", window, "year", score -> score.get("n").asInt() == 1);
        assertThat(loop.act(number, "appeal", appeal, clerk).code()).isEqualTo("OBJECTION_USED");

        JsonNode late = citizens.reviewed(window, 2);
        until(today() + "T23:00:00");
        clock.pass(Duration.ofDays(7));
        assertThat(loop.act(
                                late.get("complaint").get("number").asString(),
                                "appeal",
                                appeal,
                                citizens.as("clerk-" + window))
                        .code())
                .isEqualTo("OBJECTION_TOO_LATE");
    }

    private void the_same_grievance_of_three_people_is_answered_once_and_asked_about_thrice() {
        String window = loop.window("421321109", 0);
        String[] township = citizens.as("township-421321109");
        JsonNode first = loop.filed(window, "复印机坏了两周，都要去街上复印");
        JsonNode second = loop.filed(window, "复印还要自己跑到街上去");
        JsonNode third = loop.filed(window, "没有复印机，老人跑不动");
        String main = first.get("number").asString();
        Map<String, Object> into = Map.of("target", main);
        for (JsonNode one : List.of(second, third)) {
            assertThat(loop.act(one.get("number").asString(), "merge", into, township)
                            .json()
                            .get("stage")
                            .asString())
                    .isEqualTo("MERGED");
        }
        assertThat(loop.act(main, "merge", Map.of("target", main), township).code())
                .isEqualTo("MERGE_INVALID");
        loop.does(main, "accept", citizens.as("clerk-" + window));
        loop.actsByReceipt(second.get("receipt").asString(), "add", "老人腿脚不好");
        JsonNode informed = loop.complaint(second.get("receipt").asString());
        assertThat(informed.toString())
                .as("kept informed, without the other's words and number")
                .contains("接单")
                .doesNotContain("复印机坏了两周", main);
        assertThat(actionsOf(informed)).containsExactly("opened", "merge", "accept", "add");
        loop.respond(main, "复印机今天修好，另备一台在服务台", citizens.as("clerk-" + window));

        for (JsonNode one : List.of(first, second, third)) {
            JsonNode seen = loop.complaint(one.get("receipt").asString());
            assertThat(seen.get("stage").asString()).isEqualTo("RESPONDED");
            assertThat(seen.toString()).contains("另备一台在服务台");
        }
        loop.answers(first.get("receipt").asString(), "SATISFIED");
        loop.answers(second.get("receipt").asString(), "UNSATISFIED");
        assertThat(stage(first)).isEqualTo("CLOSED");
        assertThat(stage(second)).isEqualTo("REOPENED");
        assertThat(stage(third)).isEqualTo("RESPONDED");
        loop.answers(third.get("receipt").asString(), "SATISFIED");

        JsonNode fourth = loop.filed(window, "窗口的椅子坏了");
        JsonNode fifth = loop.filed(window, "叫号屏不亮");
        loop.act(
                fifth.get("number").asString(),
                "merge",
                Map.of("target", fourth.get("number").asString()),
                township);
        assertThat(loop.actsByReceipt(fifth.get("receipt").asString(), "split", "不是一件事")
                        .json()
                        .get("stage")
                        .asString())
                .isEqualTo("RECEIVED");
        loop.act(
                fifth.get("number").asString(),
                "merge",
                Map.of("target", fourth.get("number").asString()),
                township);
        loop.actsByReceipt(fourth.get("receipt").asString(), "withdraw", "");
        assertThat(stage(fifth)).as("nobody else's withdrawal ends it").isEqualTo("RECEIVED");
    }

    private String stage(JsonNode filed) {
        return loop.complaint(filed.get("receipt").asString()).get("stage").asString();
    }

    private void what_is_half_solved_is_owed_until_it_is_done() {
        until("2026-10-27T09:00:00");
        String window = loop.window("421321109", 1);
        JsonNode filed = loop.filed(window, "两个证明都没有开");
        String number = filed.get("number").asString();
        String receipt = filed.get("receipt").asString();
        loop.answered(number, window);
        until("2026-10-28T15:00:00");
        loop.answers(receipt, "PARTLY");

        JsonNode half = loop.complaint(receipt);
        assertThat(half.get("stage").asString()).isEqualTo("FOLLOW_UP");
        assertThat(half.get("dueText").asString()).isEqualTo("剩下的部分，最晚11月4日(周三)前给您答复");
        until("2026-10-30T08:31:00");
        becomes(receipt, complaint -> count(complaint, "urge") == 1);
        until("2026-11-03T08:31:00");
        becomes(receipt, complaint -> count(complaint, "urge") == 2 && count(complaint, "warn") == 1);
        assertThat(loop.complaint(receipt).get("overdue").asBoolean()).isFalse();
        until("2026-11-05T00:00:30");
        becomes(receipt, answerable("TOWNSHIP"));
        loop.does(number, "rectify", citizens.as("clerk-" + window));
        assertThat(loop.complaint(receipt).get("overdue").asBoolean()).isTrue();
        assertThat(loop.respond(number, "另一个证明也已当场开好", citizens.as("township-421321109"))
                        .status())
                .isEqualTo(200);
        loop.answers(receipt, "SATISFIED");
        assertThat(counters(window, "2026-10-27")).as("the rest came late").containsExactly(1, 0, 1, 1);
    }

    private static long count(JsonNode complaint, String action) {
        return actionsOf(complaint).stream().filter(action::equals).count();
    }

    private void who_left_a_number_is_called_until_there_were_three_calls() {
        until("2026-11-09T09:00:00");
        String window = loop.window("421321110", 0);
        JsonNode filed = loop.file(
                        UUID.randomUUID().toString(),
                        Map.of("window", window, "words", "孩子上户口跑了四趟", "contact", Map.of("phone", "13812345678")))
                .json();
        String number = filed.get("number").asString();
        String receipt = filed.get("receipt").asString();
        loop.answered(number, window);
        until("2026-11-11T08:31:00");
        becomes(receipt, complaint -> complaint.get("stage").asString().equals("FOLLOW_UP"));
        String[] township = citizens.as("township-421321110");
        assertThat(citizens.get("/api/v1/complaints/" + number + "/phone", citizens.as("clerk-" + window))
                        .code())
                .isEqualTo("CALL_NOT_YOURS");
        assertThat(citizens.get("/api/v1/complaints/" + number + "/phone", township)
                        .json()
                        .get("phone")
                        .asString())
                .isEqualTo("13812345678");
        assertThat(read("SELECT COUNT(*) AS n FROM audit_entry WHERE deed = 'complaint.phone' AND object = '" + number
                        + "'"))
                .isEqualTo(1);
        assertThat(loop.act(number, "close", Map.of("words", "打不通"), township).code())
                .isEqualTo("CALLS_MISSING");
        assertThat(loop.act(number, "call", Map.of(), township).status()).isEqualTo(200);
        assertThat(loop.act(number, "call", Map.of(), township).code()).isEqualTo("CALL_TOO_SOON");
        clock.pass(Duration.ofHours(3));
        loop.act(number, "call", Map.of("words", "无人接听"), township);
        assertThat(loop.act(number, "close", Map.of("words", "打不通"), township).code())
                .isEqualTo("CALLS_MISSING");
        clock.pass(Duration.ofHours(4));
        loop.act(number, "call", Map.of("words", "关机"), township);
        until("2026-11-13T08:31:00");
        becomes(receipt, complaint -> actionsOf(complaint).equals(CALLED_IN_VAIN));
        until("2026-11-27T09:00:00");
        becomes(receipt, complaint -> actionsOf(complaint).size() == CALLED_IN_VAIN.size() + 1); // and again
        assertThat(loop.act(number, "close", Map.of("words", "三次没有联系上，结果已短信告知"), citizens.as("township-421321110"))
                        .json()
                        .get("stage")
                        .asString())
                .isEqualTo("CLOSED");
    }

    private void nobody_says_anything_and_nobody_can_be_called() {
        String window = loop.window("421321110", 1);
        JsonNode filed = loop.filed(window, "墙上的办事指南是旧的");
        loop.answered(filed.get("number").asString(), window);
        until("2026-12-10T20:00:00");
        becomes(
                filed.get("receipt").asString(),
                complaint -> complaint.get("stage").asString().equals("FOLLOW_UP"));
        until("2026-12-11T08:31:00");
        becomes(
                filed.get("receipt").asString(),
                complaint -> complaint.get("stage").asString().equals("CLOSED"));
        assertThat(counters(window, "2026-11-27")).as("nobody was reached").containsExactly(1, 1, 0, 0);
        assertThat(loop.actsByReceipt(filed.get("receipt").asString(), "reopen", "还是旧的")
                        .json()
                        .get("stage")
                        .asString())
                .isEqualTo("REOPENED");
    }

    private void who_is_named_neither_sees_nor_decides() {
        String window = loop.window("421321111", 0);
        String[] clerk = citizens.as("clerk-" + window);
        String[] township = citizens.as("township-421321111");
        String[] county = citizens.as("county-421321");
        JsonNode filed = loop.filed(window, "你们主任让我找熟人才给办");
        String number = filed.get("number").asString();

        for (String[] one : List.of(clerk, township)) {
            assertThat(citizens.get("/api/v1/complaints/" + number, one).code()).isEqualTo("OUT_OF_SCOPE");
            assertThat(citizens.get("/api/v1/complaints", one).body()).doesNotContain(number);
        }
        assertThat(citizens.get("/api/v1/complaints/" + number, county)
                        .json()
                        .get("answerable")
                        .asString())
                .isEqualTo("COUNTY");
        JsonNode opened = citizens.get("/api/v1/operator/complaints/" + number + "/openings", citizens.as("operator"))
                .json();
        assertThat(opened.get("openings")).hasSize(1);
        assertThat(opened.get("openings").get(0).get("parties").asString()).isEqualTo("COUNTY");
        assertThat(opened.get("refused")).hasSize(2);

        String other =
                loop.filed(loop.window("421321111", 1), "窗口不收材料").get("number").asString();
        assertThat(citizens.get("/api/v1/complaints/" + other, township).status())
                .isEqualTo(200);
    }

    private void the_staff_of_a_small_window_is_shown_several_together() {
        String window = loop.window("421321112", 0);
        String[] clerk = citizens.as("clerk-" + window);
        citizens.reviewed(window, 5);
        database.sql("UPDATE review SET service_day = '2026-10-01' WHERE window_code = '" + window + "'")
                .fetch()
                .rowsUpdated()
                .block();
        List<JsonNode> given = new ArrayList<>();
        given.add(citizens.reviewed(window, 1));
        given.add(citizens.reviewed(window, 1));
        assertThat(citizens.get("/api/v1/complaints", clerk).json().get("complaints"))
                .isEmpty();
        assertThat(citizens.get("/api/v1/complaints", citizens.as("township-421321112"))
                        .json()
                        .get("complaints"))
                .hasSize(2);
        given.add(citizens.reviewed(window, 2));
        for (JsonNode one : given) {
            becomes(one.get("receipt").asString(), actions("opened", "release"));
        }
        JsonNode shown = citizens.get("/api/v1/complaints", clerk).json().get("complaints");
        assertThat(shown).hasSize(3);
        assertThat(shown.get(0).get("openedAt").asString()).contains("T00:00");

        String alone = citizens.reviewed(window, 1).get("receipt").asString();
        stays(alone, 1);
        until("2026-12-15T08:31:00");
        becomes(alone, complaint -> actionsOf(complaint).contains("release"));
    }

    private void a_year_without_a_calendar_is_provisional_until_the_calendar_comes() {
        until("2026-12-30T09:00:00");
        JsonNode filed = loop.filed(loop.window("421321113", 0), "材料清单和网上不一样");
        assertThat(filed.get("dueOn").asString()).isEqualTo("2027-01-06");
        assertThat(filed.get("dueText").asString()).contains("可能调整");
        assertThat(calendarHealth()).isEqualTo("PROVISIONAL");

        publish2027();
        becomes(
                filed.get("receipt").asString(),
                complaint -> complaint.get("dueOn").asString().equals("2027-01-11"));
        assertThat(loop.complaint(filed.get("receipt").asString())
                        .get("dueText")
                        .asString())
                .isEqualTo("最晚1月11日(周一)前给您答复");
    }

    private String calendarHealth() {
        return citizens.get("/actuator/health")
                .json()
                .get("components")
                .get("calendar")
                .get("status")
                .asString();
    }

    private static void publish2027() {
        try {
            java.nio.file.Path file = TimeCity.OwnServers.CONFIG.resolve("cn-holidays.csv");
            StringBuilder more =
                    new StringBuilder(java.nio.file.Files.readString(file).strip());
            for (String day : List.of("2027-01-01", "2027-01-04", "2027-01-05")) {
                more.append("\n").append(day).append(",off,元旦,\n".strip());
            }
            java.nio.file.Files.writeString(file, more.append("\n"));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private String says(String openid, String text) {
        return citizens.post("/standin/phones/" + openid + "/texts", Map.of("text", text))
                .body();
    }

    private String today() {
        return java.time.LocalDate.now(clock.withZone(DirectoryDesk.ZONE)).toString();
    }

    private static Predicate<JsonNode> actions(String... expected) {
        return complaint -> actionsOf(complaint).equals(List.of(expected));
    }

    private static Predicate<JsonNode> answerable(String level) {
        return complaint -> complaint.get("answerable").asString().equals(level);
    }

    private List<String> actionsOf(String receipt) {
        return actionsOf(loop.complaint(receipt));
    }

    private static List<String> actionsOf(JsonNode complaint) {
        return StreamSupport.stream(complaint.get("timeline").spliterator(), false)
                .map(entry -> entry.path("action").asString("opened"))
                .toList();
    }

    /** Looks again until it is so. */
    private void becomes(String receipt, Predicate<JsonNode> so) {
        long end = System.nanoTime() + Duration.ofSeconds(100).toNanos();
        JsonNode last = loop.complaint(receipt);
        while (!so.test(last)) {
            assertThat(System.nanoTime()).as("never so: " + last).isLessThan(end);
            Citizens.pause(50);
            last = loop.complaint(receipt);
        }
    }

    /** The loop has had several rounds to do something wrong. */
    private void stays(String receipt, int entries) {
        Citizens.pause(500);
        assertThat(actionsOf(receipt)).hasSize(entries);
    }

    /** due, on_time, reached, satisfied */
    private List<Integer> counters(String window, String day) {
        return database.sql("""
                        SELECT CAST(COALESCE(SUM(due), 0) AS SIGNED) AS a, CAST(COALESCE(SUM(on_time), 0) AS SIGNED) AS b,
                            CAST(COALESCE(SUM(reached), 0) AS SIGNED) AS c, CAST(COALESCE(SUM(satisfied), 0) AS SIGNED) AS d
                        FROM window_day WHERE window_code = :window AND service_day = :day""")
                .bind("window", window)
                .bind("day", java.time.LocalDate.parse(day))
                .map(row -> List.of(
                        row.get("a", Long.class).intValue(),
                        row.get("b", Long.class).intValue(),
                        row.get("c", Long.class).intValue(),
                        row.get("d", Long.class).intValue()))
                .one()
                .block();
    }

    private long read(String sql) {
        return database.sql(sql.replace("COUNT(*)", "CAST(COUNT(*) AS SIGNED)"))
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }
}
