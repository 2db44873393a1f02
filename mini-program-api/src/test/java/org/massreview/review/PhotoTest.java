package org.massreview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massreview.review.Pictures.decoded;
import static org.massreview.review.Pictures.encoded;
import static org.massreview.review.Pictures.quarters;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

class PhotoTest {

    private static final Map<Character, Color> COLOURS =
            Map.of('R', Color.RED, 'G', Color.GREEN, 'B', Color.BLUE, 'W', Color.WHITE);

    /** How the quarters R G above B W look when they are seen as the standard wants each orientation to be shown. */
    @ParameterizedTest
    @CsvSource({
        "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB", "0, RGBW", "9, RGBW"
    })
    void comes_out_upright_from_every_orientation(int orientation, String quarters) throws IOException {
        byte[] lying = Pictures.withExif(encoded(quarters(80, 40), "jpeg"), orientation);
        Photo photo = Photo.redrawn(lying);
        BufferedImage upright = decoded(photo.jpeg());

        boolean turned = orientation >= 5 && orientation <= 8;
        assertThat(upright.getWidth()).isEqualTo(photo.width()).isEqualTo(turned ? 40 : 80);
        assertThat(upright.getHeight()).isEqualTo(photo.height()).isEqualTo(turned ? 80 : 40);
        int x = upright.getWidth() / 4;
        int y = upright.getHeight() / 4;
        assertColour(upright, x, y, quarters.charAt(0));
        assertColour(upright, 3 * x, y, quarters.charAt(1));
        assertColour(upright, x, 3 * y, quarters.charAt(2));
        assertColour(upright, 3 * x, 3 * y, quarters.charAt(3));
    }

    private static void assertColour(BufferedImage image, int x, int y, char letter) {
        Color wanted = COLOURS.get(letter);
        Color found = new Color(image.getRGB(x, y));
        assertThat(Math.abs(wanted.getRed() - found.getRed())
                        + Math.abs(wanted.getGreen() - found.getGreen())
                        + Math.abs(wanted.getBlue() - found.getBlue()))
                .as("%s at %d, %d is %s", letter, x, y, found)
                .isLessThan(60);
    }

    @Test
    void place_time_and_device_do_not_come_out() throws Exception {
        byte[] taken = Pictures.withExif(encoded(quarters(80, 40), "jpeg"), 6);
        Metadata before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken));
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class))
                .as("the test's own photo")
                .isNotNull();
        assertThat(before.getFirstDirectoryOfType(ExifIFD0Directory.class).getString(ExifIFD0Directory.TAG_MODEL))
                .isEqualTo("SecretPhone");

        byte[] kept = Photo.redrawn(taken).jpeg();

        Metadata after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
        assertThat(after.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(after.getFirstDirectoryOfType(ExifIFD0Directory.class)).isNull();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "SecretPhone");
    }

    @Test
    void what_was_transparent_is_white() throws IOException {
        BufferedImage glass = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(0, 0, Color.RED.getRGB());
        BufferedImage drawn = decoded(Photo.redrawn(encoded(glass, "png")).jpeg());

        assertColour(drawn, 30, 30, 'W');
    }

    @Test
    void a_photo_of_webp_is_taken() throws IOException {
        Photo photo = Photo.redrawn(Pictures.WEBP);

        assertThat(photo.width()).isEqualTo(1);
        assertThat(photo.height()).isEqualTo(1);
        assertThat(decoded(photo.jpeg())).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "1600, 1200, 1600, 1200",
        "3200, 1600, 1600, 800",
        "1200, 4800, 400, 1600",
        "1, 5000, 1, 1600"
    })
    void the_longest_side_has_at_most_1600_pixels(int width, int height, int keptWidth, int keptHeight)
            throws IOException {
        Photo photo = Photo.redrawn(encoded(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png"));

        assertThat(photo.width()).isEqualTo(keptWidth);
        assertThat(photo.height()).isEqualTo(keptHeight);
        assertThat(decoded(photo.jpeg()).getWidth()).isEqualTo(keptWidth);
    }

    @Test
    void a_claim_of_sixty_thousand_pixels_a_side_is_refused_before_memory_is_taken() throws IOException {
        assertRefused(Pictures.pngClaiming(60_000, 60_000), Problem.PHOTO_TOO_LARGE);
    }

    @Test
    void more_than_ten_megabytes_are_refused_unread() {
        assertRefused(new byte[Photo.MOST_BYTES + 1], Problem.PHOTO_TOO_LARGE);
    }

    @Test
    void a_png_of_nothing_but_a_header_is_refused() throws IOException {
        assertRefused(Pictures.pngClaiming(10, 10), Problem.PHOTO_NOT_AN_IMAGE);
    }

    @Test
    void formats_that_phones_do_not_send_are_refused() throws IOException {
        assertRefused(encoded(quarters(8, 8), "gif"), Problem.PHOTO_NOT_AN_IMAGE);
        assertRefused(encoded(quarters(8, 8), "bmp"), Problem.PHOTO_NOT_AN_IMAGE);
        assertRefused(encoded(quarters(8, 8), "tiff"), Problem.PHOTO_NOT_AN_IMAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>photo.png</body></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
                "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>",
                "%PDF-1.7",
                "RIFF\u0010\u0000\u0000\u0000WEBPVP8 "
            })
    void what_is_no_picture_is_refused_whatever_its_name(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), Problem.PHOTO_NOT_AN_IMAGE);
    }

    @Test
    void a_photo_cut_off_anywhere_is_refused_or_drawn_as_far_as_it_goes_and_never_breaks_anything() throws IOException {
        byte[] whole = Pictures.withExif(encoded(quarters(160, 80), "jpeg"), 6);
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(Photo.redrawn(cut).width()).isEqualTo(80);
            } catch (Refusal refused) {
                assertThat(refused.problem()).isEqualTo(Problem.PHOTO_NOT_AN_IMAGE);
            }
        }
        assertRefused(Arrays.copyOf(whole, 300), Problem.PHOTO_NOT_AN_IMAGE);
    }

    private static void assertRefused(byte[] file, Problem problem) {
        assertThatThrownBy(() -> Photo.redrawn(file))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::problem)
                .isEqualTo(problem);
    }
}
