package org.massreview.inquiry;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;

/** A page as wide as a phone at twice its dots: title, period and grounds above, a note below, and room for a plot. */
final class ChartPage implements AutoCloseable {

    static final int WIDTH = 750;
    static final int MARGIN = 36;
    static final int SMALL = 26;
    static final int BODY = 28;
    private static final int TITLE = 36;
    private static final String NOT_FIRST = "，。；：、）”%！？…·";
    private static final String NOT_LAST = "（“";

    private final BufferedImage picture;
    private final Graphics2D pen;
    private final int top;
    private final int bottom;

    /**
     * @param plotHeight pixels of room between caption and note
     * @param notes small lines at the foot
     */
    ChartPage(Caption caption, int plotHeight, List<String> notes) {
        Graphics2D measuring = pen(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        List<String> title = wrapped(measuring, caption.title(), TITLE);
        List<String> small = new ArrayList<>(wrapped(measuring, caption.period(), SMALL));
        small.addAll(wrapped(measuring, caption.grounds(), SMALL));
        List<String> foot = new ArrayList<>();
        notes.forEach(note -> foot.addAll(wrapped(measuring, note, SMALL)));
        measuring.dispose();
        int head = MARGIN + title.size() * 48 + small.size() * 36 + 12;
        int height = head + plotHeight + foot.size() * 36 + MARGIN;
        picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        pen = pen(picture);
        pen.setColor(ChartInk.PAPER);
        pen.fillRect(0, 0, WIDTH, height);
        int y = MARGIN;
        for (String line : title) {
            write(line, MARGIN, y + 38, TITLE, ChartInk.TEXT);
            y += 48;
        }
        for (String line : small) {
            write(line, MARGIN, y + 28, SMALL, ChartInk.QUIET_TEXT);
            y += 36;
        }
        top = head;
        bottom = head + plotHeight;
        y = bottom;
        for (String line : foot) {
            write(line, MARGIN, y + 30, SMALL, ChartInk.QUIET_TEXT);
            y += 36;
        }
    }

    private static Graphics2D pen(BufferedImage paper) {
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    int top() {
        return top;
    }

    int bottom() {
        return bottom;
    }

    void plot(Plot plot, Rectangle2D area) {
        JFreeChart chart = new JFreeChart(null, ChartInk.type(BODY), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.draw(pen, area);
    }

    /**
     * Rows of equal height; names are written by hand above the bars.
     *
     * @param bar share of a row that its bar is high
     */
    static CategoryAxis rows(int count, double bar) {
        CategoryAxis axis = new CategoryAxis();
        axis.setLowerMargin((1 - bar) / 2 / count);
        axis.setUpperMargin((1 - bar) / 2 / count);
        axis.setCategoryMargin((1 - bar) * (count - 1) / count);
        axis.setVisible(false);
        return axis;
    }

    void fill(Shape shape, Color ink) {
        pen.setColor(ink);
        pen.fill(shape);
    }

    void write(String text, double x, double baseline, int size, Color ink) {
        pen.setFont(ChartInk.type(size));
        pen.setColor(ink);
        pen.drawString(text, (float) x, (float) baseline);
    }

    void writeRight(String text, double right, double baseline, int size, Color ink) {
        write(text, right - width(text, size), baseline, size, ink);
    }

    double width(String text, int size) {
        return metrics(pen, size).stringWidth(text);
    }

    /** The text, or as much of it as there is room for, with an … at its end. */
    String fitting(String text, double room, int size) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", size) > room) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static FontMetrics metrics(Graphics2D pen, int size) {
        return pen.getFontMetrics(ChartInk.type(size));
    }

    /** Chinese may be broken anywhere but before a closing mark, Latin words and numbers only between them. */
    private static List<String> wrapped(Graphics2D pen, String text, int size) {
        FontMetrics metrics = metrics(pen, size);
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (metrics.stringWidth(rest) > WIDTH - 2 * MARGIN) {
            int room = 1;
            while (metrics.stringWidth(rest.substring(0, room + 1)) <= WIDTH - 2 * MARGIN) {
                room++;
            }
            int end = room;
            while (end > 1 && !mayBreak(rest, end)) {
                end--;
            }
            end = end > 1 ? end : room;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }

    private static boolean mayBreak(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0 && !(isLatin(before) && isLatin(after));
    }

    private static boolean isLatin(char character) {
        return character > ' ' && character < 0x2000;
    }

    BufferedImage picture() {
        return picture;
    }

    @Override
    public void close() {
        pen.dispose();
    }
}
