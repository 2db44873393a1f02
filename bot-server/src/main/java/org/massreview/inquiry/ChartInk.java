package org.massreview.inquiry;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The charts' type and colours. One blue and one orange (Okabe and Ito's), told apart by nearly everybody and in grey as
 * well; text is dark enough on white for old eyes.
 */
final class ChartInk {

    static final Color TEXT = new Color(0x1B2B2E);
    static final Color QUIET_TEXT = new Color(0x56666A);
    static final Color PAPER = Color.WHITE;
    static final Color GRID = new Color(0xDDE4E5);
    static final Color TRACK = new Color(0xEEF3F4);
    static final Color BLUE = new Color(0x005F93);
    static final Color MIDDLE_BLUE = new Color(0x7DB3D3);
    static final Color PALE_BLUE = new Color(0xB9D7E8);
    static final Color ORANGE = new Color(0xB85000);
    static final Color PALE_ORANGE = new Color(0xF2CDA6);
    static final BasicStroke LINE = new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke WHISKER = new BasicStroke(4f);
    static final BasicStroke HAIR = new BasicStroke(1.5f);

    private static final String FONT = "/fonts/NotoSansSC-Medium.ttf";
    private static final Font TYPE = read();

    private ChartInk() {}

    /** The project's own font, as on the posters: a server has none for Chinese, or another one each. */
    static Font type(int pixels) {
        return TYPE.deriveFont((float) pixels);
    }

    private static Font read() {
        try (InputStream stream = ChartInk.class.getResourceAsStream(FONT)) {
            if (stream == null) {
                throw new IllegalStateException("the font is not on the class path: " + FONT);
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (FontFormatException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
