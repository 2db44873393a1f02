package org.massreview.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.massreview.directory.PosterType;

/** Writes labels and texts down A4 pages, and begins another when one is full. */
final class CoverPen implements Closeable {

    private static final float POINTS = 1 / PosterType.MILLIMETRES_PER_POINT;
    private static final float HEIGHT = 297;
    private static final float MARGIN = 22;
    private static final float LABEL = 40;
    private static final float WIDTH = 210 - 2 * MARGIN - LABEL;
    private static final float TITLE_SIZE = 20;
    private static final float HEADING_SIZE = 13;
    private static final float SIZE = 10.5f;
    private static final float LEADING = 6;

    private final PDDocument document;
    private final PosterType type;
    private PDPageContentStream page;
    /** Millimetres from the top. */
    private float y;

    CoverPen(PDDocument document, PosterType type) throws IOException {
        this.document = document;
        this.type = type;
        this.page = next();
    }

    private PDPageContentStream next() throws IOException {
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        y = MARGIN + LEADING;
        return new PDPageContentStream(document, fresh);
    }

    void title(String text) throws IOException {
        float middle = (210 - type.width(text, TITLE_SIZE)) / 2;
        write(text, middle, TITLE_SIZE);
        y += 2 * LEADING;
    }

    void heading(String text) throws IOException {
        y += LEADING / 2;
        room();
        write(text, MARGIN, HEADING_SIZE);
        y += LEADING * 1.4f;
    }

    void line(String label, String text) throws IOException {
        room();
        write(type.printable(label), MARGIN, SIZE);
        List<String> lines = type.lines(text.isEmpty() ? "无" : text, WIDTH, SIZE);
        for (String line : lines) {
            room();
            write(line, MARGIN + LABEL, SIZE);
            y += LEADING;
        }
    }

    private void room() throws IOException {
        if (y > HEIGHT - MARGIN) {
            page.close();
            page = next();
        }
    }

    private void write(String printable, float x, float size) throws IOException {
        page.beginText();
        page.setFont(type.font(), size);
        page.newLineAtOffset(x * POINTS, (HEIGHT - y) * POINTS);
        page.showText(printable);
        page.endText();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
