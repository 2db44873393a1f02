package org.massreview.inquiry;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * 趋势图: the figure with its 90 % interval as a band, below it the numbers of reviews. Where there are too few reviews the line
 * is broken, and what rests on few has a hollow dot.
 */
final class TrendChart {

    private static final int HEIGHT = 620;
    private static final int ALL_LABELLED = 8;
    private static final int ALL_COUNTED = 13;
    private static final Shape DOT = new Ellipse2D.Double(-9, -9, 18, 18);

    private TrendChart() {}

    static BufferedImage draw(Caption caption, Figure figure, Speech speech, List<Point> points) {
        boolean few = points.stream().anyMatch(point -> point.measured() != null && point.few());
        String note = figure.unit() == Figure.Unit.COUNT
                ? speech.say("chart.trend.count")
                : speech.say(few ? "chart.trend.few" : "chart.trend", TrendReply.FEW);
        try (ChartPage page = new ChartPage(caption, HEIGHT, List.of(note))) {
            CombinedDomainXYPlot both = new CombinedDomainXYPlot(days(points));
            both.setGap(52);
            both.add(line(figure, speech, points), 3);
            both.add(bars(points), 1);
            both.setInsets(RectangleInsets.ZERO_INSETS);
            page.plot(
                    both,
                    new Rectangle2D.Double(16, page.top() + 34.0, ChartPage.WIDTH - 44.0, HEIGHT - 46.0));
            page.write(figure.name(speech), ChartPage.MARGIN, page.top() + 26, ChartPage.SMALL, ChartInk.BLUE);
            page.write(
                    speech.say("chart.counts"),
                    ChartPage.MARGIN,
                    page.top() + 34 + (HEIGHT - 46 - 52 - 40) * 0.75 + 42,
                    ChartPage.SMALL,
                    ChartInk.QUIET_TEXT);
            return page.picture();
        }
    }

    private static SymbolAxis days(List<Point> points) {
        int each = (points.size() + 6) / 7;
        String[] labels = new String[points.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % each == 0 ? points.get(i).label() : "";
        }
        SymbolAxis axis = new SymbolAxis(null, labels);
        axis.setRange(-0.6, points.size() - 0.4);
        axis.setGridBandsVisible(false);
        axis.setTickLabelFont(ChartInk.type(ChartPage.SMALL));
        axis.setTickLabelPaint(ChartInk.QUIET_TEXT);
        axis.setAxisLinePaint(ChartInk.GRID);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static XYPlot line(Figure figure, Speech speech, List<Point> points) {
        List<Run> runs = runs(points);
        YIntervalSeriesCollection values = new YIntervalSeriesCollection();
        runs.forEach(run -> values.addSeries(run.series()));
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
        DeviationRenderer band = new Band(runs, points);
        for (int i = 0; i < runs.size(); i++) {
            band.setSeriesPaint(i, ChartInk.BLUE);
            band.setSeriesFillPaint(i, ChartInk.PALE_BLUE);
            band.setSeriesStroke(i, ChartInk.LINE);
            band.setSeriesShape(i, DOT);
        }
        band.setAlpha(0.55f);
        band.setDefaultItemLabelsVisible(true);
        band.setDefaultItemLabelFont(ChartInk.type(ChartPage.SMALL));
        band.setDefaultItemLabelPaint(ChartInk.TEXT);
        band.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        band.setItemLabelAnchorOffset(10);
        List<Integer> labelled = labelled(points);
        band.setDefaultItemLabelGenerator((dataset, series, item) -> {
            int x = (int) dataset.getXValue(series, item);
            return labelled.contains(x) ? figure.say(dataset.getYValue(series, item), speech) : null;
        });
        XYPlot plot = new XYPlot(values, null, axis, band);
        dress(plot);
        return plot;
    }

    /** All of a few; of many the first, the last, the highest and the lowest. */
    private static List<Integer> labelled(List<Point> points) {
        List<Integer> seen = new ArrayList<>();
        int high = -1;
        int low = -1;
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).measured() != null) {
                seen.add(i);
                high = high < 0 || value(points, i) > value(points, high) ? i : high;
                low = low < 0 || value(points, i) < value(points, low) ? i : low;
            }
        }
        if (seen.size() <= ALL_LABELLED) {
            return seen;
        }
        return List.of(seen.get(0), seen.get(seen.size() - 1), high, low);
    }

    private static double value(List<Point> points, int i) {
        Figure.Measured measured = points.get(i).measured();
        return measured == null ? Double.NaN : measured.value();
    }

    private static XYPlot bars(List<Point> points) {
        double[] x = new double[points.size()];
        double[] left = new double[points.size()];
        double[] right = new double[points.size()];
        double[] n = new double[points.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            left[i] = i - 0.32;
            right[i] = i + 0.32;
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
        bars.setDefaultItemLabelsVisible(points.size() <= ALL_COUNTED);
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
    private static List<Run> runs(List<Point> points) {
        List<Run> runs = new ArrayList<>();
        Run run = null;
        for (int i = 0; i < points.size(); i++) {
            Figure.Measured measured = points.get(i).measured();
            if (measured == null) {
                run = null;
                continue;
            }
            if (run == null) {
                run = new Run(i, new YIntervalSeries(i));
                runs.add(run);
            }
            run.series().add(i, measured.value(), measured.low(), measured.high());
        }
        return runs;
    }

    private record Run(int first, YIntervalSeries series) {}

    private static final class Band extends DeviationRenderer {

        private static final long serialVersionUID = 1;

        private final transient List<Run> runs;
        private final transient List<Point> points;

        Band(List<Run> runs, List<Point> points) {
            super(true, true);
            this.runs = runs;
            this.points = points;
            setUseFillPaint(false);
        }

        @Override
        public boolean getItemShapeFilled(int series, int item) {
            return !points.get(runs.get(series).first() + item).few();
        }
    }
}
