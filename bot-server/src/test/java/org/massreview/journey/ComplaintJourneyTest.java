package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.People;
import org.massreview.citizen.PersonKey;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.Counts;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.MyReview;
import org.massreview.review.ReviewDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** From a grievance to its end: filed or reviewed, accepted, answered, asked about, opened again, objected to. */
@WholeServer
class ComplaintJourneyTest {

    @Autowired
    Citizens citizens;

    @Autowired
    DatabaseClient database;

    @Autowired
    ComplaintDesk complaints;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    People people;

    private Loop loop;

    @BeforeEach
    void begin() {
        loop = new Loop(citizens);
    }

    @Test
    void a_bad_review_is_promised_an_answer_at_once_and_its_receipt_shows_the_complaint() {
        String window = loop.window("421321105", 0);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("window", window, "level", 1, "tags", List.of("COLD"), "words", "没人理");
        Citizens.Answer given = citizens.review(key, body);
        JsonNode promise = given.json().get("complaint");

        assertThat(promise.get("number").asString()).matches("[1-9][0-9]{4,}");
        assertThat(promise.get("dueText").asString()).matches("最晚\\d+月\\d+日\\(周.\\)前给您答复.*");
        assertThat(LocalDate.parse(promise.get("dueOn").asString())).isAfter(today().plusDays(4));
        assertThat(citizens.review(key, body).body()).isEqualTo(given.body());

        JsonNode shown = loop.receipt(given.json().get("receipt").asString());
        assertThat(shown.get("review").get("level").asInt()).isEqualTo(1);
        assertThat(shown.get("complaint").get("number")).isEqualTo(promise.get("number"));
        assertThat(shown.get("complaint").get("dueOn")).isEqualTo(promise.get("dueOn"));
        assertThat(shown.get("complaint").get("stageText").asString()).isEqualTo("已收到");
        assertThat(shown.get("complaint").get("timeline")).hasSize(1);
        assertThat(words(shown.get("complaint").get("allowed"))).containsExactlyInAnyOrder("add", "withdraw");
        assertThat(citizens.get(
                                "/api/v1/receipts/"
                                        + given.json().get("receipt").asString(),
                                "Accept-Language",
                                "en")
                        .json()
                        .get("complaint")
                        .get("dueText")
                        .asString())
                .startsWith("You will have an answer by ");
    }

    @Test
    void a_good_review_opens_none() {
        JsonNode given = citizens.reviewed(loop.window("421321105", 1), 5);

        assertThat(given.has("complaint")).isFalse();
        assertThat(loop.receipt(given.get("receipt").asString()).has("complaint"))
                .isFalse();
    }

    @Test
    void many_bad_reviews_at_once_have_one_complaint_each_and_no_number_twice() throws Exception {
        String window = loop.window("421321105", 2);
        ExecutorService crowd = Executors.newFixedThreadPool(20);
        try {
            List<Future<JsonNode>> all = IntStream.range(0, 100)
                    .mapToObj(i -> crowd.submit(() -> citizens.reviewed(window, 1 + i % 2)))
                    .toList();
            Set<String> numbers = new HashSet<>();
            for (Future<JsonNode> one : all) {
                numbers.add(one.get().get("complaint").get("number").asString());
            }
            assertThat(numbers).hasSize(100);
        } finally {
            crowd.shutdown();
        }
        assertThat(count("SELECT COUNT(*) AS n FROM complaint WHERE window_code = '" + window + "'"))
                .isEqualTo(100);
        assertThat(count("SELECT COUNT(*) AS n FROM complaint_entry e JOIN complaint c ON c.id = e.complaint_id"
                        + " WHERE c.window_code = '" + window + "'"))
                .isEqualTo(100);
    }

