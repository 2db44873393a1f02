package org.massreview.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massreview.directory.PlaceKind;
import org.massreview.review.Tag;
import org.massreview.score.Period;
import org.massreview.score.Ranking;
import org.massreview.score.Score;
import org.massreview.score.ScoreCard;
import org.massreview.score.Tally;
import org.massreview.staff.Role;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Query;
import org.massreview.understanding.Span;

/** Whatever the figures are, an answer fits one screen of a phone and says what it rests on. */
class OneScreenTest {

    private static final List<String> PLACES =
            List.of("4213", "421303", "421381", "421303001", "421303900", "42130300103", "42130390003");

    private final Random random = new Random(2026);

    @Test
    void every_kind_of_answer_fits_with_any_figures_in_both_languages() {
        for (int i = 0; i < 400; i++) {
            for (Speech speech : List.of(Desk.chinese(), Desk.english())) {
                for (Screen screen : answers(speech)) {
                    assertFits(screen.text());
                }
            }
        }
    }

    @Test
    void figures_of_fewer_than_five_reviews_are_never_said() {
        for (int n = 0; n < 5; n++) {
            ScoreCard card = card(Desk.score("421303001", 77.77, 9.99, 0, 0, 0, 0, n));
            Inquiry inquiry = inquiry(query(Intent.TOWNSHIP_SCORE, null, "421303001"), Desk.chinese());
            for (Screen screen : List.of(
                    ScoreReply.one(inquiry, card),
                    CountReply.count(inquiry, card.score()),
                    WhyReply.why(
                            inquiry,
                            card,
                            new Ranking(List.of(), List.of()),
                            problems(card.score()),
                            new CaseCounts.Counts(0, 0, 0, 0, 0, 0)),
                    BreakdownReply.said(inquiry, card.score(), problems(card.score()))
                            .screen())) {
                assertThat(screen.text())
                        .doesNotContain("77.77")
                        .doesNotContain("%")
                        .contains("n=" + n);
                assertThat(screen.text()).contains(n == 0 ? "没有收到评价" : "样本不足");
            }
        }
    }

    @Test
    void what_does_not_fit_is_counted() {
        Screen screen = new Screen(Desk.chinese()).head("题");
        IntStream.range(0, 40).forEach(i -> screen.body("第" + i + "行"));
        screen.foot("脚");
        assertFits(screen.text());
        assertThat(screen.text()).startsWith("题\n第0行").endsWith("脚").contains("还有 27 行");
    }

    @Test
    void a_head_of_absurd_length_is_cut() {
        assertFits(new Screen(Desk.chinese()).head("长".repeat(900)).foot("脚").text());
        assertFits(new Screen(Desk.chinese())
                .head("长".repeat(200))
                .head("长".repeat(200))
                .head("长".repeat(200))
                .foot("脚")
                .text());
    }

    private List<Screen> answers(Speech speech) {
        List<Screen> answers = new ArrayList<>();
        String code = any(PLACES);
        Query.Metric metric = random.nextBoolean() ? null : any(List.of(Query.Metric.values()));
        Inquiry score = inquiry(query(Intent.TOWNSHIP_SCORE, metric, code), speech);
        ScoreCard card = card(score(code));
        answers.add(ScoreReply.one(score, card));
        answers.add(CountReply.count(score, card.score()));
        answers.add(
                BreakdownReply.said(score, card.score(), problems(card.score())).screen());
        answers.add(WhyReply.why(score, card, ranking(), problems(card.score()), counts()));
        answers.add(CaseReply.counted(score, card.score().place(), counts()));
        answers.add(CompareReply.periods(
                score, new Span(Desk.TODAY.minusDays(90), Desk.TODAY.minusDays(50)), card, card(score(code))));
        Inquiry several =
                inquiry(query(Intent.COMPARE, metric, "421303", "421381", "421303900", "42130390003"), speech);
        answers.add(CompareReply.places(
                        several,
                        several.subjects().stream()
                                .map(place -> card(score(place.code())))
                                .toList())
                .screen());
        for (Intent intent : List.of(Intent.RANK_BEST, Intent.RANK_WORST, Intent.SELECTION_LIST)) {
            Inquiry list = inquiry(query(intent, metric, "4213"), speech);
            PlaceKind kind = RankReply.object(list.query(), list.subject());
            answers.add(RankReply.list(list, kind, RankReply.within(kind, list.subject(), Desk.CITY), ranking())
                    .screen());
        }
        answers.add(TrendReply.said(score, card.score().place(), points()).screen());
        for (Role role : Role.values()) {
            String scope = switch (role) {
                case CLERK -> "42130390003";
                case TOWNSHIP_SUPERVISOR -> "421303900";
                case COUNTY_SUPERVISOR -> "421303";
                case CITY_SUPERVISOR, DISCIPLINE, OPERATOR -> "4213";
            };
            Reach reach = Desk.reach(role, scope);
            answers.add(Refused.screen(reach, any(List.of(Depth.values())), Desk.place(code), speech));
            answers.add(HelpReply.help(any(List.of(Intent.HELP, Intent.OTHER)), reach, speech));
        }
        return answers;
    }

