package org.massreview.inquiry;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StatisticalLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/**
 * 排名图: a line of type for each place and below it where it stands, with its 90 % interval. Indices lie close together, so the
 * axis does not begin at 0; then a bar's length would lie, and a dot's position does not.
 */
final class RankChart {

    /** More do not fit one screen. */
    static final int MOST = 12;

    private static final int ROW = 66;
    private static final int AXIS = 44;

    private RankChart() {}

    /** @param place what stands before the name; empty for none */
    record Row(String place, String name, Figure.Measured measured) {}

    static BufferedImage draw(Caption caption, Figure figure, Speech speech, List<Row> rows) {
        String note = speech.say(figure.unit() == Figure.Unit.COUNT ? "chart.count" : "chart.rank", figure.name(speech));
        try (ChartPage page = new ChartPage(caption, rows.size() * ROW + AXIS, List.of(note))) {
            double wide = ChartPage.WIDTH - 2.0 * ChartPage.MARGIN;
            page.plot(
                    plot(figure, rows),
                    new Rectangle2D.Double(
                            ChartPage.MARGIN, page.top() + 15.0, wide, rows.size() * (double) ROW + AXIS - 15));
            for (int i = 0; i < rows.size(); i++) {
                label(page, figure, speech, rows.get(i), page.top() + i * ROW);
            }
            return page.picture();
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

    private static CategoryPlot plot(Figure figure, List<Row> rows) {
        DefaultStatisticalCategoryDataset values = new DefaultStatisticalCategoryDataset();
        for (int i = 0; i < rows.size(); i++) {
            Figure.Measured measured = rows.get(i).measured();
            values.add(measured.value(), (measured.high() - measured.low()) / 2, "", Integer.valueOf(i));
        }
        CategoryAxis names = new CategoryAxis();
        names.setLowerMargin(0);
        names.setUpperMargin(0);
        names.setVisible(false);
        CategoryPlot plot = new CategoryPlot(values, names, axis(figure, rows), dots());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(ChartInk.PAPER);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(ChartInk.GRID);
        plot.setRangeGridlineStroke(ChartInk.HAIR);
        return plot;
    }

    private static StatisticalLineAndShapeRenderer dots() {
        StatisticalLineAndShapeRenderer dots = new StatisticalLineAndShapeRenderer(false, true);
        dots.setSeriesShape(0, new Ellipse2D.Double(-10, -10, 20, 20));
        dots.setSeriesPaint(0, ChartInk.BLUE);
        dots.setErrorIndicatorPaint(ChartInk.BLUE);
        dots.setErrorIndicatorStroke(ChartInk.WHISKER);
        dots.setUseFillPaint(false);
        return dots;
    }

    static NumberAxis axis(Figure figure, List<Row> rows) {
        NumberAxis axis = new NumberAxis();
        double low = rows.stream().mapToDouble(row -> row.measured().low()).min().orElse(0);
        double high = rows.stream().mapToDouble(row -> row.measured().high()).max().orElse(1);
        AxisLook.dress(axis, figure, low, high);
        return axis;
    }
}
