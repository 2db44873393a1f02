package org.massreview.directory;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.springframework.stereotype.Component;

/** Prints the posters 窗口码海报 that hang at the windows: A5, ready for any office printer. */
@Component
public final class PosterPress {

    /**
     * Writes one PDF with a page for each window, in the given order, and a bookmark for each township. Blocking and
     * CPU-bound: call it on a scheduler for that. Memory holds the font (7 MB) and the drawn pages (about 3 kB each).
     *
     * @param posters at least one
     * @param out stays open
     * @throws IllegalArgumentException if there is no poster, or a link is not plain ASCII; nothing is written then
     * @throws IOException if the stream refuses
     */
    public void print(List<PosterText> posters, OutputStream out) throws IOException {
        if (posters.isEmpty()) {
            throw new IllegalArgumentException("a PDF has at least one page");
        }
        try (PDDocument document = new PDDocument()) {
            PosterType type = PosterType.of(document);
            PDFormXObject sheet = sheet(document, type);
            PosterBookmarks bookmarks = new PosterBookmarks();
            for (PosterText poster : posters) {
                bookmarks.add(poster, page(document, type, sheet, poster));
            }
            bookmarks.attachTo(document);
            document.getDocumentInformation().setTitle("群众评 窗口码海报");
            document.getDocumentCatalog().setLanguage("zh-CN");
            document.save(new LeftOpen(out));
        }
    }

    /** Drawn once and referred to by all pages; of PDFBox's forms only this kind can be drawn with a subset font. */
    private static PDFormXObject sheet(PDDocument document, PosterType type) throws IOException {
        PDAppearanceStream sheet = new PDAppearanceStream(document);
        sheet.setBBox(PDRectangle.A5);
        sheet.setResources(new PDResources());
        OutputStream drawing = sheet.getStream().createOutputStream(COSName.FLATE_DECODE);
        try (PosterPen pen = new PosterPen(new PDPageContentStream(document, sheet, drawing), type)) {
            PosterSheet.draw(pen);
        }
        return sheet;
    }

    private static PDPage page(PDDocument document, PosterType type, PDFormXObject sheet, PosterText poster)
            throws IOException {
        PDPage page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        try (PosterPen pen = new PosterPen(new PDPageContentStream(document, page, AppendMode.OVERWRITE, true), type)) {
            pen.stamp(sheet);
            PosterPage.draw(pen, poster);
        }
        return page;
    }

    /** PDFBox closes what it has written to; the stream is the caller's. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
