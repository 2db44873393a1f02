package org.massreview.directory;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The dark modules of a QR code as rectangles, with the quiet zone around them already counted.
 *
 * @param side modules along one edge, quiet zone included
 * @param dark rectangles in modules from the top left corner; they touch but never overlap
 */
record QrModules(int side, List<Rectangle> dark) {

    /** Four modules of white, as ISO/IEC 18004 asks. */
    static final int QUIET = 4;

    /** A quarter of the code may be scratched, faded or dirty: it hangs on a wall for years. */
    private static final ErrorCorrectionLevel LEVEL = ErrorCorrectionLevel.Q;

    /** All posters look alike, whether the host's name is short or long. */
    private static final int SMALLEST_VERSION = 4;

    QrModules {
        dark = List.copyOf(dark);
    }

    /** @throws IllegalArgumentException if the link is not plain ASCII or too long for a code */
    static QrModules of(String link) {
        if (link.isEmpty() || !link.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new IllegalArgumentException("a code holds a link of plain ASCII, not: " + link);
        }
        try {
            ByteMatrix matrix = encode(link).getMatrix();
            return new QrModules(matrix.getWidth() + 2 * QUIET, rectangles(matrix));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no code holds this link: " + link, tooLong);
        }
    }

    private static QRCode encode(String link) throws WriterException {
        QRCode smallest = Encoder.encode(link, LEVEL);
        return smallest.getVersion().getVersionNumber() >= SMALLEST_VERSION
                ? smallest
                : Encoder.encode(link, LEVEL, Map.of(EncodeHintType.QR_VERSION, SMALLEST_VERSION));
    }

    /** Each run of dark modules grows downwards while the rows below allow it: fewer edges, smaller files. */
    private static List<Rectangle> rectangles(ByteMatrix matrix) {
        int size = matrix.getWidth();
        boolean[][] left = new boolean[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                left[y][x] = matrix.get(x, y) == 1;
            }
        }
        List<Rectangle> found = new ArrayList<>();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (left[y][x]) {
                    found.add(take(left, x, y));
                }
            }
        }
        return found;
    }

    private static Rectangle take(boolean[][] left, int x, int y) {
        int width = 0;
        while (x + width < left.length && left[y][x + width]) {
            width++;
        }
        int height = 0;
        while (y + height < left.length && allDark(left[y + height], x, width)) {
            Arrays.fill(left[y + height], x, x + width, false);
            height++;
        }
        return new Rectangle(x + QUIET, y + QUIET, width, height);
    }

    private static boolean allDark(boolean[] row, int from, int width) {
        for (int x = from; x < from + width; x++) {
            if (!row[x]) {
                return false;
            }
        }
        return true;
    }
}
