package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massreview.directory.Posters.HUANTAN_3;
import static org.massreview.directory.Posters.named;
import static org.massreview.directory.Posters.printed;
import static org.massreview.directory.Posters.seen;
import static org.massreview.directory.Posters.words;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosterPressTest {

    private static final int DOTS_PER_INCH = 200;

    @Test
    void a_poster_on_the_wall_leads_to_its_window() throws Exception {
        assertThat(Scanner.read(seen(printed(HUANTAN_3), DOTS_PER_INCH))).isEqualTo(HUANTAN_3.link());
    }

    @Test
    void a_poor_photograph_of_the_poster_is_enough() throws Exception {
        assertThat(Scanner.read(seen(printed(HUANTAN_3), 50))).isEqualTo(HUANTAN_3.link());
    }

    @Test
    void it_says_where_it_hangs_what_to_rate_and_what_to_do_without_wechat() throws Exception {
        assertThat(words(printed(HUANTAN_3)))
                .contains("随县 澴潭镇", "3号窗口", "民政救助窗口", "203 417")
                .contains("扫一扫，评一评", "半分钟说出您的感受")
                .containsSubsequence("非常满意", "满意", "基本满意", "不满意", "非常不满意")
                .containsSubsequence("办事成效", "办事体验", "服务能力", "工作作风")
                .contains("默认匿名评价，窗口人员看不到您是谁", "没有微信也能评", "12345", "关注公众号后发送窗口码")
                .contains("Scan to rate this window", "贴码版本 v1", HUANTAN_3.link());
    }

    @Test
    void a_sheet_is_a5_and_keeps_eight_millimetres_free_of_ink() throws Exception {
        byte[] pdf = printed(HUANTAN_3);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isBetween(419f, 420.1f);
            assertThat(box.getHeight()).isBetween(595f, 595.5f);
        }
        BufferedImage sheet = seen(pdf, DOTS_PER_INCH);
        int margin = dots(8);
        Rectangle safe = new Rectangle(margin, margin, sheet.getWidth() - 2 * margin, sheet.getHeight() - 2 * margin);
        assertThat(inkOutside(safe, sheet)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/w/1",
                "http://localhost:8080/w/7KQ2M9XD4TB6",
                "https://a-very-long-name-of-an-office.suizhou.gov.example/w/7KQ2M9XD4TB6HHXX"
            })
    void the_code_is_at_least_seventy_millimetres_and_stands_in_white(String link) throws Exception {
        PosterText poster = new PosterText(link, "随县", "澴潭镇", "3号窗口", "民政救助窗口", "203417", 1);

        BufferedImage sheet = seen(printed(poster), DOTS_PER_INCH);

        assertThat(PosterPage.CODE_SIDE).isGreaterThanOrEqualTo(70);
        int side = dots(PosterPage.CODE_SIDE);
        int left = dots(PosterPage.CODE_X);
        int top = dots(PosterPage.CODE_Y);
        assertThat(isDark(sheet, left + 3, top + 3)).isTrue();
        assertThat(isDark(sheet, left + side - 3, top + 3)).isTrue();
        assertThat(isDark(sheet, left + 3, top + side - 3)).isTrue();
        int modules = QrModules.of(link).side() - 2 * QrModules.QUIET;
        int quiet = Math.round(side * (float) QrModules.QUIET / modules);
        Rectangle code = new Rectangle(left - 1, top - 1, side + 3, side + 3);
        Rectangle white = new Rectangle(left - quiet, top - quiet, side + 2 * quiet, side + 2 * quiet);
        assertThat(inkBetween(white, code, sheet)).isZero();
        assertThat(Scanner.read(sheet)).isEqualTo(link);
    }

    @Test
    void the_whole_city_is_one_small_document_with_every_window_on_its_own_page() throws Exception {
        List<PosterText> city = Posters.wholeCity();

        byte[] pdf = printed(city);

        assertThat(pdf.length).isLessThan(2_000_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(295);
            for (int page = 0; page < city.size(); page++) {
                assertThat(words(document, page + 1))
                        .contains(
                                city.get(page).link(),
                                city.get(page).place(),
                                city.get(page).number());
            }
        }
    }

    @Test
    void every_code_of_the_whole_city_is_read_again() throws Exception {
        List<PosterText> city = Posters.wholeCity();

        assertThat(CodesOf.pdf(printed(city)))
                .isEqualTo(city.stream().map(PosterText::link).toList());
    }

    @Test
    void the_font_is_embedded_once_and_only_with_what_is_printed() throws Exception {
        byte[] pdf = printed(Posters.wholeCity());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocument().getObjectsByType(COSName.FONT).stream()
                            .map(object -> ((COSDictionary) object.getObject()).getNameAsString(COSName.SUBTYPE)))
                    .containsExactlyInAnyOrder("Type0", "CIDFontType2");
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
                assertThat(document.getPage(0).getResources().getFont(name).getName())
                        .matches("[A-Z]{6}\\+NotoSansSC.*");
            }
        }
    }

    @Test
    void each_township_has_a_bookmark() throws Exception {
        try (PDDocument document = Loader.loadPDF(printed(Posters.wholeCity()))) {
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(50)
                    .first()
                    .satisfies(item -> assertThat(item.getTitle()).isEqualTo("曾都区 一河镇"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 24, 48, 300})
    void a_name_of_any_length_stays_on_its_sheet_and_off_the_code(int length) throws Exception {
        PosterText poster = named(
                "综合服务大厅A区".repeat(length / 12 + 1), "医保参保登记缴费待遇认证".repeat(25).substring(0, length));

        byte[] pdf = printed(poster);

        BufferedImage sheet = seen(pdf, DOTS_PER_INCH);
        int margin = dots(8);
        Rectangle safe = new Rectangle(margin, margin, sheet.getWidth() - 2 * margin, sheet.getHeight() - 2 * margin);
        assertThat(inkOutside(safe, sheet)).isZero();
        assertThat(Scanner.read(sheet)).isEqualTo(poster.link());
        assertThat(words(pdf)).contains("医");
    }

    @Test
    void a_name_of_forty_characters_is_printed_whole() throws Exception {
        String name = "城乡居民基本养老保险与基本医疗保险参保登记缴费待遇认证灵活就业综合受理窗口";

        assertThat(words(printed(named("13号窗口", name))).replaceAll("\\s", ""))
                .contains(name.substring(0, 12))
                .contains("综合受理窗口")
                .doesNotContain("…");
    }

    @Test
    void rare_characters_of_the_region_are_in_the_font() throws Exception {
        assertThat(words(printed(named("1号窗口", "涢澴淅䗪溠㵐窗口")))).contains("涢澴淅䗪溠㵐窗口");
    }

    @Test
    void a_character_the_font_lacks_is_marked_and_stops_nothing() throws Exception {
        assertThat(words(printed(named("1号窗口", "𠮷家😀\n村\u0000\u200b窗口"), HUANTAN_3)))
                .contains("〓家〓 村窗口");
    }

    @Test
    void a_window_without_number_or_names_still_has_its_code() throws Exception {
        PosterText bare = new PosterText(HUANTAN_3.link(), "", "", "", "", "", 1);

        assertThat(Scanner.read(seen(printed(bare), 100))).isEqualTo(bare.link());
    }

    @Test
    void the_stream_stays_open_for_its_owner() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                throw new IOException("closed by the press");
            }
        };

        new PosterPress().print(List.of(HUANTAN_3), out);

        assertThat(out.size()).isPositive();
    }

    @Test
    void a_bad_link_writes_nothing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PosterText bad = new PosterText("https://随州.example/w/1", "随县", "澴潭镇", "1号窗口", "窗口", "1", 1);

        assertThatThrownBy(() -> new PosterPress().print(List.of(HUANTAN_3, bad), out))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void no_poster_is_no_document() {
        assertThatThrownBy(() -> new PosterPress().print(List.of(), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int dots(float millimetres) {
        return Math.round(millimetres / 25.4f * DOTS_PER_INCH);
    }

    private static int inkOutside(Rectangle safe, BufferedImage sheet) {
        return inkBetween(new Rectangle(0, 0, sheet.getWidth(), sheet.getHeight()), safe, sheet);
    }

    private static int inkBetween(Rectangle outer, Rectangle inner, BufferedImage sheet) {
        int ink = 0;
        for (int y = outer.y; y < outer.y + outer.height; y++) {
            for (int x = outer.x; x < outer.x + outer.width; x++) {
                if (!inner.contains(x, y) && (sheet.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    ink++;
                }
            }
        }
        return ink;
    }

    private static boolean isDark(BufferedImage sheet, int x, int y) {
        return (sheet.getRGB(x, y) & 0xFF) < 128;
    }
}
