package org.massreview.inquiry;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;

/** Writes the label of a point for its number; nothing beside the points. */
final class PointLabels extends NumberFormat {

    private static final long serialVersionUID = 1;

    private final transient List<Point> points;

    PointLabels(List<Point> points) {
        this.points = points;
    }

    @Override
    public StringBuffer format(double at, StringBuffer into, FieldPosition field) {
        return format(Math.round(at), into, field);
    }

    @Override
    public StringBuffer format(long at, StringBuffer into, FieldPosition field) {
        return at < 0 || at >= points.size()
                ? into
                : into.append(points.get((int) at).label());
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("an axis is not read back");
    }
}
