package org.massreview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massreview.browser.PagesJson;

/** What a tap on a push opens. */
class OpensTest {

    private static final Opens CASE = new Opens("pages/follow?number={number}", "pages/staff/case?number={number}");
    private static final Opens SCORES = new Opens("pages/scores?{place}", "pages/scores?{place}");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_page_of_the_shipped_file_is_one_of_the_mini_programs(Kind kind) throws IOException {
        List<String> pages = PagesJson.inProgram();

        assertThat(shipped().rule(kind).opens().all().map(page -> page.replaceAll("\\?.*", "")))
                .allSatisfy(page -> assertThat(pages).contains(page));
        assertThat(pages).contains(Opens.ALL_OF_CITIZEN, Opens.ALL_OF_STAFF).doesNotContain("pages/board");
    }

    /** A citizen who is shown the page of the staff is refused there, and the other way round. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void nobody_is_led_to_the_others_page(Kind kind) throws IOException {
        Rule rule = shipped().rule(kind);

        if (rule.to().contains(Audience.CITIZEN)) {
            assertThat(rule.opens().citizen()).doesNotContain("/staff/", "/official/");
        }
        if (kind.isOfComplaint() && rule.to().stream().anyMatch(Audience::isStaff)) {
            assertThat(rule.opens().staff()).startsWith("pages/staff/case?");
        }
    }

    @Test
    void a_citizen_and_a_clerk_open_the_same_complaint_each_on_a_page_of_their_own() {
        assertThat(CASE.page(false, told("10019"))).isEqualTo("pages/follow?number=10019");
        assertThat(CASE.page(true, told("10019"))).isEqualTo("pages/staff/case?number=10019");
        assertThat(CASE.page(true, told("10019", "10019"))).isEqualTo("pages/staff/case?number=10019");
    }

    @Test
    void several_at_once_open_their_list() {
        assertThat(CASE.page(true, told("10019", "10020"))).isEqualTo("pages/staff/cases");
        assertThat(CASE.page(false, told("10019", "10020"))).isEqualTo("pages/mine");
    }

    @Test
    void figures_open_the_scores_of_their_place() {
        Facts facts = Facts.none().with(Fact.AT, "kind=window&code=421303001-03");

        assertThat(SCORES.page(true, List.of(facts))).isEqualTo("pages/scores?kind=window&code=421303001-03");
        assertThat(SCORES.page(true, List.of(facts, facts.with(Fact.AT, "kind=window&code=421303001-04"))))
                .isEqualTo("pages/scores");
    }

    @Test
    void what_has_no_page_opens_nothing() throws IOException {
        assertThat(shipped().rule(Kind.SEALED_PACKAGE).opens().page(true, told("2026-1")))
                .isEmpty();
    }

    private static List<Facts> told(String... numbers) {
        return Stream.of(numbers)
                .map(number -> Facts.none().with(Fact.NUMBER, number))
                .toList();
    }

    private static NotificationBook shipped() throws IOException {
        return new BookReader(true).read(Path.of("config", "notifications.yml"));
    }
}
