package org.massreview.directory;

import java.awt.Color;
import java.io.IOException;

/** What is this window's own on its poster: where it is, its name, its code to scan and to say. */
final class PosterPage {

    /** Millimetres without the quiet zone, for which the sheet leaves 9 mm on every side. */
    static final float CODE_SIDE = 71;

    static final float CODE_X = PosterSheet.LEFT;
    static final float CODE_Y = 64;

    private PosterPage() {}

    static void draw(PosterPen pen, PosterText text) throws IOException {
        place(pen, text);
        name(pen, text);
        pen.code(QrModules.of(text.link()), CODE_X, CODE_Y, CODE_SIDE);
        spokenCode(pen, text);
        issue(pen, text);
    }

    private static void place(PosterPen pen, PosterText text) throws IOException {
        Lettering place = Lettering.fit(pen.type(), text.place(), PosterSheet.RIGHT - PosterSheet.LEFT, 17, 9, 1);
        pen.write(place.lines().get(0), PosterSheet.LEFT, 40.5f, place.size(), PosterInk.LAKE);
    }

    private static void name(PosterPen pen, PosterText text) throws IOException {
        float left = PosterSheet.LEFT;
        Lettering number = Lettering.fit(pen.type(), text.number(), 36, 22, 7, 2);
        float width = number.width(pen.type());
        if (width > 0) {
            pen.box(left, 43.4f, width + 7, 11.6f, 2.4f, PosterInk.LAKE);
            lines(pen, number, left + 3.5f, PosterInk.PAPER);
            left += width + 11;
        }
        lines(pen, Lettering.fit(pen.type(), text.name(), PosterSheet.RIGHT - left, 27, 9, 2), left, PosterInk.TEXT);
    }

    /** One or two lines, centred on the height of the name. */
    private static void lines(PosterPen pen, Lettering lettering, float left, Color ink) throws IOException {
        float em = lettering.size() * PosterType.MILLIMETRES_PER_POINT;
        float leading = 1.22f * em;
        float baseline = 49.2f + 0.37f * em - leading * (lettering.lines().size() - 1) / 2;
        for (String line : lettering.lines()) {
            pen.bold(line, left, baseline, lettering.size(), ink);
            baseline += leading;
        }
    }

    private static void spokenCode(PosterPen pen, PosterText text) throws IOException {
        float width = PosterSheet.RIGHT - PosterSheet.COLUMN;
        float middle = PosterSheet.COLUMN + width / 2;
        pen.box(PosterSheet.COLUMN, CODE_Y, width, 33, 3, PosterInk.MIST);
        pen.boldCentred("窗口码", middle, 71.8f, 14.5f, PosterInk.LAKE);
        Lettering code = Lettering.fit(pen.type(), text.spokenCode(), width - 6, 32, 10, 1);
        pen.boldCentred(code.lines().get(0), middle, 84.8f, code.size(), PosterInk.TEXT);
        pen.writeCentred("关注公众号后发送窗口码", middle, 92.6f, 11.2f, PosterInk.TEXT);
    }

    /** A stolen or damaged sticker is replaced by a new issue; the version shows which one hangs here. */
    private static void issue(PosterPen pen, PosterText text) throws IOException {
        String version = "贴码版本 v" + text.codeVersion();
        pen.writeUpTo(version, PosterSheet.RIGHT, 201.1f, 7.3f, PosterInk.QUIET_TEXT);
        float left = PosterSheet.RIGHT - PosterSheet.LEFT - pen.type().width(version, 7.3f) - 4;
        Lettering link = Lettering.fit(pen.type(), "网址 " + text.link(), left, 7.3f, 4, 1);
        pen.write(link.lines().get(0), PosterSheet.LEFT, 201.1f, link.size(), PosterInk.QUIET_TEXT);
    }
}
