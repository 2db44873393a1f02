package org.massreview.directory;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws in millimetres from the top left corner of an A5 sheet; type sizes are in points. */
final class PosterPen implements Closeable {

    static final float WIDTH = 148;
    static final float HEIGHT = 210;

    private static final float POINTS = 1 / PosterType.MILLIMETRES_PER_POINT;

    /** How far a cubic curve's handles reach to make a quarter of a circle. */
    private static final float QUARTER = 0.5523f;

    /** The one weight of the font is made bold by its outline, as a share of the size. */
    private static final float BOLD = 0.032f;

    private final PDPageContentStream stream;
    private final PosterType type;

    PosterPen(PDPageContentStream stream, PosterType type) {
        this.stream = stream;
        this.type = type;
    }

    static float points(float millimetres) {
        return millimetres * POINTS;
    }

    PosterType type() {
        return type;
    }

    /** Lays what is the same on every poster under this one. */
    void stamp(PDFormXObject form) throws IOException {
        stream.drawForm(form);
    }

    void write(String text, float x, float baseline, float size, Color ink) throws IOException {
        stream.setNonStrokingColor(ink);
        letter(type.printable(text), x, baseline, size, RenderingMode.FILL);
    }

    void bold(String text, float x, float baseline, float size, Color ink) throws IOException {
        stream.setNonStrokingColor(ink);
        stream.setStrokingColor(ink);
        stream.setLineWidth(size * BOLD);
        stream.setLineJoinStyle(1);
        letter(type.printable(text), x, baseline, size, RenderingMode.FILL_STROKE);
    }

    /** @param middle millimetres from the left edge */
    void boldCentred(String text, float middle, float baseline, float size, Color ink) throws IOException {
        bold(text, middle - type.width(type.printable(text), size) / 2, baseline, size, ink);
    }

    void writeCentred(String text, float middle, float baseline, float size, Color ink) throws IOException {
        write(text, middle - type.width(type.printable(text), size) / 2, baseline, size, ink);
    }

    /** @param right millimetres from the left edge where the text ends */
    void writeUpTo(String text, float right, float baseline, float size, Color ink) throws IOException {
        write(text, right - type.width(type.printable(text), size), baseline, size, ink);
    }

    void box(float x, float y, float width, float height, float radius, Color ink) throws IOException {
        float r = radius;
        float k = radius * (1 - QUARTER);
        stream.setNonStrokingColor(ink);
        move(x + r, y);
        line(x + width - r, y);
        curve(x + width - k, y, x + width, y + k, x + width, y + r);
        line(x + width, y + height - r);
        curve(x + width, y + height - k, x + width - k, y + height, x + width - r, y + height);
        line(x + r, y + height);
        curve(x + k, y + height, x, y + height - k, x, y + height - r);
        line(x, y + r);
        curve(x, y + k, x + k, y, x + r, y);
        stream.fill();
    }

    void disc(float x, float y, float radius, Color ink) throws IOException {
        box(x - radius, y - radius, 2 * radius, 2 * radius, radius, ink);
    }

    /** A line with round ends that sags by the given height at its middle; negative rises. */
    void bow(float fromX, float fromY, float toX, float toY, float sag, float thickness, Color ink) throws IOException {
        stream.setStrokingColor(ink);
        stream.setLineWidth(points(thickness));
        stream.setLineCapStyle(1);
        move(fromX, fromY);
        sagTo(fromX, fromY, toX, toY, sag);
        stream.stroke();
    }

    /** The area between two such lines. */
    void lens(float fromX, float fromY, float toX, float toY, float sag, float otherSag, Color ink) throws IOException {
        stream.setNonStrokingColor(ink);
        move(fromX, fromY);
        sagTo(fromX, fromY, toX, toY, sag);
        sagTo(toX, toY, fromX, fromY, otherSag);
        stream.fill();
    }

    /**
     * All modules in one fill: separate fills leave hairlines between them on a screen.
     *
     * @param side of the code without its quiet zone, which the caller keeps white
     */
    void code(QrModules code, float x, float y, float side) throws IOException {
        float module = side / (code.side() - 2 * QrModules.QUIET);
        float left = x - QrModules.QUIET * module;
        float top = y - QrModules.QUIET * module;
        stream.setNonStrokingColor(Color.BLACK);
        for (Rectangle dark : code.dark()) {
            stream.addRect(
                    points(left + dark.x * module),
                    points(HEIGHT - top - (dark.y + dark.height) * module),
                    points(dark.width * module),
                    points(dark.height * module));
        }
        stream.fill();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void letter(String printable, float x, float baseline, float size, RenderingMode mode) throws IOException {
        stream.beginText();
        stream.setRenderingMode(mode);
        stream.setFont(type.font(), size);
        stream.newLineAtOffset(points(x), points(HEIGHT - baseline));
        stream.showText(printable);
        stream.endText();
    }

    private void move(float x, float y) throws IOException {
        stream.moveTo(points(x), points(HEIGHT - y));
    }

    private void line(float x, float y) throws IOException {
        stream.lineTo(points(x), points(HEIGHT - y));
    }

    private void curve(float x1, float y1, float x2, float y2, float x, float y) throws IOException {
        stream.curveTo(points(x1), points(HEIGHT - y1), points(x2), points(HEIGHT - y2), points(x), points(HEIGHT - y));
    }

    private void sagTo(float fromX, float fromY, float toX, float toY, float sag) throws IOException {
        float reach = sag * 4 / 3;
        float third = (toX - fromX) * 0.22f;
        curve(fromX + third, fromY + reach, toX - third, toY + reach, toX, toY);
    }
}
