package org.massreview.inquiry;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** 问题构成图: a bar from 0 for each problem, its number and share printed above it. */
final class ProblemChart {

    static final int MOST = 10;

    private static final int ROW = 72;

    private ProblemChart() {}

    /** @param share of all problems that were named, 0 to 1 */
    record Row(String label, int count, double share) {}

    static BufferedImage draw(Caption caption, Speech speech, List<Row> rows) {
        try (ChartPage page = new ChartPage(caption, rows.size() * ROW + 8, List.of(speech.say("chart.problems")))) {
            page.plot(
                    plot(rows),
                    new Rectangle2D.Double(
                            ChartPage.MARGIN,
                            page.top() + 16.0,
                            ChartPage.WIDTH - 2.0 * ChartPage.MARGIN,
                            rows.size() * (double) ROW));
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                int baseline = page.top() + i * ROW + 32;
                String value = speech.say("chart.share", row.count(), speech.rate(row.share()));
                double right = ChartPage.WIDTH - (double) ChartPage.MARGIN;
                page.writeRight(value, right, baseline, ChartPage.BODY, ChartInk.TEXT);
                double room = right - page.width(value, ChartPage.BODY) - 20 - ChartPage.MARGIN;
                page.write(
                        page.fitting(row.label(), room, ChartPage.BODY),
                        ChartPage.MARGIN,
                        baseline,
                        ChartPage.BODY,
                        ChartInk.TEXT);
            }
            return page.picture();
        }
    }

    private static CategoryPlot plot(List<Row> rows) {
        DefaultCategoryDataset counts = new DefaultCategoryDataset();
        for (int i = 0; i < rows.size(); i++) {
            counts.addValue(rows.get(i).count(), "", Integer.valueOf(i));
        }
        NumberAxis axis = new NumberAxis();
        AxisLook.dressCounts(axis, rows.stream().mapToInt(Row::count).max().orElse(1), 1);
        axis.setVisible(false);
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, ChartInk.ORANGE);
        bars.setDrawBarOutline(false);
        bars.setMaximumBarWidth(1);
        CategoryPlot plot = new CategoryPlot(counts, ChartPage.rows(rows.size(), 0.28), axis, bars);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(ChartInk.PAPER);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }
}
