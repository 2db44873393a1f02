package org.massreview.directory;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A single code as a picture, for signs, screens and websites that the poster does not fit; error correction level Q. */
public final class QrPicture {

    /** The largest edge of a PNG; larger prints take the SVG. */
    public static final int MOST_PIXELS = 4096;

    private QrPicture() {}

    /**
     * @param pixels the edge of the square, quiet zone included
     * @return a black-and-white PNG of exactly that size; what whole modules do not fill is white
     * @throws IllegalArgumentException if the link is no plain ASCII link, or the size is above {@link #MOST_PIXELS} or too
     *     small for one pixel a module
     */
    public static byte[] png(String link, int pixels) {
        QrModules code = QrModules.of(link);
        if (pixels < code.side() || pixels > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "the edge of this code is " + code.side() + " to " + MOST_PIXELS + " pixels, not " + pixels);
        }
        int module = pixels / code.side();
        int margin = (pixels - module * code.side()) / 2;
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, pixels, pixels);
        graphics.setColor(Color.BLACK);
        for (Rectangle dark : code.dark()) {
            graphics.fillRect(
                    margin + dark.x * module, margin + dark.y * module, dark.width * module, dark.height * module);
        }
        graphics.dispose();
        return encoded(image);
    }

    /**
     * @return an SVG 1.1 document of one white square and one black path, one user unit a module, of no fixed size
     * @throws IllegalArgumentException if the link is no plain ASCII link
     */
    public static String svg(String link) {
        QrModules code = QrModules.of(link);
        StringBuilder path = new StringBuilder();
        for (Rectangle dark : code.dark()) {
            path.append("M%d %dh%dv%dh-%dz".formatted(dark.x, dark.y, dark.width, dark.height, dark.width));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
                <title>群众评窗口码</title>
                <rect width="%1$d" height="%1$d" fill="#fff"/>
                <path d="%2$s" fill="#000"/>
                </svg>
                """.formatted(code.side(), path);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // ImageIO's own choice would write a temporary file for every picture.
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
