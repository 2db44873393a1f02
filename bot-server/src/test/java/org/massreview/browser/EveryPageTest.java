package org.massreview.browser;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.massreview.journey.Citizens;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page that there is, in Chinese and English, in normal and large type: it keeps to the policy and to its own host, says
 * nothing in the console, can be read aloud and is not wider than a telephone. What it looks like is in target/screenshots.
 */
@BrowserTest
class EveryPageTest {

    @Autowired
    Citizens citizens;

    static Stream<String> pages() {
        return PagesJson.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void is_fit_to_be_used(String page, Visitors visitors) {
        SamplePages samples = SamplePages.of(citizens);
        String file = page.substring("pages/".length()).replace('/', '-');
        Visitor visitor = samples.visitorOf(page, visitors);
        visitor.opens(page + samples.queryOf(page)).settles();
        SoftAssertions fit = new SoftAssertions();

        fit.assertThat(visitor.noticed().takeAll()).as("noticed").isEmpty();
        fit.assertThat(Axe.findings(visitor.page())).as("axe").isEmpty();
        fit.assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        visitor.keepScreen(file, true);
        for (String scale : List.of("1.35", "1.9")) {
            visitor.enlargesTo(scale);
            fit.assertThat(visitor.tooWide()).as("too wide at " + scale).isEmpty();
        }
        visitor.keepScreen(file + "-large", true);
        visitor.enlargesTo("1");
        samples.deskOf(page).ifPresent(size -> {
            visitor.page().setViewportSize(size[0], size[1]);
            visitor.settles().keepScreen(file + "-desk", false);
            fit.assertThat(visitor.tooWide()).as("too wide at a desk").isEmpty();
            visitor.page().setViewportSize(390, 844);
        });
        visitor.speaksEnglish().settles();
        fit.assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
        fit.assertThat(Axe.findings(visitor.page())).as("axe in English").isEmpty();
        fit.assertThat(visitor.noticed().takeAll()).as("noticed in English").isEmpty();
        visitor.keepScreen(file + "-en", true);
        fit.assertAll();
    }
}
