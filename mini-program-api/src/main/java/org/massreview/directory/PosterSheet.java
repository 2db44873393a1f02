package org.massreview.directory;

import java.io.IOException;
import java.util.List;

/** What is the same on every poster: the invitation, the five faces, the four aspects, and the ways without WeChat. */
final class PosterSheet {

    static final float LEFT = 9;
    static final float RIGHT = PosterPen.WIDTH - LEFT;

    /** Where the column beside the code begins. */
    static final float COLUMN = 91;

    private static final List<String> ASPECTS = List.of("办事成效", "办事体验", "服务能力", "工作作风");

    private PosterSheet() {}

    static void draw(PosterPen pen) throws IOException {
        invitation(pen);
        withoutWeChat(pen);
        faces(pen);
        aspects(pen);
        smallPrint(pen);
    }

    private static void invitation(PosterPen pen) throws IOException {
        pen.box(LEFT, 8.5f, RIGHT - LEFT, 24, 3, PosterInk.LAKE);
        pen.bold("扫一扫，评一评", LEFT + 6, 20.9f, 34.5f, PosterInk.PAPER);
        pen.write("半分钟说出您的感受", LEFT + 6.5f, 29.4f, 16, PosterInk.PAPER);
        float middle = RIGHT - 16;
        pen.disc(middle, 17.1f, 5.6f, PosterInk.PAPER);
        pen.bow(middle - 2.8f, 16f, middle - 1.2f, 16f, -0.9f, 0.8f, PosterInk.LAKE);
        pen.bow(middle + 1.2f, 16f, middle + 2.8f, 16f, -0.9f, 0.8f, PosterInk.LAKE);
        pen.bow(middle - 3, 18.3f, middle + 3, 18.3f, 2.1f, 0.8f, PosterInk.LAKE);
        pen.boldCentred("群众评", middle, 29.4f, 14.5f, PosterInk.PAPER);
    }

    private static void withoutWeChat(PosterPen pen) throws IOException {
        pen.bold("没有微信也能评", COLUMN, 105, 17.5f, PosterInk.LAKE);
        step(pen, "1", 113, "手机相机、浏览器");
        pen.write("扫码就能打开", COLUMN + 7, 119, 13.5f, PosterInk.TEXT);
        step(pen, "2", 126, "打电话报窗口码");
        pen.bold("12345", COLUMN + 6.8f, 135, 24.5f, PosterInk.LAKE);
    }

    private static void step(PosterPen pen, String number, float baseline, String words) throws IOException {
        pen.disc(COLUMN + 2.5f, baseline - 1.7f, 2.5f, PosterInk.LAKE);
        pen.boldCentred(number, COLUMN + 2.5f, baseline - 0.3f, 11, PosterInk.PAPER);
        pen.write(words, COLUMN + 7, baseline, 13.5f, PosterInk.TEXT);
    }

    private static void faces(PosterPen pen) throws IOException {
        float place = (RIGHT - LEFT) / PosterFace.values().length;
        for (PosterFace face : PosterFace.values()) {
            float middle = LEFT + place * (face.ordinal() + 0.5f);
            face.draw(pen, middle, 152.5f, 8.6f);
            pen.boldCentred(face.label(), middle, 167, 13.5f, PosterInk.TEXT);
        }
    }

    private static void aspects(PosterPen pen) throws IOException {
        pen.box(LEFT, 171.2f, RIGHT - LEFT, 14, 3, PosterInk.MIST);
        pen.writeCentred("四个方面，还可以分开评", PosterPen.WIDTH / 2, 176.1f, 10, PosterInk.LAKE);
        float place = (RIGHT - LEFT) / ASPECTS.size();
        for (int i = 0; i < ASPECTS.size(); i++) {
            pen.boldCentred(ASPECTS.get(i), LEFT + place * (i + 0.5f), 182.6f, 15, PosterInk.LAKE);
        }
    }

    private static void smallPrint(PosterPen pen) throws IOException {
        pen.boldCentred("默认匿名评价，窗口人员看不到您是谁", PosterPen.WIDTH / 2, 192, 14.5f, PosterInk.TEXT);
        pen.write(
                "Scan to rate this window – anonymous by default. No WeChat? Use any camera or browser, or call 12345.",
                LEFT,
                197.2f,
                7.3f,
                PosterInk.QUIET_TEXT);
    }
}
