package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massreview.citizen.People;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.inquiry.Answer;
import org.massreview.inquiry.InquiryDesk;
import org.massreview.review.Aspect;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Query;
import org.massreview.understanding.Span;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Officials and citizens ask for figures; each answer says what it rests on, and nobody is told what is not theirs. */
@WholeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InquiryJourneyTest {

    private static final Span QUARTER = new Span(Past.FROM, Past.TO);
    private static final String WEST = "421303001";
    private static final String EAST = "421303002";
    private static final String LINK =
            "/h5/index.html#/pages/scores?kind=township&code=421303001&period=2025-01-01..2025-03-31";

    @Autowired
    Citizens citizens;

    @Autowired
    InquiryDesk inquiry;

    @Autowired
    DirectoryDesk directory;

    @Autowired
    People people;

    @Autowired
    DatabaseClient database;

    @Autowired
    ReactiveStringRedisTemplate redis;

    @BeforeAll
    void a_quarter_of_the_past() {
        Past.write(database, redis);
    }

    @Test
    void a_score_says_period_n_interval_rank_rules_and_where_to_read_on() {
        String words = words("township-" + WEST, ask(Intent.TOWNSHIP_SCORE).in(WEST));
        JsonNode score = citizens.score("township", WEST, "2025-01-01..2025-03-31");
        assertThat(words)
                .startsWith("西城街道\n2025年第一季度（1—3月）")
                .contains("群众评指数 %.2f（90%%区间 ".formatted(score.get("index").asDouble()))
                .contains("满意度得分 %.2f".formatted(score.get("satisfaction").asDouble()))
                .contains("满意率 90.0%")
                .contains("差评 90 条，占 10.0%")
                .contains("全市同类第 1，共 4 个参加排名")
                .contains("n=900 · 规则 2026.1")
                .endsWith(LINK);
    }

    @Test
    void the_figure_that_was_asked_for_comes_first() {
        assertThat(first("county-421303", ask(Intent.TOWNSHIP_SCORE).in(WEST).metric(Query.Metric.SATISFIED_RATE)))
                .startsWith("满意率 90.0%（");
        assertThat(first("county-421303", ask(Intent.COUNTY_SCORE).in("421303").aspect(Aspect.ABILITY)))
                .startsWith("服务能力得分 75.00（");
    }

    @Test
    void a_window_is_found_by_its_number_and_several_are_listed() {
        assertThat(words("citizen-7", ask(Intent.WINDOW_SCORE).in(WEST).number(2)))
                .startsWith("西城街道2号窗口 社保医保窗口\n")
                .contains("n=300")
                .contains("本县（市、区）窗口");
        String all = words("citizen-7", ask(Intent.WINDOW_SCORE).in(WEST));
        assertThat(all).contains("1号 综合受理：").contains("2号 社保医保：").contains("样本不足 n=0");
        assertThat(words("citizen-7", ask(Intent.WINDOW_SCORE).number(2))).contains("哪个乡镇");
        assertThat(words("citizen-7", ask(Intent.WINDOW_SCORE).in(WEST).number(99)))
                .contains("没有找到这样的窗口")
                .contains("1号窗口");
    }

    @Test
    void without_a_period_the_year_to_date_is_meant_and_said() {
        Answer answer = answer("city", ask(Intent.CITY_SCORE).when(null));
        assertThat(answer.words()).contains("您没说时间，按今年以来算");
        LocalDate today = today();
        assertThat(answer.asked().period()).isEqualTo(new Span(today.withDayOfYear(1), today));
        assertThat(answer.asked().mention().places()).extracting(Place::name).containsExactly("随州市");
        assertThat(answer("city", ask(Intent.CITY_SCORE).when(new Span(today.plusDays(2), today.plusDays(9))))
                        .words())
                .contains("还没有到");
    }

    @Test
    void rankings_are_those_of_the_score_page_with_a_picture() throws IOException {
        Answer best = answer(
                "citizen-8", ask(Intent.RANK_BEST).object(PlaceKind.TOWNSHIP).limit(3));
        assertThat(best.words())
                .startsWith("随州市乡镇街道前 3 名（群众评指数）\n")
                .containsSubsequence("1. 西城街道 ", "2. 东城街道 ", "3. 南郊街道 ")
                .contains("参加排名 4 个，样本不足")
                .contains("名单第 3 个与下一个差距明显");
        assertPicture(best);
        String worst = words(
                "citizen-8", ask(Intent.RANK_WORST).object(PlaceKind.TOWNSHIP).limit(2));
        assertThat(worst).containsSubsequence("4. 北郊街道 ", "3. 南郊街道 ");
        String windows = words(
                "citizen-8",
                ask(Intent.RANK_BEST).in("421303").object(PlaceKind.WINDOW).limit(5));
        assertThat(windows).startsWith("曾都区窗口前 5 名").contains("并列").contains("西城街道1号");
        String rated = words(
                "county-421303",
                ask(Intent.RANK_WORST).object(PlaceKind.TOWNSHIP).limit(1).metric(Query.Metric.BAD_RATE));
        assertThat(rated).contains("北郊街道 40.0%（");
    }

    @Test
    void where_nobody_has_enough_reviews_the_list_says_so() {
        String words = words(
                "city",
                ask(Intent.RANK_BEST).object(PlaceKind.TOWNSHIP).when(new Span(Past.FROM, Past.FROM.plusDays(5))));
        assertThat(words).contains("还没有一个够条件排名（要 100 条评价、20 天有评价）").contains("西城街道：60 条，2 天");
    }

    @Test
    void the_selection_is_provisional_and_never_longer_than_a_third() {
        Answer list = answer("city", ask(Intent.SELECTION_LIST).object(PlaceKind.TOWNSHIP));
        assertThat(list.words())
                .startsWith("随州市十优乡镇街道暂列 1 名")
                .contains("暂列名单，不是评选结果")
                .contains("1. 西城街道")
                .doesNotContain("2. 东城街道")
                .contains("样本不足");
        assertThat(words(
                        "city",
                        ask(Intent.SELECTION_LIST).object(PlaceKind.TOWNSHIP).order(Query.Order.WORST)))
                .startsWith("随州市十差乡镇街道暂列 1 名")
                .contains("4. 北郊街道");
    }

    @Test
    void a_trend_has_its_grain_a_verdict_and_a_picture() throws IOException {
        Answer trend = answer("township-" + WEST, ask(Intent.TREND));
        assertThat(trend.words())
                .startsWith("西城街道 群众评指数趋势（按周）")
                .contains("n=900")
                .contains("差距不明显")
                .endsWith(LINK);
        assertPicture(trend);
        assertThat(words("township-" + WEST, ask(Intent.TREND).when(new Span(Past.FROM, LocalDate.of(2025, 12, 31)))))
                .contains("（按月）")
                .contains("1月：")
                .doesNotContain("12月");
        Answer nothing = answer(
                "township-" + WEST,
                ask(Intent.TREND).when(new Span(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 9))));
        assertThat(nothing.words()).contains("没有收到评价");
        assertThat(nothing.png()).isNull();
    }

    @Test
    void a_comparison_claims_no_difference_within_the_doubt() {
        String two = words("county-421303", ask(Intent.COMPARE).in(WEST, "421303004"));
        assertThat(two).contains("西城街道好于北郊街道，相差 +").contains("差距明显").contains("n=1800");
        String self = words("county-421303", ask(Intent.COMPARE).in(WEST).when(month(3)));
        assertThat(self).contains("与上期比").contains("上期：2025年2月（1日至28日）").contains("差距不明显");
        Answer three = answer("county-421303", ask(Intent.COMPARE).in(WEST, EAST, "421303003"));
        assertThat(three.words()).containsSubsequence("西城街道：", "东城街道：", "南郊街道：");
        assertThat(three.png()).isNotNull();
        assertThat(words("county-421303", ask(Intent.COMPARE).in(WEST).when(month(1))))
                .contains("有一期样本不足，没法比较");
    }

    @Test
    void problems_are_broken_down_with_shares_and_a_picture() throws IOException {
        Answer answer = answer("township-" + EAST, ask(Intent.PROBLEM_BREAKDOWN));
        assertThat(answer.words())
                .startsWith("东城街道 问题构成")
                .contains("共点出问题 270 次，差评 180 条")
                .containsSubsequence("办事效率低下 180 次，66.7%", "态度冷漠生硬 90 次，33.3%")
                .doesNotContain("快速高效");
        assertPicture(answer);
        assertThat(words("township-" + EAST, ask(Intent.PROBLEM_BREAKDOWN).aspect(Aspect.EFFECTIVENESS)))
                .contains("这类问题 180 次，占全部 270 次的 66.7%")
                .doesNotContain("态度冷漠生硬");
    }

    @Test
    void reviews_are_counted_as_they_come_in() {
        String window = "42130300501";
        for (int level : new int[] {5, 5, 4, 3, 1, 1}) {
            citizens.reviewed(window, level);
        }
        citizens.eventually("window", window, "today", score -> score.get("n").asInt() == 6);
        assertThat(words("clerk-" + window, today("421303005")))
                .contains("（今天）")
                .contains("有效评价 6 条")
                .contains("非常满意 2 条，33.3%")
                .contains("差评 2 条，占 33.3%");
        assertThat(first("clerk-" + window, today("421303005").level(1))).isEqualTo("非常不满意 2 条，33.3%");
        assertThat(first("clerk-" + window, today("421303005").metric(Query.Metric.BAD_COUNT)))
                .isEqualTo("差评数 2");
        assertThat(words("citizen-9", today("421303005"))).contains("有效评价 6 条").doesNotContain("差评");
    }

    private Asked today(String township) {
        return ask(Intent.REVIEW_COUNT).in(township).number(1).when(new Span(today(), today()));
    }

    /** The line below place and period. */
    private String first(String openid, Asked asked) {
        return words(openid, asked).lines().toList().get(2);
    }

    @Test
    void fewer_than_five_reviews_are_a_number_and_nothing_else() {
        String window = "42130310101";
        for (int i = 0; i < 4; i++) {
            citizens.reviewed(window, 1);
        }
        citizens.eventually("window", window, "today", score -> score.get("n").asInt() == 4);
        for (Intent intent : List.of(Intent.WINDOW_SCORE, Intent.REVIEW_COUNT, Intent.PROBLEM_BREAKDOWN)) {
            Asked asked = ask(intent).in("421303101").number(1).when(new Span(today(), today()));
            assertThat(words("city", asked))
                    .contains("样本不足：只有 4 条评价")
                    .contains("n=4")
                    .doesNotContain("%")
                    .doesNotContain("办事效率低下");
        }
    }

    @Test
    void open_and_overdue_complaints_are_counted_and_one_is_found_by_its_number() {
        String window = "42130310402";
        citizens.reviewed(window, 1);
        JsonNode filed = citizens.post(
                        "/api/v1/complaints",
                        Map.of("window", window, "words", "材料清单三次三个样，白跑三趟"),
                        "Idempotency-Key",
                        "inquiry-1")
                .json();
        LocalDate today = LocalDate.now(DirectoryDesk.ZONE);
        Asked open = ask(Intent.OVERDUE_CASES).metric(Query.Metric.OPEN_COUNT).when(new Span(today, today));
        assertThat(words("township-421303104", open)).contains("收到 2 件").contains("现在未办结 2 件");
        String number = filed.get("number").asString();
        assertThat(words("county-421303", ask(Intent.CASE_STATUS).caseNumber(number)))
                .contains(number)
                .contains("已收到");
        assertThat(words("county-421381", ask(Intent.CASE_STATUS).caseNumber(number)))
                .contains("没有查到");
        assertThat(words("city", ask(Intent.CASE_STATUS))).contains("编号");
        assertThat(words("city", ask(Intent.CASE_STATUS).caseNumber("TS-2026-0001")))
                .contains("TS-2026-0001");
    }

    @Test
    void why_takes_the_index_apart() {
        String words = words(
                "county-421303", ask(Intent.TOWNSHIP_SCORE).in("421303004").why());
        assertThat(words)
                .startsWith("北郊街道的指数为什么是这样")
                .containsPattern("满意度 \\d+\\.\\d\\d → 计 \\d+\\.\\d\\d 分（满分 75.00）")
                .containsPattern("整改两项 → 计 \\d+\\.\\d\\d 分（满分 25.00）")
                .contains("按期整改 ")
                .contains("点得最多的问题：办事效率低下 360、态度冷漠生硬 90")
                .contains("第 4，共 4 个")
                .contains("有多确定：区间与别的名次都不重叠");
    }

    @ParameterizedTest
    @CsvSource({
        "clerk-42130300101,   TOWNSHIP_SCORE,    421303002, 西城街道1号窗口",
        "clerk-42130300101,   PROBLEM_BREAKDOWN, 421303001, 西城街道1号窗口",
        "township-421303001,  TOWNSHIP_SCORE,    421303002, 您可以问：西城街道及其窗口",
        "township-421303001,  OVERDUE_CASES,     421303,    您可以问：西城街道及其窗口",
        "county-421303,       COUNTY_SCORE,      421381,    您可以问：曾都区及其乡镇",
        "county-421303,       TREND,             421381001, 您可以问：曾都区及其乡镇",
        "county-421303,       PROBLEM_BREAKDOWN, 4213,      您可以问：曾都区及其乡镇",
        "discipline,          CITY_SCORE,        4213,      移送件",
        "discipline,          RANK_BEST,         4213,      移送件",
        "citizen-10,          PROBLEM_BREAKDOWN, 4213,      公开排名",
        "citizen-10,          OVERDUE_CASES,     421303001, 公开排名",
        "citizen-10,          CASE_STATUS,       4213,      公开排名"
    })
    void outside_ones_reach_is_refused_politely_and_logged(String openid, Intent intent, String place, String may) {
        long before = refusals(openid, place);
        Answer answer = answer(openid, ask(intent).in(place));
        assertThat(answer.words()).startsWith("抱歉，").contains("不在您的查询范围").contains(may);
        assertThat(answer.words()).doesNotContain("n=").doesNotContain("%");
        assertThat(answer.png()).isNull();
        assertThat(refusals(openid, place)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "citizen-10,          TOWNSHIP_SCORE, 421303002",
        "citizen-10,          TREND,          421303001",
        "clerk-42130300101,   TOWNSHIP_SCORE, 421303001",
        "clerk-42130300101,   RANK_BEST,      4213",
        "township-421303001,  COUNTY_SCORE,   421303",
        "county-421303,       CITY_SCORE,     4213",
        "county-421303,       OVERDUE_CASES,  421303002",
        "city,                PROBLEM_BREAKDOWN, 421303002",
        "operator,            COUNTY_SCORE,   421381"
    })
    void inside_ones_reach_is_answered(String openid, Intent intent, String place) {
        assertThat(words(openid, ask(intent).in(place))).doesNotContain("抱歉").contains("规则 2026.1");
    }

    @Test
    void bad_reviews_of_a_township_are_for_those_on_duty_there() {
        Asked bad = ask(Intent.REVIEW_COUNT).in(WEST).metric(Query.Metric.BAD_COUNT);
        assertThat(words("citizen-11", bad)).startsWith("抱歉，西城街道的这项内部数字");
        assertThat(words("township-" + WEST, bad)).contains("差评数 90");
        assertThat(words("citizen-11", ask(Intent.REVIEW_COUNT).in("421303").metric(Query.Metric.BAD_COUNT)))
                .contains("差评数 ");
        assertThat(words("citizen-11", ask(Intent.TOWNSHIP_SCORE).in(WEST).why()))
                .startsWith("抱歉");
    }

    @Test
    void a_list_of_inner_figures_is_for_those_whose_area_is_the_whole_list() {
        Asked worst = ask(Intent.RANK_WORST).object(PlaceKind.TOWNSHIP).metric(Query.Metric.BAD_RATE);
        assertThat(words("township-" + WEST, worst)).startsWith("抱歉，随州市的这项内部数字");
        assertThat(words("county-421303", worst)).startsWith("曾都区乡镇街道末 4 名（差评率）");
        assertThat(words("city", worst)).startsWith("随州市乡镇街道末 4 名（差评率）");
    }

    @Test
    void an_official_who_names_no_place_means_the_own_area() {
        assertThat(words("township-" + WEST, ask(Intent.TOWNSHIP_SCORE))).startsWith("西城街道\n");
        assertThat(words(
                        "county-421303",
                        ask(Intent.RANK_WORST).object(PlaceKind.WINDOW).limit(3)))
                .startsWith("曾都区窗口末 3 名");
        assertThat(words("clerk-42130300102", ask(Intent.REVIEW_COUNT))).startsWith("西城街道2号窗口 社保医保窗口");
        assertThat(words("citizen-12", ask(Intent.REVIEW_COUNT))).startsWith("随州市");
    }

    @Test
    void the_question_comes_back_filled_in_so_that_the_next_can_go_on_from_it() {
        Query second =
                answer("clerk-42130300102", ask(Intent.WINDOW_SCORE).number(2)).asked();
        assertThat(second.mention().places()).extracting(Place::name).containsExactly("西城街道");
        assertThat(second.mention().windowNumber()).isEqualTo(2);
        Query named = answer("county-421303", ask(Intent.WINDOW_SCORE).in(WEST).number(2))
                .asked();
        assertThat(named.mention().places()).extracting(Place::code).containsExactly(WEST);
    }

    @Test
    void what_is_ambiguous_is_asked_back_by_name() {
        Mention either = new Mention(List.of(), List.of(place(WEST), place("421381001")), null, null);
        assertThat(words("citizen-13", ask(Intent.TOWNSHIP_SCORE).mention(either)))
                .contains("您问的是哪一个")
                .contains("西城街道（曾都区）")
                .contains("（广水市）");
    }

    @Test
    void help_says_what_one_may_ask_and_other_says_that_it_was_not_understood() {
        assertThat(words("county-421303", ask(Intent.HELP))).contains("曾都区及其乡镇").contains("例如");
        assertThat(words("citizen-14", ask(Intent.OTHER))).startsWith("这个问题没听懂").contains("公开排名");
        assertThat(words("discipline", ask(Intent.HELP))).contains("移送件");
    }

    @Test
    void english_is_answered_in_english() {
        String words = inquiry.answer(
                        people.byOpenid("city"),
                        ask(Intent.TOWNSHIP_SCORE).in(WEST).build(),
                        Locale.ENGLISH)
                .block()
                .words();
        assertThat(words)
                .contains("1 January to 31 March 2025")
                .contains("Index ")
                .contains("Place 1 of 4 ranked")
                .contains("n=900 reviews · rules 2026.1");
    }

    private void assertPicture(Answer answer) throws IOException {
        assertThat(answer.png()).isNotNull();
        assertThat(answer.png().length).isLessThan(300_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.png())).getWidth())
                .isEqualTo(750);
    }

    private String words(String openid, Asked asked) {
        return answer(openid, asked).words();
    }

    private Answer answer(String openid, Asked asked) {
        Answer answer = inquiry.answer(people.byOpenid(openid), asked.build(), Locale.SIMPLIFIED_CHINESE)
                .block();
        assertThat(answer.words().length()).as(answer.words()).isLessThanOrEqualTo(600);
        assertThat(answer.words().lines().count()).as(answer.words()).isLessThanOrEqualTo(16);
        return answer;
    }

    private long refusals(String openid, String place) {
        PersonKey asker = people.byOpenid(openid);
        return database.sql("SELECT COUNT(*) AS n FROM audit_entry WHERE deed = 'inquiry.refused' AND actor = :actor"
                        + " AND object LIKE CONCAT('%:', :place)")
                .bind("actor", asker.hash())
                .bind("place", place)
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }

    private Place place(String code) {
        return directory.today().block().place(code).orElseThrow();
    }

    private static Span month(int month) {
        LocalDate first = LocalDate.of(2025, month, 1);
        return new Span(first, first.plusMonths(1).minusDays(1));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private Asked ask(Intent intent) {
        return new Asked(intent);
    }

    /** A question, put together as it would be said. */
    private final class Asked {

        private final Intent intent;
        private Mention mention = Mention.NONE;
        private @Nullable PlaceKind object;
        private Query.@Nullable Order order;
        private @Nullable Integer limit;
        private @Nullable String caseNumber;
        private @Nullable Span period = QUARTER;
        private @Nullable Aspect aspect;
        private @Nullable Integer level;
        private Query.@Nullable Metric metric;
        private boolean why;

        Asked(Intent intent) {
            this.intent = intent;
        }

        Query build() {
            return new Query(
                    intent, mention, object, order, limit, caseNumber, period, aspect, level, metric, false, why);
        }

        Asked in(String... codes) {
            List<Place> places =
                    Arrays.stream(codes).map(InquiryJourneyTest.this::place).toList();
            return mention(new Mention(places, List.of(), mention.windowNumber(), mention.service()));
        }

        Asked number(int number) {
            return mention(new Mention(mention.places(), List.of(), number, null));
        }

        Asked mention(Mention named) {
            mention = named;
            return this;
        }

        Asked object(PlaceKind ranked) {
            object = ranked;
            return this;
        }

        Asked order(Query.Order wanted) {
            order = wanted;
            return this;
        }

        Asked limit(int most) {
            limit = most;
            return this;
        }

        Asked caseNumber(String number) {
            caseNumber = number;
            return this;
        }

        Asked when(@Nullable Span said) {
            period = said;
            return this;
        }

        Asked aspect(Aspect only) {
            aspect = only;
            return this;
        }

        Asked level(int only) {
            level = only;
            return this;
        }

        Asked metric(Query.Metric first) {
            metric = first;
            return this;
        }

        Asked why() {
            why = true;
            return this;
        }
    }
}
