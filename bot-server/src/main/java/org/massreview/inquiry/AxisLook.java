package org.massreview.inquiry;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** How the axis of a figure looks: few round steps, large type, and a little air on both ends. */
final class AxisLook {

    private static final double[] STEPS = {1, 2, 5, 10};

    private AxisLook() {}

    static void dress(NumberAxis axis, Figure figure, double low, double high) {
        double scale = figure.unit() == Figure.Unit.RATE ? 1 : 100;
        boolean bounded = figure.unit() != Figure.Unit.COUNT;
        double least = figure.unit() == Figure.Unit.COUNT ? 1 : scale / 50;
        double step = step(Math.max(high - low, least) / 5, figure.unit() == Figure.Unit.COUNT);
        double from = Math.max(0, Math.floor((low - step / 10) / step) * step);
        double to = Math.ceil((high + step / 10) / step) * step;
        axis.setRange(from, Math.max(bounded ? Math.min(to, scale * 1.02) : to, from + step));
        plain(axis, step, figure.unit() == Figure.Unit.RATE ? percent(step) : number(step));
    }

    /** For counts that begin at 0. */
    static void dressCounts(NumberAxis axis, int most, double headroom) {
        axis.setRange(0, Math.max(1, most) * headroom);
        plain(axis, step(Math.max(1, most) / 2.0, true), number(1));
    }

    private static void plain(NumberAxis axis, double step, NumberFormat format) {
        axis.setTickUnit(new NumberTickUnit(step, format));
        axis.setTickLabelFont(ChartInk.type(ChartPage.SMALL));
        axis.setTickLabelPaint(ChartInk.QUIET_TEXT);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }

    /** 1, 2 or 5 times a power of ten, the next one above. */
    static double step(double wanted, boolean whole) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : STEPS) {
            if (step * power >= wanted - 1e-12) {
                return whole ? Math.max(1, step * power) : step * power;
            }
        }
        return 10 * power;
    }

    private static NumberFormat number(double step) {
        return new DecimalFormat(step >= 1 ? "0" : step >= 0.1 ? "0.0" : "0.00");
    }

    private static NumberFormat percent(double step) {
        return new DecimalFormat(step >= 0.01 ? "0%" : "0.0%");
    }
}