    private List<Point> points() {
        int n = 1 + random.nextInt(40);
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    double value = 100 * random.nextDouble();
                    int reviews = random.nextInt(100);
                    return new Point(
                            new Span(Desk.TODAY, Desk.TODAY),
                            "%d.%d".formatted(25, i),
                            reviews < 5 ? null : new Figure.Measured(value, value - 1, value + 1, reviews),
                            reviews,
                            reviews < 30);
                })
                .toList();
    }

    private Ranking ranking() {
        List<Ranking.Entry> entries = new ArrayList<>();
        int n = random.nextInt(50);
        for (int i = 1; i <= n; i++) {
            entries.add(new Ranking.Entry(
                    i, random.nextInt(5) == 0, score(any(List.of("421303001", "421303900", "42130390003")))));
        }
        return new Ranking(
                entries,
                IntStream.range(0, random.nextInt(20))
                        .mapToObj(i -> score("421303900"))
                        .toList());
    }

    private Score score(String code) {
        int scale = any(List.of(1, 3, 40, 3000, 900_000));
        int[] levels = new int[29];
        for (int i = 0; i < 25; i++) {
            levels[i] = random.nextInt(scale + 1);
        }
        levels[25] = random.nextInt(scale + 1);
        levels[26] = random.nextInt(levels[25] + 1);
        levels[27] = random.nextInt(scale + 1);
        levels[28] = random.nextInt(levels[27] + 1);
        Map<String, Integer> tags =
                Desk.tags().all().stream().collect(Collectors.toMap(Tag::code, tag -> random.nextInt(scale + 1)));
        Tally tally = new Tally(levels, new TreeMap<>(tags), random.nextInt(300));
        double index = 100 * random.nextDouble();
        return new Score(Desk.place(code), tally, index, index, 9.0, 7.0, random.nextBoolean());
    }

    private ScoreCard card(Score score) {
        ScoreCard.Rank rank =
                random.nextBoolean() ? null : new ScoreCard.Rank(1 + random.nextInt(300), 300, random.nextBoolean());
        return new ScoreCard(
                score,
                new Period(Desk.TODAY.withDayOfYear(1), Desk.TODAY, Desk.TODAY),
                Desk.rules(),
                rank,
                score.tally().n() < 5,
                Instant.EPOCH);
    }

    private CaseCounts.Counts counts() {
        return new CaseCounts.Counts(
                random.nextInt(100_000), random.nextInt(90_000), random.nextInt(9000), 70, random.nextInt(3), 0);
    }

    private static Problems problems(Score score) {
        return Problems.of(score.tally(), Desk.tags());
    }

    private static Inquiry inquiry(Query query, Speech speech) {
        return Desk.inquiry(query, Desk.reach(Role.CITY_SUPERVISOR, "4213"), speech);
    }

    private Query query(Intent intent, Query.Metric metric, String... places) {
        Query plain = Desk.query(intent, places);
        return new Query(
                intent,
                plain.mention(),
                null,
                null,
                random.nextBoolean() ? null : random.nextInt(60),
                null,
                plain.period(),
                null,
                null,
                metric,
                true,
                false);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static void assertFits(String text) {
        assertThat(text).isNotBlank();
        assertThat(text.length()).as(text).isLessThanOrEqualTo(Screen.MOST);
        assertThat(Screen.rows(text.lines())).as(text).isLessThanOrEqualTo(Screen.ROWS);
        assertThat(text).doesNotContain("{").doesNotContain("null").doesNotContain("NaN");
    }
}
