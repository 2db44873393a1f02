package org.massreview.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.review.Aspect;
import org.massreview.understanding.Span;
import reactor.test.StepVerifier;

/** Pictures are drawn with few and many points, long names and none; each is also left in target/charts to be looked at. */
class ChartTest {

    private static final Path SEEN = Path.of("bot-server/target/charts");
    private static final int MOST_BYTES = 300_000;

    private final Random random = new Random(7);

    @ParameterizedTest
    @CsvSource({"1,40", "2,40", "5,6", "12,300", "14,9", "36,120", "120,400"})
    void a_trend_of_any_length_is_a_readable_picture(int points, int reviews) throws IOException {
        List<Point> trend = trend(points, reviews, false);
        assertReadable(
                "trend-" + points,
                () -> TrendChart.draw(caption("西城街道 群众评指数趋势（按月）"), Figure.INDEX, Desk.chinese(), trend));
    }

    @Test
    void a_trend_with_gaps_breaks_its_line_and_is_drawn() throws IOException {
        assertReadable(
                "trend-gaps",
                () -> TrendChart.draw(
                        caption("西城街道3号窗口 社保医保窗口 群众评指数趋势（按周）"), Figure.INDEX, Desk.chinese(), trend(12, 40, true)));
    }

    @Test
    void a_trend_without_a_single_figure_is_still_a_picture() throws IOException {
        List<Point> none = IntStream.range(0, 6)
                .mapToObj(i -> new Point(day(i), i + "月", null, i % 3, false))
                .toList();
        BufferedImage picture = TrendChart.draw(caption("什么也没有"), Figure.INDEX, Desk.chinese(), none);
        assertThat(ChartPress.png(picture)).isNotEmpty();
    }

    @Test
    void rates_and_english_words_are_drawn() throws IOException {
        List<Point> rates = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double rate = 0.9 + 0.01 * random.nextInt(9);
            rates.add(new Point(
                    day(i),
                    "%d/%d".formatted(3, i + 1),
                    new Figure.Measured(rate, rate - 0.03, Math.min(1, rate + 0.02), 60),
                    60,
                    false));
        }
        Figure figure = Figure.rate("satisfied_rate", true, tally -> 1, tally -> 1);
        assertReadable(
                "trend-rate-english",
                () -> TrendChart.draw(
                        new Caption(
                                "曾都区: trend of Satisfied rate (by day)",
                                "1 March to 8 March 2026",
                                "n=480 reviews · rules 2026.1"),
                        figure,
                        Desk.english(),
                        rates));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 10, 12})
    void a_ranking_of_any_length_is_a_readable_picture(int rows) throws IOException {
        String[] names = {"西城街道", "湖北曾都经济开发区", "随州市经济开发区3号 农业农村与自然资源(规建)", "应山街道", "马坪镇", "均川镇", "大洪山风景名胜区长岗镇"};
        List<RankChart.Row> ranking = IntStream.range(0, rows)
                .mapToObj(i -> {
                    double value = 95.8 - 1.37 * i - random.nextDouble();
                    double half = 0.6 + 2.4 * random.nextDouble();
                    return new RankChart.Row(
                            Integer.toString(i + 1),
                            names[i % names.length],
                            new Figure.Measured(
                                    value, value - half, Math.min(100, value + half), 40 + random.nextInt(2000)));
                })
                .toList();
        assertReadable(
                "rank-" + rows,
                () -> RankChart.draw(caption("随州市乡镇街道前 " + rows + " 名（群众评指数）"), Figure.INDEX, Desk.chinese(), ranking));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 10})
    void problems_of_any_number_are_a_readable_picture(int rows) throws IOException {
        String[] labels = {"办事效率低下", "态度冷漠生硬", "业务差错/丢失材料", "不使用文明用语", "排队等候时间长"};
        List<ProblemChart.Row> problems = IntStream.range(0, rows)
                .mapToObj(i -> new ProblemChart.Row(labels[i % labels.length], 321 / (i + 1), 0.34 / (i + 1)))
                .toList();
        assertReadable("problems-" + rows, () -> ProblemChart.draw(caption("曾都区 问题构成"), Desk.chinese(), problems));
    }

    @Test
    void an_aspect_with_an_endless_name_is_cut_and_drawn() throws IOException {
        Figure figure = Figure.aspect(Aspect.ABILITY);
        List<RankChart.Row> rows =
                List.of(new RankChart.Row("1", "很长的名字".repeat(20), new Figure.Measured(88, 80, 94, 33)));
        assertReadable("rank-endless", () -> RankChart.draw(caption("很长的标题".repeat(12)), figure, Desk.chinese(), rows));
    }

    @Test
    void a_chart_that_can_not_be_drawn_leaves_the_words_alone() {
        try (ChartPress press = new ChartPress()) {
            StepVerifier.create(press.print(() -> {
                        throw new IllegalStateException("no ink");
                    }))
                    .verifyComplete();
        }
    }

    @Test
    void charts_are_drawn_apart_from_the_threads_that_answer() {
        try (ChartPress press = new ChartPress()) {
            List<String> threads = new ArrayList<>();
            StepVerifier.create(press.print(() -> {
                        threads.add(Thread.currentThread().getName());
                        return new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
                    }))
                    .expectNextCount(1)
                    .verifyComplete();
            assertThat(threads).allMatch(name -> name.startsWith("chart"));
        }
    }

    private void assertReadable(String name, Supplier<BufferedImage> drawing) throws IOException {
        byte[] png = ChartPress.png(drawing.get());
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve(name + ".png"), png);
        assertThat(png.length).as("bytes").isLessThan(MOST_BYTES);
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(ChartPage.WIDTH);
        assertThat(picture.getHeight()).isBetween(200, 1300);
        assertThat(colours(picture)).as("colours").hasSizeGreaterThan(20);
        assertThat(edgeIsClear(picture)).as("nothing is cut off at the edge").isTrue();
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }

    private static boolean edgeIsClear(BufferedImage picture) {
        int white = 0xFFFFFFFF;
        for (int y = 0; y < picture.getHeight(); y++) {
            if (picture.getRGB(2, y) != white || picture.getRGB(picture.getWidth() - 3, y) != white) {
                return false;
            }
        }
        return true;
    }

    private List<Point> trend(int points, int reviews, boolean gaps) {
        List<Point> trend = new ArrayList<>();
        double value = 88;
        for (int i = 0; i < points; i++) {
            value = Math.min(97, Math.max(70, value + random.nextGaussian()));
            int n = random.nextInt(reviews) + reviews / 2;
            double half = 12 / Math.sqrt(n);
            boolean hidden = n < 5 || (gaps && i % 5 == 3);
            Figure.Measured measured = hidden ? null : new Figure.Measured(value, value - half, value + half, n);
            String label = points <= 12 ? (i + 1) + "月" : "%d.%d".formatted(20 + i / 12, i % 12 + 1);
            trend.add(new Point(day(i), label, measured, hidden ? 3 : n, n < TrendReply.FEW));
        }
        return trend;
    }

    private static Span day(int i) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i);
        return new Span(day, day);
    }

    private static Caption caption(String title) {
        return new Caption(title, "2025年12月19日至2026年3月18日", "评价数 n=3217 · 规则 2026.1");
    }
}
