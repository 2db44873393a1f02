package org.massreview.directory;

import java.awt.Color;
import java.io.IOException;

/** The five levels as faces, best first; eyes and mouth tell them apart without colour. */
enum PosterFace {
    VERY_SATISFIED("非常满意", 0x2B7F73) {
        @Override
        void features(PosterPen pen, float x, float y, float r) throws IOException {
            laughingEyes(pen, x, y, r);
            pen.lens(x - 0.5f * r, y + 0.14f * r, x + 0.5f * r, y + 0.14f * r, 0.5f * r, 0.04f * r, PosterInk.PAPER);
        }
    },
    SATISFIED("满意", 0x5C8F5A) {
        @Override
        void features(PosterPen pen, float x, float y, float r) throws IOException {
            eyes(pen, x, y, r);
            mouth(pen, x, y + 0.2f * r, r, 0.48f, 0.3f);
        }
    },
    BASICALLY_SATISFIED("基本满意", 0xC08A2B) {
        @Override
        void features(PosterPen pen, float x, float y, float r) throws IOException {
            eyes(pen, x, y, r);
            mouth(pen, x, y + 0.34f * r, r, 0.4f, 0);
        }
    },
    DISSATISFIED("不满意", 0xBC6A3A) {
        @Override
        void features(PosterPen pen, float x, float y, float r) throws IOException {
            eyes(pen, x, y, r);
            mouth(pen, x, y + 0.5f * r, r, 0.42f, -0.26f);
        }
    },
    VERY_DISSATISFIED("非常不满意", 0x9C4340) {
        @Override
        void features(PosterPen pen, float x, float y, float r) throws IOException {
            brows(pen, x, y, r);
            eyes(pen, x, y + 0.1f * r, r);
            pen.lens(x - 0.42f * r, y + 0.6f * r, x + 0.42f * r, y + 0.6f * r, -0.36f * r, -0.06f * r, PosterInk.PAPER);
        }
    };

    private static final float STROKE = 0.12f;

    private final String label;
    private final Color ink;

    PosterFace(String label, int rgb) {
        this.label = label;
        this.ink = new Color(rgb);
    }

    String label() {
        return label;
    }

    /** @param radius millimetres, like the centre */
    void draw(PosterPen pen, float x, float y, float radius) throws IOException {
        pen.disc(x, y, radius, ink);
        features(pen, x, y, radius);
    }

    abstract void features(PosterPen pen, float x, float y, float r) throws IOException;

    private static void eyes(PosterPen pen, float x, float y, float r) throws IOException {
        pen.disc(x - 0.34f * r, y - 0.2f * r, 0.115f * r, PosterInk.PAPER);
        pen.disc(x + 0.34f * r, y - 0.2f * r, 0.115f * r, PosterInk.PAPER);
    }

    private static void laughingEyes(PosterPen pen, float x, float y, float r) throws IOException {
        for (int side = -1; side <= 1; side += 2) {
            float eye = x + side * 0.36f * r;
            pen.bow(
                    eye - 0.16f * r,
                    y - 0.14f * r,
                    eye + 0.16f * r,
                    y - 0.14f * r,
                    -0.18f * r,
                    STROKE * r,
                    PosterInk.PAPER);
        }
    }

    private static void brows(PosterPen pen, float x, float y, float r) throws IOException {
        for (int side = -1; side <= 1; side += 2) {
            pen.bow(
                    x + side * 0.52f * r,
                    y - 0.3f * r,
                    x + side * 0.2f * r,
                    y - 0.48f * r,
                    0,
                    STROKE * r,
                    PosterInk.PAPER);
        }
    }

    private static void mouth(PosterPen pen, float x, float y, float r, float half, float sag) throws IOException {
        pen.bow(x - half * r, y, x + half * r, y, sag * r, STROKE * r, PosterInk.PAPER);
    }
}
