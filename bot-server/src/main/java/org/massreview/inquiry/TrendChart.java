package org.massreview.inquiry;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * 趋势图: the figure with its 90 % interval as a band, below it the numbers of reviews. Where there are too few reviews the line
 * is broken, and what rests on few has a hollow dot.
 */
final class TrendChart {

    private static final int HEIGHT = 620;
    private static final int MOST_DOTS = 24;
    private static final List<Integer> EACH = List.of(1, 2, 3, 4, 6, 12, 24, 48);
    /** Digits that fit side by side above the bars. */
    private static final int MOST_DIGITS = 40;

    private static final Shape SMALL_DOT = new Ellipse2D.Double(-2, -2, 4, 4);
    private static final Shape DOT = new Ellipse2D.Double(-9, -9, 18, 18);

    private TrendChart() {}

    static BufferedImage draw(Caption caption, Figure figure, Speech speech, List<Point> points) {
        boolean few = points.stream().anyMatch(point -> point.measured() != null && point.few());
        String note = figure.unit() == Figure.Unit.COUNT
                ? speech.say("chart.trend.count")
                : speech.say(few ? "chart.trend.few" : "chart.trend", TrendReply.FEW);
        try (ChartPage page = new ChartPage(caption, HEIGHT, List.of(note))) {
            CombinedDomainXYPlot both = new CombinedDomainXYPlot(days(points));
            both.setGap(60);
            both.add(line(figure, speech, points), 3);
            both.add(bars(points), 1);
            both.setInsets(new RectangleInsets(18, 0, 0, 0));
            page.plot(both, new Rectangle2D.Double(20, page.top() + 24.0, ChartPage.WIDTH - 44.0, HEIGHT - 34.0));
            page.write(figure.name(speech), ChartPage.MARGIN, page.top() + 26, ChartPage.SMALL, ChartInk.BLUE);
            page.write(
                    speech.say("chart.counts"),
                    ChartPage.MARGIN,
                    page.top() + 42 + (HEIGHT - 52 - 60 - 38) * 0.75 + 46,
                    ChartPage.SMALL,
                    ChartInk.QUIET_TEXT);
            return page.picture();
        }
    }