    @Test
    void a_slip_that_is_mended_takes_its_complaint_back_and_a_second_thought_brings_it_again() {
        String window = loop.window("421321105", 3);
        String receipt = citizens.reviewed(window, 1).get("receipt").asString();
        String number = loop.complaint(receipt).get("number").asString();

        citizens.put("/api/v1/receipts/" + receipt + "/review", Map.of("level", 5));
        assertThat(loop.complaint(receipt).get("stage").asString()).isEqualTo("WITHDRAWN");

        citizens.put("/api/v1/receipts/" + receipt + "/review", Map.of("level", 2, "words", "还是太慢"));
        assertThat(loop.complaint(receipt).get("stage").asString()).isEqualTo("RECEIVED");
        assertThat(loop.complaint(receipt).get("words").asString()).isEqualTo("还是太慢");
        assertThat(loop.complaint(receipt).get("number").asString()).isEqualTo(number);

        String good = citizens.reviewed(window, 4).get("receipt").asString();
        citizens.put("/api/v1/receipts/" + good + "/review", Map.of("level", 2, "words", "按错了"));
        assertThat(loop.complaint(good).get("stage").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void a_slip_that_hid_a_bad_review_is_called_back_where_a_number_was_left() {
        String receipt = citizens.review(
                        UUID.randomUUID().toString(),
                        Map.of(
                                "window",
                                loop.window("421321105", 3),
                                "level",
                                4,
                                "contact",
                                Map.of("phone", "13812345678")))
                .json()
                .get("receipt")
                .asString();
        citizens.put("/api/v1/receipts/" + receipt + "/review", Map.of("level", 2, "words", "按错了，没有办成"));

        assertThat(loop.complaint(receipt).get("named").asBoolean()).isTrue();
    }

    @Test
    void what_has_ended_says_what_its_review_says_now_and_stays_ended() {
        String window = loop.window("421321105", 3);
        JsonNode given = citizens.reviewed(window, 1);
        String receipt = given.get("receipt").asString();
        loop.answered(given.get("complaint").get("number").asString(), window);
        loop.answers(receipt, "SATISFIED");

        citizens.put("/api/v1/receipts/" + receipt + "/review", Map.of("level", 2, "words", "说错了，是隔壁窗口没人"));

        assertThat(loop.complaint(receipt).get("stage").asString()).isEqualTo("CLOSED");
        assertThat(loop.complaint(receipt).get("words").asString()).isEqualTo("说错了，是隔壁窗口没人");
        assertThat(loop.complaint(receipt).get("timeline").toString()).contains("更正内容");
    }

    @Test
    void what_the_city_takes_out_of_the_scores_is_put_right_by_nobody_however_far_it_had_come() {
        String window = loop.window("421321113", 1);
        String[] clerk = citizens.as("clerk-" + window);
        String[] county = citizens.as("county-421321");
        Map<String, Object> why = Map.of("words", "当天停电检修，没有办过业务");
        JsonNode main = loop.filed(window, "一起办的那一件");
        Map<String, Consumer<String>> ways = new LinkedHashMap<>();
        ways.put("RECEIVED", number -> {});
        ways.put("RECTIFYING", number -> {
            loop.does(number, "accept", clerk);
            loop.does(number, "rectify", clerk);
        });
        ways.put("RESPONDED", number -> loop.answered(number, window));
        ways.put("FOLLOW_UP", number -> {
            loop.answered(number, window);
            loop.does(number, "follow-up", county);
        });
        ways.put("DISPUTED", number -> loop.act(number, "dispute", why, clerk));
        ways.put("APPEALED", number -> loop.act(number, "appeal", why, clerk));
        ways.put(
                "MERGED",
                number -> loop.act(
                        number, "merge", Map.of("target", main.get("number").asString()), county));
        ways.forEach((stage, way) -> {
            JsonNode given = citizens.reviewed(window, 1);
            String receipt = given.get("receipt").asString();
            way.accept(given.get("complaint").get("number").asString());
            assertThat(loop.complaint(receipt).get("stage").asString()).isEqualTo(stage);

            decides(given, "exclude");
            assertThat(loop.complaint(receipt).get("stage").asString())
                    .as(stage)
                    .isEqualTo("DISMISSED");
            decides(given, "restore");
            assertThat(loop.complaint(receipt).get("stage").asString())
                    .as(stage)
                    .isEqualTo("RECEIVED");
        });
        loop.answered(main.get("number").asString(), window);
    }

    @Test
    void what_was_dismissed_for_want_of_evidence_no_decision_about_its_review_brings_back() {
        JsonNode given = citizens.reviewed(loop.window("421321113", 1), 1);
        loop.act(
                given.get("complaint").get("number").asString(),
                "dismiss",
                Map.of("words", "调看三天录像，没有发现这件事", "outcome", "NO_EVIDENCE"),
                citizens.as("county-421321"));
        decides(given, "exclude");
        decides(given, "restore");

        assertThat(loop.complaint(given.get("receipt").asString()).get("stage").asString())
                .isEqualTo("DISMISSED");
    }

    private void decides(JsonNode given, String verb) {
        assertThat(citizens.post(
                                "/api/v1/operator/reviews/" + given.get("id").asString() + ":" + verb,
                                Map.of("reason", "录像里没有这个人"),
                                citizens.as("city"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_withdrawn_one_is_no_longer_handled_together_and_keeps_nobody_from_an_answer() {
        String window = loop.window("421321113", 2);
        JsonNode main = loop.filed(window, "复印机坏了两周");
        JsonNode other = loop.filed(window, "没有复印机");
        loop.act(
                other.get("number").asString(),
                "merge",
                Map.of("target", main.get("number").asString()),
                citizens.as("township-421321113"));
        loop.actsByReceipt(other.get("receipt").asString(), "withdraw", "");

        loop.answered(main.get("number").asString(), window);

        assertThat(loop.complaint(other.get("receipt").asString()).get("stage").asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void what_the_author_withdrew_no_correction_brings_back() {
        String receipt =
                citizens.reviewed(loop.window("421321105", 3), 1).get("receipt").asString();
        assertThat(loop.actsByReceipt(receipt, "withdraw", "")
                        .json()
                        .get("stage")
                        .asString())
                .isEqualTo("WITHDRAWN");

        citizens.put("/api/v1/receipts/" + receipt + "/review", Map.of("level", 2, "words", "改一个字"));
        assertThat(loop.complaint(receipt).get("stage").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_filed_complaint_is_taken_once_however_often_it_is_sent() throws Exception {
        String window = loop.window("421321106", 0);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of(
                "window",
                window,
                "words",
                "跑了三趟还没办成 😡",
                "kind",
                "NOT_DONE",
                "tags",
                List.of("MULTI_TRIP"),
                "contact",
                Map.of("phone", "13812345678"));
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Future<Citizens.Answer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> crowd.submit(() -> loop.file(key, body)))
                    .toList();
            Set<String> bodies = new HashSet<>();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Citizens.Answer> answer : answers) {
                bodies.add(answer.get().body());
                statuses.add(answer.get().status());
            }
            assertThat(bodies).hasSize(1);
            assertThat(statuses).containsOnlyOnce(201).contains(200);
        } finally {
            crowd.shutdown();
        }
        assertThat(loop.file(key, Map.of("window", window, "words", "别的")).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(count("SELECT COUNT(*) AS n FROM complaint_contact WHERE phone LIKE '%138%'"))
                .as("sealed")
                .isZero();
        assertThat(count("SELECT COUNT(*) AS n FROM complaint_contact k JOIN complaint c ON c.id = k.complaint_id"
                        + " WHERE c.window_code = '" + window + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_loop_is_walked_from_filing_to_satisfied() {
        String window = loop.window("421321107", 0);
        JsonNode filed = loop.filed(window, "材料清单三次三个样，白跑三趟");
        String number = filed.get("number").asString();
        String receipt = filed.get("receipt").asString();
        String[] clerk = citizens.as("clerk-" + window);
        assertThat(filed.get("dueText").asString()).startsWith("最晚");
        assertThat(loop.receipt(receipt).has("review")).isFalse();

        loop.actsByReceipt(receipt, "add", "是上周二上午");
        assertThat(loop.does(number, "accept", clerk)).isEqualTo("ACCEPTED");
        assertThat(loop.does(number, "investigate", clerk)).isEqualTo("INVESTIGATING");
        assertThat(loop.does(number, "rectify", clerk)).isEqualTo("RECTIFYING");
        assertThat(loop.respond(number, "已处理，感谢您的反馈", clerk).code()).isEqualTo("WORDS_CANNED");
        Citizens.Answer reply = loop.respond(number, "清单改成一张贴在窗口，材料已经收齐", clerk);
        assertThat(reply.json().get("stage").asString()).isEqualTo("RESPONDED");
        assertThat(words(reply.json().get("allowed"))).isEmpty();

        JsonNode seen = loop.complaint(receipt);
        assertThat(seen.get("stageText").asString()).isEqualTo("已答复，等您确认");
        assertThat(seen.get("outcomeText").asString()).isEqualTo("立行立改");
        assertThat(words(seen.get("allowed"))).contains("satisfied", "partly", "unsatisfied", "object");
        assertThat(seen.has("dueOn")).as("nobody waits for an answer of ours").isFalse();
        assertThat(loop.answers(receipt, "happy").code()).isEqualTo("ANSWER_INVALID");
        assertThat(loop.answers(receipt, "SATISFIED").json().get("stage").asString())
                .isEqualTo("CLOSED");

        List<String> actions = StreamSupport.stream(
                        loop.complaint(receipt).get("timeline").spliterator(), false)
                .map(entry -> entry.path("action").asString("opened"))
                .toList();
        assertThat(actions)
                .containsExactly("opened", "add", "accept", "investigate", "rectify", "respond", "satisfied");
        assertThat(loop.complaint(receipt).toString()).doesNotContain("clerk-", "citizen-");
    }

    @Test
    void half_solved_and_unsolved_go_on_until_a_supervisor_or_the_citizen_ends_it() {
        String window = loop.window("421321107", 1);
        JsonNode filed = loop.filed(window, "窗口没人，等到下班");
        String number = filed.get("number").asString();
        String receipt = filed.get("receipt").asString();
        loop.answered(number, window);

        assertThat(loop.answers(receipt, "UNSATISFIED").json().get("stage").asString())
                .isEqualTo("REOPENED");
        assertThat(loop.complaint(receipt).get("round").asInt()).isEqualTo(2);
        loop.answered(number, window);
        assertThat(loop.answers(receipt, "PARTLY").json().get("stage").asString())
                .isEqualTo("FOLLOW_UP");
        String[] clerk = citizens.as("clerk-" + window);
        assertThat(loop.act(number, "close", Map.of("words", "对方说可以了"), clerk).code())
                .as("nobody at the window ends it")
                .isEqualTo("ACTION_NOT_ALLOWED");
        String[] township = citizens.as("township-421321107");
        assertThat(loop.act(number, "close", Map.of(), township).code()).isEqualTo("WORDS_REQUIRED");
        assertThat(loop.act(number, "close", Map.of("words", "电话里说剩下的下周自己来补"), township)
                        .json()
                        .get("stage")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(loop.actsByReceipt(receipt, "reopen", "又出现了一次")
                        .json()
                        .get("stage")
                        .asString())
                .isEqualTo("REOPENED");
    }

    @Test
    void an_objection_is_decided_by_somebody_who_had_no_hand_in_it() {
        String window = loop.window("421321107", 2);
        JsonNode filed = loop.filed(window, "收了材料不给回执");
        String number = filed.get("number").asString();
        String receipt = filed.get("receipt").asString();
        String[] county = citizens.as("county-421321");
        String[] city = citizens.as("city");
        loop.does(number, "accept", citizens.as("clerk-" + window));
        assertThat(loop.act(number, "dismiss", Map.of("words", "调监控看过，当天窗口给了回执", "outcome", "NO_EVIDENCE"), county)
                        .json()
                        .get("stage")
                        .asString())
                .isEqualTo("DISMISSED");

        assertThat(loop.actsByReceipt(receipt, "object", "").code()).isEqualTo("WORDS_REQUIRED");
        loop.actsByReceipt(receipt, "object", "监控看的不是那一天");
        Map<String, Object> decision = Map.of("words", "重新调看十四日录像，确实没有给回执");
        assertThat(loop.act(number, "uphold", decision, citizens.as("township-421321107"))
                        .code())
                .isEqualTo("ACTION_NOT_ALLOWED");
        assertThat(loop.act(number, "uphold", decision, county).code()).isEqualTo("REVIEWER_NOT_INDEPENDENT");
        Citizens.Answer upheld = loop.act(number, "uphold", decision, city);
        assertThat(upheld.json().get("stage").asString()).isEqualTo("REOPENED");
        assertThat(loop.complaint(receipt).get("round").asInt()).isEqualTo(2);
    }

    @Test
    void everybody_sees_their_own_area_and_nobody_elses() {
        String window = loop.window("421321108", 0);
        String number = loop.filed(window, "叫号机坏了一上午没有人管").get("number").asString();
        String path = "/api/v1/complaints/" + number;

        assertThat(citizens.get(path).code()).isEqualTo("SESSION_REQUIRED");
        assertThat(citizens.get(path, citizens.as("clerk-" + window)).status()).isEqualTo(200);
        assertThat(citizens.get(path, citizens.as("township-421321108")).status())
                .isEqualTo(200);
        assertThat(citizens.get(path, citizens.as("county-421321")).status()).isEqualTo(200);
        assertThat(citizens.get(path, citizens.as("city")).status()).isEqualTo(200);
        assertThat(citizens.get(path, citizens.as("clerk-" + loop.window("421321108", 1)))
                        .code())
                .isEqualTo("OUT_OF_SCOPE");
        assertThat(citizens.get(path, citizens.as("township-421321109")).code()).isEqualTo("OUT_OF_SCOPE");
        assertThat(loop.act(number, "accept", Map.of(), citizens.as("county-421381"))
                        .code())
                .isEqualTo("OUT_OF_SCOPE");
        assertThat(count("SELECT COUNT(*) AS n FROM audit_entry WHERE deed = 'complaint.outOfScope' AND object = '"
                        + number + "'"))
                .isEqualTo(3);
        assertThat(citizens.get(path, citizens.as("discipline")).code()).isEqualTo("COMPLAINT_NOT_FOUND");
        assertThat(citizens.get(path, citizens.as("operator")).code()).isEqualTo("COMPLAINT_NOT_FOUND");
        assertThat(citizens.get(path, citizens.as("citizen-1")).code()).isEqualTo("COMPLAINT_NOT_FOUND");
    }

    @Test
    void an_official_follows_their_own_like_anybody_and_decides_nothing_about_it() {
        String window = loop.window("421321108", 3);
        String[] clerk = citizens.as("clerk-" + loop.window("421321108", 1));
        String number = loop.filed(window, "自己也排了两个小时", clerk).get("number").asString();

        JsonNode seen = citizens.get("/api/v1/complaints/" + number, clerk).json();
        assertThat(seen.get("allowed").toString()).contains("add", "withdraw").doesNotContain("accept");
        assertThat(loop.act(number, "accept", Map.of(), clerk).code()).isEqualTo("REVIEWER_NOT_INDEPENDENT");
        assertThat(loop.act(number, "add", Map.of("words", "下午又去了一次"), clerk).status())
                .isEqualTo(200);
        String[] county = citizens.as("county-421321");
        String theirs = loop.filed(window, "县里的人也来办事", county).get("number").asString();
        assertThat(citizens.get("/api/v1/complaints/" + theirs, county)
                        .json()
                        .get("allowed")
                        .toString())
                .contains("withdraw")
                .doesNotContain("dismiss");
    }

    @Test
    void whoever_has_no_part_in_an_area_is_told_no_counts_of_it() {
        Place city = new Place(PlaceKind.CITY, "421300", "随州市");

        assertThatThrownBy(() -> complaints
                        .countsFor(PersonKey.parse("cd".repeat(32)), city, today(), today())
                        .block())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.ROLE_REQUIRED));
    }

    @Test
    void two_who_act_at_the_same_moment_leave_one_entry() throws Exception {
        String window = loop.window("421321108", 2);
        String[] clerk = citizens.as("clerk-" + window);
        String[] township = citizens.as("township-421321108");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                JsonNode filed = loop.filed(window, "第" + i + "次排队两个小时");
                String number = filed.get("number").asString();
                Future<Citizens.Answer> one = two.submit(() -> loop.act(number, "accept", Map.of(), clerk));
                Future<Citizens.Answer> other = two.submit(() -> loop.act(number, "accept", Map.of(), township));

                assertThat(List.of(one.get().status(), other.get().status())).containsExactlyInAnyOrder(200, 409);
                assertThat(loop.complaint(filed.get("receipt").asString()).get("timeline"))
                        .hasSize(2);
            }
        } finally {
            two.shutdown();
        }
    }

    @Test
    void who_looked_at_an_older_version_is_told_so() {
        String window = loop.window("421321108", 3);
        String number = loop.filed(window, "大厅空调坏了没人修").get("number").asString();
        String[] clerk = citizens.as("clerk-" + window);

        assertThat(loop.act(number, "accept", Map.of("version", 9), clerk).code())
                .isEqualTo("STALE_VERSION");
        Citizens.Answer accepted = loop.act(number, "accept", Map.of("version", 1), clerk);
        assertThat(accepted.json().get("version").asInt()).isEqualTo(2);
        assertThat(words(accepted.json().get("allowed")))
                .containsExactly("investigate", "rectify", "respond", "appeal", "extend");
        Citizens.Answer refused = loop.act(number, "accept", Map.of(), clerk);
        assertThat(refused.json().get("detail").asString()).contains("已受理");
        assertThat(words(refused.json().get("allowed")))
                .containsExactly("investigate", "rectify", "respond", "appeal", "extend");
        assertThat(loop.act(number, "fly", Map.of(), clerk).code()).isEqualTo("ACTION_UNKNOWN");
    }

    @Test
    void the_list_shows_what_is_due_first_and_counts_tell_the_same() {
        String township = "421321109";
        String window = loop.window(township, 0);
        String other = loop.window(township, 1);
        String late = loop.filed(window, "三天没有答复了").get("number").asString();
        String answered = loop.filed(window, "复印要收两块钱").get("number").asString();
        loop.filed(other, "工作时间锁着门");
        loop.answered(answered, window);
        run("UPDATE complaint SET due_on = '2026-01-05', owed_on = '2026-01-05' WHERE seq = "
                + late.substring(0, late.length() - 1));
        String[] supervisor = citizens.as("township-" + township);

        JsonNode all =
                citizens.get("/api/v1/complaints?scope=mine", supervisor).json().get("complaints");
        assertThat(all).hasSize(3);
        assertThat(all.get(0).get("number").asString()).isEqualTo(late);
        assertThat(all.get(0).get("overdue").asBoolean()).isTrue();
        assertThat(citizens.get("/api/v1/complaints?overdue=true", supervisor)
                        .json()
                        .get("complaints"))
                .hasSize(1);
        assertThat(citizens.get("/api/v1/complaints?stage=RESPONDED", supervisor)
                        .json()
                        .get("complaints")
                        .get(0)
                        .get("number")
                        .asString())
                .isEqualTo(answered);
        JsonNode rest = citizens.get("/api/v1/complaints?limit=2&after=" + late, supervisor)
                .json()
                .get("complaints");
        assertThat(rest).hasSize(2);
        assertThat(citizens.get("/api/v1/complaints?limit=0", supervisor).code())
                .isEqualTo("LIMIT_INVALID");
        assertThat(citizens.get("/api/v1/complaints?stage=LOST", supervisor).code())
                .isEqualTo("STAGE_INVALID");
        assertThat(citizens.get("/api/v1/complaints", citizens.as("clerk-" + other))
                        .json()
                        .get("complaints"))
                .hasSize(1);

        String days = "&from=" + today() + "&to=" + today();
        JsonNode figures = citizens.get("/api/v1/complaints/figures?area=" + township + days, supervisor)
                .json();
        assertThat(figures.get("counts").get("overdue").asInt()).isEqualTo(1);
        assertThat(figures.get("onTimeRate").asDouble()).isEqualTo(0.5);
        assertThat(figures.has("satisfiedRate")).isFalse();
        assertThat(citizens.get("/api/v1/complaints/figures?area=421321105" + days, supervisor)
                        .code())
                .isEqualTo("OUT_OF_SCOPE");
        assertThat(citizens.get("/api/v1/complaints/figures?area=" + township + "&from=x&to=y", supervisor)
                        .code())
                .isEqualTo("DATE_INVALID");

        Place place = new Place(PlaceKind.TOWNSHIP, township, "");
        assertThat(complaints.counts(place, today(), today()).block())
                .isEqualTo(new Counts(3, 3, 1, 0, 2, 1, 1, 0, 0, 0, 0));
        assertThat(complaints
                        .counts(place, today().minusDays(9), today().minusDays(1))
                        .block())
                .isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(complaints
                        .counts(new Place(PlaceKind.WINDOW, other, ""), today(), today())
                        .block())
                .isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(complaints
                        .counts(new Place(PlaceKind.CITY, "4213", ""), today(), today())
                        .block()
                        .received())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void whoever_filed_finds_it_again_by_number_and_in_their_own_list() {
        String window = loop.window("421321118", 0);
        String[] citizen = citizens.as("citizen-8");
        JsonNode filed = loop.filed(window, "窗口说系统坏了，明天再来", citizen);
        String number = filed.get("number").asString();
        JsonNode given = citizens.review(
                        UUID.randomUUID().toString(), Map.of("window", window, "level", 1, "words", "态度差"), citizen)
                .json();

        assertThat(citizens.get("/api/v1/complaints/" + number, citizen)
                        .json()
                        .get("words")
                        .asString())
                .isEqualTo("窗口说系统坏了，明天再来");
        assertThat(loop.act(number, "add", Map.of("words", "第二天还是坏的"), citizen).status())
                .isEqualTo(200);
        assertThat(citizens.get(
                                "/api/v1/complaints/"
                                        + given.get("complaint").get("number").asString(),
                                citizen)
                        .status())
                .isEqualTo(200);
        assertThat(loop.act(number, "accept", Map.of(), citizen).code()).isEqualTo("ACTION_NOT_ALLOWED");
        String wrong = number.substring(0, number.length() - 1) + (number.endsWith("9") ? "0" : "9");
        if (!wrong.equals(number)) {
            assertThat(citizens.get("/api/v1/complaints/" + wrong, citizen).code())
                    .isIn("COMPLAINT_NUMBER_MISTYPED", "COMPLAINT_NOT_FOUND");
        }
        assertThat(complaints.mine(people.byOpenid("citizen-8"), 10).block())
                .extracting(Complaint::number)
                .containsExactlyInAnyOrder(
                        number, given.get("complaint").get("number").asString());
        assertThat(reviews.mine(people.byOpenid("citizen-8"), 10).block())
                .extracting(MyReview::receipt)
                .contains(given.get("receipt").asString());
        assertThat(reviews.mine(people.byOpenid("citizen-3"), 10).block())
                .extracting(MyReview::receipt)
                .doesNotContain(given.get("receipt").asString());
    }

    @Test
    void erasing_takes_words_contact_and_owner_away_and_leaves_the_case() {
        String window = loop.window("421321118", 1);
        String[] citizen = citizens.as("citizen-8");
        JsonNode filed = loop.file(
                        UUID.randomUUID().toString(),
                        Map.of("window", window, "words", "我姓王", "contact", Map.of("phone", "13812345678")),
                        citizen)
                .json();
        String receipt = filed.get("receipt").asString();
        loop.actsByReceipt(receipt, "add", "住在东街");
        loop.answered(filed.get("number").asString(), window);

        assertThat(citizens.delete("/api/v1/receipts/" + receipt).status()).isEqualTo(204);

        JsonNode left = loop.complaint(receipt);
        assertThat(left.toString()).doesNotContain("我姓王", "住在东街").contains("已当面道歉");
        assertThat(left.get("erased").asBoolean()).isTrue();
        assertThat(complaints.mine(people.byOpenid("citizen-8"), 50).block())
                .extracting(Complaint::number)
                .doesNotContain(filed.get("number").asString());
        assertThat(count("SELECT COUNT(*) AS n FROM complaint_contact k JOIN complaint c ON c.id = k.complaint_id"
                        + " WHERE c.window_code = '" + window + "'"))
                .isZero();
    }

    @Test
    void erasing_a_bad_review_erases_its_complaint_too() {
        String window = loop.window("421321118", 2);
        String[] citizen = citizens.as("citizen-8");
        String receipt = citizens.review(
                        UUID.randomUUID().toString(), Map.of("window", window, "level", 1, "words", "我姓李"), citizen)
                .json()
                .get("receipt")
                .asString();
        citizens.delete("/api/v1/receipts/" + receipt);

        assertThat(loop.receipt(receipt).toString()).doesNotContain("我姓李");
        assertThat(loop.complaint(receipt).get("erased").asBoolean()).isTrue();
        assertThat(reviews.mine(people.byOpenid("citizen-8"), 50).block())
                .extracting(MyReview::receipt)
                .doesNotContain(receipt);
    }

    @Test
    void every_refusal_has_its_code_and_changes_nothing() {
        String window = loop.window("421321118", 3);
        assertThat(refusal(Map.of("window", window))).isEqualTo("WORDS_REQUIRED");
        assertThat(refusal(Map.of("window", window, "words", "长".repeat(1_001))))
                .isEqualTo("WORDS_TOO_LONG");
        assertThat(refusal(Map.of("window", "nowhere", "words", "没人"))).isEqualTo("WINDOW_NOT_FOUND");
        assertThat(refusal(Map.of("window", window, "words", "没人", "kind", "ODD")))
                .isEqualTo("COMPLAINT_KIND_INVALID");
        assertThat(refusal(Map.of("window", window, "words", "没人", "tags", List.of("NO_SUCH"))))
                .isEqualTo("TAG_UNKNOWN");
        assertThat(refusal(Map.of("window", window, "words", "没人", "contact", Map.of("phone", "110"))))
                .isEqualTo("PHONE_INVALID");
        assertThat(refusal(Map.of(
                        "window",
                        window,
                        "words",
                        "没人",
                        "photos",
                        List.of(UUID.randomUUID().toString()))))
                .isEqualTo("PHOTO_NOT_FOUND");
        assertThat(citizens.post("/api/v1/complaints", Map.of("window", window, "words", "没人"))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(count("SELECT COUNT(*) AS n FROM complaint WHERE window_code = '" + window + "'"))
                .isZero();
        assertThat(citizens.get("/api/v1/receipts/0000-0000-0000-0000").code()).isEqualTo("RECEIPT_NOT_FOUND");
    }

    @Test
    void what_is_said_about_the_system_reaches_the_operator_and_not_who_said_it() {
        assertThat(citizens.post("/api/v1/suggestions", Map.of("words", "字太小，老人看不清"))
                        .status())
                .isEqualTo(201);
        assertThat(citizens.post("/api/v1/suggestions", Map.of("words", " ")).code())
                .isEqualTo("WORDS_REQUIRED");
        assertThat(citizens.get("/api/v1/operator/suggestions").code()).isEqualTo("SESSION_REQUIRED");
        JsonNode newest = citizens.get("/api/v1/operator/suggestions?limit=1", citizens.as("operator"))
                .json()
                .get("suggestions")
                .get(0);
        assertThat(newest.get("words").asString()).isEqualTo("字太小，老人看不清");
        assertThat(newest.propertyNames()).containsExactlyInAnyOrder("id", "at", "channel", "words");
    }

    private String refusal(Map<String, Object> body) {
        return loop.file(UUID.randomUUID().toString(), body).code();
    }

    private static List<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(DirectoryDesk.ZONE);
    }

    private long count(String sql) {
        return database.sql(sql.replace("COUNT(*)", "CAST(COUNT(*) AS SIGNED)"))
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }

    private void run(String sql) {
        database.sql(sql).fetch().rowsUpdated().block();
    }
}
