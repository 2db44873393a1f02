package org.massreview.directory;

import java.awt.Color;

/** The posters' colours: calm, and dark enough on white for old eyes (contrast at least 4.5 to 1 wherever they are text). */
final class PosterInk {

    static final Color TEXT = new Color(0x1B2B2E);
    static final Color QUIET_TEXT = new Color(0x56666A);
    static final Color LAKE = new Color(0x0E5A63);
    static final Color MIST = new Color(0xE6F0F0);
    static final Color PAPER = Color.WHITE;

    private PosterInk() {}
}
