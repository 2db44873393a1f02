package org.massreview.review;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as phones make them, and what only looks like one. */
final class Pictures {

    /** One red pixel, lossless. */
    static final byte[] WEBP = Base64.getDecoder().decode("UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=");

    private Pictures() {}

    /** Four coloured quarters: red and green above, blue and white below. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                Color above = x < width / 2 ? Color.RED : Color.GREEN;
                Color below = x < width / 2 ? Color.BLUE : Color.WHITE;
                image.setRGB(x, y, (y < height / 2 ? above : below).getRGB());
            }
        }
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    static BufferedImage decoded(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** The JPEG with an APP1 segment behind its start: an orientation, a device, and where it was taken. */
    static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        byte[] tiff = tiff(orientation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.write(jpeg, 0, 2);
        data.writeShort(0xffe1);
        data.writeShort(2 + 6 + tiff.length);
        data.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        data.write(tiff);
        data.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] tiff(int orientation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.write("MM\0*".getBytes(StandardCharsets.US_ASCII));
        data.writeInt(8);
        data.writeShort(3);
        entry(data, 0x0110, 2, 12, 50); // the device, behind the directory
        data.writeShort(0x0112);
        data.writeShort(3);
        data.writeInt(1);
        data.writeShort(orientation);
        data.writeShort(0);
        entry(data, 0x8825, 4, 1, 62); // the place
        data.writeInt(0);
        data.write("SecretPhone\0".getBytes(StandardCharsets.US_ASCII));
        data.writeShort(2);
        data.writeShort(1); // north
        data.writeShort(2);
        data.writeInt(2);
        data.write(new byte[] {'N', 0, 0, 0});
        entry(data, 2, 5, 3, 92);
        data.writeInt(0);
        for (int number : new int[] {31, 1, 41, 1, 24, 1}) {
            data.writeInt(number);
        }
        return out.toByteArray();
    }

    private static void entry(DataOutputStream data, int tag, int type, int count, int value) throws IOException {
        data.writeShort(tag);
        data.writeShort(type);
        data.writeInt(count);
        data.writeInt(value);
    }

    /** A PNG that says how large it is, and then hardly anything. */
    static byte[] pngClaiming(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(data, header.toByteArray());
        chunk(data, "IDAT".getBytes(StandardCharsets.US_ASCII));
        chunk(data, "IEND".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream data, byte[] typeAndContent) throws IOException {
        CRC32 check = new CRC32();
        check.update(typeAndContent);
        data.writeInt(typeAndContent.length - 4);
        data.write(typeAndContent);
        data.writeInt((int) check.getValue());
    }
}
