package org.massreview.directory;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The house's typeface within one document, of posters and whatever else is printed: what it has, and how wide that is. */
public final class PosterType {

    public static final float MILLIMETRES_PER_POINT = 25.4f / 72;

    /** 下駄, the printer's mark for a character that is not in the case. */
    static final String GETA = "〓";

    private static final String FONT = "/fonts/NotoSansSC-Medium.ttf";

    private final PDFont font;
    private final Map<Integer, Boolean> known = new HashMap<>();

    private PosterType(PDFont font) {
        this.font = font;
    }

    /** Reads the font; the document keeps the glyphs that are used, when it is saved. */
    public static PosterType of(PDDocument document) throws IOException {
        try (InputStream stream = PosterType.class.getResourceAsStream(FONT)) {
            if (stream == null) {
                throw new IOException("the posters' font is not on the class path: " + FONT);
            }
            return new PosterType(PDType0Font.load(document, stream, true));
        }
    }

    public PDFont font() {
        return font;
    }

    /** One line of what the font can print: a rare character becomes 〓, a control or joining character nothing. */
    public String printable(String text) {
        StringBuilder line = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .codePoints()
                .map(character -> Character.isWhitespace(character) ? ' ' : character)
                .filter(PosterType::isSeen)
                .forEach(character -> line.append(isKnown(character) ? Character.toString(character) : GETA));
        return line.toString();
    }

    /** @return millimetres */
    public float width(String printable, float points) {
        try {
            return font.getStringWidth(printable) / 1000 * points * MILLIMETRES_PER_POINT;
        } catch (IOException impossible) {
            throw new IllegalStateException("the font was read before", impossible);
        }
    }

    /**
     * Breaks a text by the rules of Chinese.
     *
     * @param width millimetres that no line exceeds
     */
    public List<String> lines(String text, float width, float points) {
        return Lettering.broken(this, printable(text), width, points);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.SURROGATE -> false;
            default -> true;
        };
    }

    private boolean isKnown(int character) {
        return known.computeIfAbsent(character, missing -> {
            try {
                font.encode(Character.toString(missing));
                return true;
            } catch (IOException | IllegalArgumentException notInTheFont) {
                return false;
            }
        });
    }
}