    private static NumberAxis days(List<Point> points) {
        int wanted = (points.size() + 6) / 7;
        int each = EACH.stream().filter(step -> step >= wanted).findFirst().orElse(wanted);
        NumberAxis axis = new NumberAxis();
        axis.setTickUnit(new NumberTickUnit(each, new PointLabels(points)));
        double side = Math.max(0.6, 0.07 * points.size());
        axis.setRange(-side, points.size() - 1 + side);
        axis.setTickLabelFont(ChartInk.type(ChartPage.SMALL));
        axis.setTickLabelPaint(ChartInk.QUIET_TEXT);
        axis.setAxisLinePaint(ChartInk.GRID);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static XYPlot line(Figure figure, Speech speech, List<Point> points) {
        List<YIntervalSeries> runs = runs(points);
        YIntervalSeriesCollection values = new YIntervalSeriesCollection();
        runs.forEach(values::addSeries);
        List<Figure.Measured> measured = new ArrayList<>();
        points.forEach(point -> {
            if (point.measured() != null) {
                measured.add(point.measured());
            }
        });
        NumberAxis axis = new NumberAxis();
        AxisLook.dress(
                axis,
                figure,
                measured.stream().mapToDouble(Figure.Measured::low).min().orElse(0),
                measured.stream().mapToDouble(Figure.Measured::high).max().orElse(1));
        XYPlot plot = new XYPlot(values, null, axis, band(figure, speech, points, runs.size()));
        plot.setDataset(1, hollow(points));
        plot.setRenderer(1, rings());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        dress(plot);
        return plot;
    }

    private static DeviationRenderer band(Figure figure, Speech speech, List<Point> points, int runs) {
        Labelled labelled = Labelled.of(points);
        DeviationRenderer band = new Band(labelled);
        for (int i = 0; i < runs; i++) {
            band.setSeriesPaint(i, ChartInk.BLUE);
            band.setSeriesFillPaint(i, ChartInk.PALE_BLUE);
            band.setSeriesStroke(i, ChartInk.LINE);
            band.setSeriesShape(i, points.size() <= MOST_DOTS ? DOT : SMALL_DOT);
        }
        band.setAlpha(0.6f);
        band.setDefaultItemLabelsVisible(true);
        band.setDefaultItemLabelFont(ChartInk.type(ChartPage.SMALL));
        band.setDefaultItemLabelPaint(ChartInk.TEXT);
        band.setItemLabelAnchorOffset(10);
        band.setDefaultItemLabelGenerator(
                (dataset, series, item) -> labelled.shown().contains((int) dataset.getXValue(series, item))
                        ? figure.say(dataset.getYValue(series, item), speech)
                        : null);
        return band;
    }

    private static XYSeriesCollection hollow(List<Point> points) {
        XYSeries few = new XYSeries("");
        for (int i = 0; i < points.size(); i++) {
            Figure.Measured measured = points.get(i).measured();
            if (measured != null && points.get(i).few() && points.size() <= MOST_DOTS) {
                few.add(i, measured.value());
            }
        }
        return new XYSeriesCollection(few);
    }

    private static XYLineAndShapeRenderer rings() {
        XYLineAndShapeRenderer rings = new XYLineAndShapeRenderer(false, true);
        rings.setSeriesShape(0, DOT);
        rings.setUseFillPaint(true);
        rings.setSeriesFillPaint(0, ChartInk.PAPER);
        rings.setUseOutlinePaint(true);
        rings.setSeriesOutlinePaint(0, ChartInk.BLUE);
        rings.setSeriesOutlineStroke(0, ChartInk.WHISKER);
        return rings;
    }

    private static XYPlot bars(List<Point> points) {
        double[] x = new double[points.size()];
        double[] left = new double[points.size()];
        double[] right = new double[points.size()];
        double[] n = new double[points.size()];
        double half = 0.32 * Math.min(1, points.size() / 6.0);
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            left[i] = i - half;
            right[i] = i + half;
            n[i] = points.get(i).n();
        }
        DefaultIntervalXYDataset counts = new DefaultIntervalXYDataset();
        counts.addSeries("", new double[][] {x, left, right, n, n, n});
        NumberAxis axis = new NumberAxis();
        AxisLook.dressCounts(axis, points.stream().mapToInt(Point::n).max().orElse(1), 1.35);
        XYBarRenderer bars = new XYBarRenderer();
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, ChartInk.PALE_ORANGE);
        bars.setDrawBarOutline(false);
        int most = points.stream().mapToInt(Point::n).max().orElse(1);
        bars.setDefaultItemLabelsVisible(points.size() * Integer.toString(most).length() <= MOST_DIGITS);
        bars.setDefaultItemLabelFont(ChartInk.type(ChartPage.SMALL));
        bars.setDefaultItemLabelPaint(ChartInk.TEXT);
        bars.setDefaultItemLabelGenerator(
                (dataset, series, item) -> Integer.toString((int) dataset.getYValue(series, item)));
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        XYPlot plot = new XYPlot(counts, null, axis, bars);
        dress(plot);
        return plot;
    }

    private static void dress(XYPlot plot) {
        plot.setBackgroundPaint(ChartInk.PAPER);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(ChartInk.GRID);
        plot.setRangeGridlineStroke(ChartInk.HAIR);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    /** Neighbours with something to show; each is a series of its own, so that no line is drawn over a gap. */
    private static List<YIntervalSeries> runs(List<Point> points) {
        List<YIntervalSeries> runs = new ArrayList<>();
        YIntervalSeries run = null;
        for (int i = 0; i < points.size(); i++) {
            Figure.Measured measured = points.get(i).measured();
            if (measured == null) {
                run = null;
                continue;
            }
            if (run == null) {
                run = new YIntervalSeries(i);
                runs.add(run);
            }
            run.add(i, measured.value(), measured.low(), measured.high());
        }
        return runs;
    }

    /** Prints values above or below their dots. */
    private static final class Band extends DeviationRenderer {

        private static final long serialVersionUID = 1;
        private static final ItemLabelPosition ABOVE =
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
        private static final ItemLabelPosition BELOW =
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);

        private final transient Labelled labelled;

        Band(Labelled labelled) {
            super(true, true);
            this.labelled = labelled;
        }

        @Override
        public ItemLabelPosition getPositiveItemLabelPosition(int series, int item) {
            int point = (int) getPlot().getDataset().getXValue(series, item);
            return labelled.below().contains(point) ? BELOW : ABOVE;
        }
    }
}
