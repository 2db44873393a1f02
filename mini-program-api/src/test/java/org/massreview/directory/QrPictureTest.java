package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.ResultMetadataType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class QrPictureTest {

    private static final String LINK = "https://pj.suizhou.example/w/7KQ2M9XD4TB6";

    @ParameterizedTest
    @ValueSource(ints = {120, 500, 777, 2000})
    void a_png_has_the_size_asked_for_and_is_read_again(int pixels) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(QrPicture.png(LINK, pixels)));

        assertThat(picture.getWidth()).isEqualTo(pixels);
        assertThat(picture.getHeight()).isEqualTo(pixels);
        assertThat(Scanner.read(picture)).isEqualTo(LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/w/1",
                LINK,
                "https://a-very-long-name-of-an-office.suizhou.gov.example/w/7KQ2M9XD4TB6HHXX"
            })
    void a_torn_out_piece_does_not_matter_however_short_or_long_the_link(String link) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(QrPicture.png(link, 600)));

        assertThat(Scanner.scan(picture).getResultMetadata())
                .containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "Q");
        assertThat(Scanner.read(torn(picture))).isEqualTo(link);
    }

    @Test
    void four_modules_on_every_side_stay_white() throws Exception {
        int side = QrModules.of(LINK).side();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(QrPicture.png(LINK, side * 10)));

        assertThat(darkBox(picture)).isEqualTo(new Rectangle(40, 40, side * 10 - 80, side * 10 - 80));
    }

    @Test
    void the_svg_is_well_formed_and_is_read_again() throws Exception {
        String svg = QrPicture.svg(LINK);

        assertThat(Scanner.read(drawn(svg))).isEqualTo(LINK);
    }

    @Test
    void merged_rectangles_never_overlap_and_are_fewer_than_the_modules() {
        QrModules code = QrModules.of(LINK);
        Set<String> modules = new HashSet<>();
        int counted = 0;
        for (Rectangle dark : code.dark()) {
            for (int x = dark.x; x < dark.x + dark.width; x++) {
                for (int y = dark.y; y < dark.y + dark.height; y++) {
                    modules.add(x + " " + y);
                    counted++;
                }
            }
        }

        assertThat(modules).hasSize(counted);
        assertThat(code.dark().size()).isLessThan(counted / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://随州.example/w/1", "https://a.example/w/1 2", "a\nb"})
    void only_a_plain_ascii_link_becomes_a_code(String link) {
        assertThatThrownBy(() -> QrPicture.svg(link)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_link_longer_than_any_code_is_refused() {
        assertThatThrownBy(() -> QrPicture.svg("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 20, QrPicture.MOST_PIXELS + 1})
    void a_picture_too_small_to_read_or_too_large_to_hold_is_refused(int pixels) {
        assertThatThrownBy(() -> QrPicture.png(LINK, pixels)).isInstanceOf(IllegalArgumentException.class);
    }

    /** White paper instead of the middle: a square of about an eighth of the code's area. */
    private static BufferedImage torn(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        int hole = picture.getWidth() * 28 / 100;
        int corner = (picture.getWidth() - hole) / 2;
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(corner, corner, hole, hole);
        graphics.dispose();
        return copy;
    }

    private static BufferedImage drawn(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        Element root = document.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        int side = Integer.parseInt(root.getAttribute("viewBox").split(" ")[2]);
        String path = ((Element) root.getElementsByTagName("path").item(0)).getAttribute("d");
        assertThat(path).matches("(M\\d+ \\d+h\\d+v\\d+h-\\d+z)+");
        int module = 8;
        BufferedImage picture = new BufferedImage(side * module, side * module, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side * module, side * module);
        graphics.setColor(Color.BLACK);
        graphics.scale(module, module);
        Matcher moves = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)").matcher(path);
        while (moves.find()) {
            graphics.fillRect(number(moves, 1), number(moves, 2), number(moves, 3), number(moves, 4));
        }
        graphics.dispose();
        return picture;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Rectangle darkBox(BufferedImage picture) {
        Rectangle box = new Rectangle(-1, -1);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFF) < 128) {
                    box.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }
}
