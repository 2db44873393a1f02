package org.massreview.directory;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** One bookmark where each township begins, so that a clerk finds and prints hers out of 295 pages. */
final class PosterBookmarks {

    private final PDDocumentOutline outline = new PDDocumentOutline();
    private String last = "";

    void add(PosterText poster, PDPage page) {
        if (poster.place().equals(last)) {
            return;
        }
        last = poster.place();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(last);
        item.setDestination(page);
        outline.addLast(item);
    }

    void attachTo(PDDocument document) {
        document.getDocumentCatalog().setDocumentOutline(outline);
    }
}
