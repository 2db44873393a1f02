package org.massreview.directory;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text set to fit its place: as large as possible, then smaller, then in more lines, and only then cut off with ….
 *
 * @param size points
 */
record Lettering(List<String> lines, float size) {

    /** A name on one line may shrink to this share before a second line is the better choice. */
    private static final float ONE_LINE = 0.66f;

    private static final float STEP = 0.5f;

    Lettering {
        lines = List.copyOf(lines);
    }

    /**
     * @param width millimetres that no line exceeds
     * @param largest points of a single line; several lines share its height
     * @param smallest points
     */
    static Lettering fit(PosterType type, String text, float width, float largest, float smallest, int mostLines) {
        String printable = type.printable(text);
        for (int lines = 1; lines <= mostLines; lines++) {
            float floor = lines == mostLines ? smallest : Math.max(smallest, largest * ONE_LINE);
            for (float size = lines == 1 ? largest : largest * 1.2f / lines; size >= floor; size -= STEP) {
                List<String> broken = broken(type, printable, width, size);
                if (broken.size() <= lines) {
                    return new Lettering(broken, size);
                }
            }
        }
        return cut(type, broken(type, printable, width, smallest), width, smallest, mostLines);
    }

    /** @return millimetres of the widest line */
    float width(PosterType type) {
        return (float)
                lines.stream().mapToDouble(line -> type.width(line, size)).max().orElse(0);
    }

    private static Lettering cut(PosterType type, List<String> lines, float width, float size, int mostLines) {
        List<String> kept = new ArrayList<>(lines.subList(0, mostLines));
        String last = kept.get(mostLines - 1);
        while (!last.isEmpty() && type.width(last + "…", size) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(mostLines - 1, last + "…");
        return new Lettering(kept, size);
    }

    static List<String> broken(PosterType type, String text, float width, float size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(type, text, width, size)) {
            if (!line.isEmpty() && type.width((line + piece).strip(), size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** Where a line may end: by the rules of Chinese, and anywhere in a word that is wider than the line. */
    private static List<String> pieces(PosterType type, String text, float width, float size) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            if (type.width(piece, size) <= width) {
                pieces.add(piece);
            } else {
                piece.codePoints().mapToObj(Character::toString).forEach(pieces::add);
            }
        }
        return pieces;
    }
}
