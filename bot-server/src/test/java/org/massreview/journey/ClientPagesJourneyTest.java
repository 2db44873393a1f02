package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The client's pages as a browser gets them from the whole server. A build with -Dskip.client=true has none to look at. */
@WholeServer
class ClientPagesJourneyTest {

    private static final String PACKED = "META-INF/resources/h5/";
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/h5/assets/[^\"]+\\.js)\"");

    @Autowired
    Citizens citizens;

    @BeforeEach
    void the_client_was_built() {
        assumeThat(new ClassPathResource(PACKED + "index.html").exists()).isTrue();
    }

    @Test
    void the_page_is_asked_for_anew_each_time_and_its_scripts_never_again() {
        Citizens.Answer index = citizens.get("/h5/index.html");
        assertThat(index.status()).isEqualTo(200);
        assertThat(header(index, "Cache-Control")).isEqualTo("no-cache");

        Citizens.Answer script = citizens.get(script(index));
        assertThat(script.status()).isEqualTo(200);
        assertThat(header(script, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    }

    @Test
    void what_is_no_page_of_ours_is_kept_by_nobody() {
        Citizens.Answer missing = citizens.get("/h5/assets/of-last-year.js");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.code()).isEqualTo("NOT_FOUND");
        assertThat(header(missing, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void pictures_are_kept_for_a_day() throws Exception {
        String picture = List.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + PACKED + "static/**/*.svg"))
                .get(0)
                .getURL()
                .getPath()
                .replaceAll("^.*/META-INF/resources", "");
        Citizens.Answer answer = citizens.get(picture);
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=86400, public");
        assertThat(header(answer, "Content-Type")).isEqualTo("image/svg+xml");
    }

    @Test
    void scripts_styles_and_drawings_travel_compressed() {
        Citizens.Answer index = citizens.get("/h5/index.html");
        for (String path : List.of(script(index), "/house.css", "/house/art.svg")) {
            byte[] plain = citizens.bytes(path);
            byte[] packed = citizens.bytes(path, "Accept-Encoding", "gzip");
            assertThat(packed.length).as(path).isLessThan(plain.length / 2);
        }
    }

    @Test
    void nothing_from_elsewhere_may_run_in_them() {
        Citizens.Answer index = citizens.get("/h5/index.html");
        assertThat(header(index, "Content-Security-Policy"))
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'self'");
        assertThat(index.body()).doesNotContain("http://", "https://", "<script>", "style=");
    }

    @Test
    void scores_of_before_lead_to_the_client_and_keep_their_place() {
        for (String path : List.of("/scores", "/scores/")) {
            Citizens.Answer led = citizens.get(path);
            assertThat(led.status()).isEqualTo(307);
            // Without a # of its own, so that the browser keeps the one of the old address.
            assertThat(header(led, "Location")).isEqualTo("/h5/index.html?from=scores");
        }
        assertThat(citizens.get("/h5/index.html?from=scores").status()).isEqualTo(200);
    }

    private static String script(Citizens.Answer index) {
        Matcher found = SCRIPT.matcher(index.body());
        assertThat(found.find()).as(index.body()).isTrue();
        return found.group(1);
    }

    private static String header(Citizens.Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
