package org.massreview.inquiry;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/**
 * 排名图: a line of type for each place and below it where it stands: a bar from end to end of its 90 % interval and a dot on the
 * figure. Indices lie close together, so the axis does not begin at 0; a bar from the axis would lie, one of the interval
 * does not.
 */
final class RankChart {

    /** More do not fit one screen. */
    static final int MOST = 12;

    private static final int ROW = 76;
    private static final int AXIS = 64;
    /** How far the dots stand below the middle of their row, to leave room for the name. */
    private static final double DOWN = 18;

    private static final int SIDE = 60;

    private RankChart() {}

    /** @param place what stands before the name; empty for none */
    record Row(String place, String name, Figure.Measured measured) {}

    static BufferedImage draw(Caption caption, Figure figure, Speech speech, List<Row> rows) {
        String note =
                speech.say(figure.unit() == Figure.Unit.COUNT ? "chart.count" : "chart.rank", figure.name(speech));
        NumberAxis axis = axis(figure, rows);
        try (ChartPage page = new ChartPage(caption, rows.size() * ROW + AXIS, List.of(note))) {
            for (int i = 0; i < rows.size(); i++) {
                track(page, axis, page.top() + i * ROW + ROW / 2.0 + DOWN);
            }
            page.plot(
                    plot(axis, rows),
                    new Rectangle2D.Double(
                            0, page.top() + DOWN, ChartPage.WIDTH, rows.size() * (double) ROW + AXIS - DOWN));
            for (int i = 0; i < rows.size(); i++) {
                label(page, figure, speech, rows.get(i), page.top() + i * ROW);
            }
            return page.picture();
        }
    }

    /** The grid is cut out of a pale strip, so that no line runs through the names. */
    private static void track(ChartPage page, NumberAxis axis, double middle) {
        double wide = ChartPage.WIDTH - 2.0 * SIDE;
        page.fill(new RoundRectangle2D.Double(SIDE - 14, middle - 13, wide + 28, 26, 26, 26), ChartInk.TRACK);
        double step = axis.getTickUnit().getSize();
        double low = axis.getLowerBound();
        for (double at = Math.ceil(low / step - 1e-9) * step; at <= axis.getUpperBound() + 1e-9; at += step) {
            double x = SIDE + wide * (at - low) / axis.getRange().getLength();
            page.fill(new Rectangle2D.Double(x - 1.5, middle - 13, 3, 26), ChartInk.PAPER);
        }
    }

    private static void label(ChartPage page, Figure figure, Speech speech, Row row, int top) {
        double right = ChartPage.WIDTH - (double) ChartPage.MARGIN;
        double x = ChartPage.MARGIN;
        String n = speech.say("chart.n", row.measured().n());
        String value = figure.say(row.measured().value(), speech);
        page.writeRight(n, right, top + 30, ChartPage.SMALL, ChartInk.QUIET_TEXT);
        double left = right - Math.max(118, page.width(n, ChartPage.SMALL) + 16);
        page.writeRight(value, left, top + 30, ChartPage.BODY, ChartInk.TEXT);
        if (!row.place().isEmpty()) {
            page.write(row.place(), x, top + 30, ChartPage.BODY, ChartInk.BLUE);
            x += Math.max(46, page.width(row.place(), ChartPage.BODY) + 14);
        }
        double room = left - page.width(value, ChartPage.BODY) - 20 - x;
        page.write(page.fitting(row.name(), room, ChartPage.BODY), x, top + 30, ChartPage.BODY, ChartInk.TEXT);
    }

    private static CategoryPlot plot(NumberAxis axis, List<Row> rows) {
        double[][] low = new double[1][rows.size()];
        double[][] high = new double[1][rows.size()];
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (int i = 0; i < rows.size(); i++) {
            Figure.Measured measured = rows.get(i).measured();
            low[0][i] = measured.low();
            high[0][i] = measured.high();
            values.addValue(measured.value(), "", Integer.valueOf(i));
        }
        CategoryPlot plot = new CategoryPlot(
                new DefaultIntervalCategoryDataset(low, high), ChartPage.rows(rows.size(), 0.2), axis, intervals());
        plot.setDataset(1, values);
        plot.setRenderer(1, dots());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setInsets(new RectangleInsets(0, SIDE, 0, SIDE));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    private static IntervalBarRenderer intervals() {
        IntervalBarRenderer bars = new IntervalBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setSeriesPaint(0, ChartInk.MIDDLE_BLUE);
        return bars;
    }

    private static LineAndShapeRenderer dots() {
        LineAndShapeRenderer dots = new LineAndShapeRenderer(false, true);
        dots.setSeriesShape(0, new Ellipse2D.Double(-11, -11, 22, 22));
        dots.setSeriesPaint(0, ChartInk.BLUE);
        return dots;
    }

    private static NumberAxis axis(Figure figure, List<Row> rows) {
        NumberAxis axis = new NumberAxis();
        double low =
                rows.stream().mapToDouble(row -> row.measured().low()).min().orElse(0);
        double high =
                rows.stream().mapToDouble(row -> row.measured().high()).max().orElse(1);
        AxisLook.dress(axis, figure, low, high);
        axis.setFixedDimension(AXIS - DOWN);
        return axis;
    }
}
