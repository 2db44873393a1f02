package org.massreview.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.staff.Role;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Mention.Matter;
import org.massreview.understanding.Query;

/** Words name places loosely; the directory says which they are, or a question goes back. */
class SubjectsTest {

    private static final Matter SOCIAL = new Matter("社保", "SB");

    @Test
    void where_no_place_is_named_the_askers_own_area_is_meant() {
        assertThat(codes(Subjects.of(Desk.query(Intent.REVIEW_COUNT), Desk.citizen())))
                .containsExactly("4213");
        assertThat(codes(Subjects.of(Desk.query(Intent.TREND), Desk.reach(Role.COUNTY_SUPERVISOR, "421303"))))
                .containsExactly("421303");
        assertThat(codes(Subjects.of(Desk.query(Intent.WINDOW_SCORE), Desk.reach(Role.CLERK, "42130300102"))))
                .as("a clerk's own window, or one of the township")
                .contains("42130300102");
    }

    @Test
    void the_whole_city_or_county_is_meant_when_its_score_is_asked_for() {
        Reach township = Desk.reach(Role.TOWNSHIP_SUPERVISOR, "421381002");
        assertThat(codes(Subjects.of(Desk.query(Intent.CITY_SCORE), township))).containsExactly("4213");
        assertThat(codes(Subjects.of(Desk.query(Intent.COUNTY_SCORE), township)))
                .containsExactly("421381");
        assertThat(codes(Subjects.of(Desk.query(Intent.TOWNSHIP_SCORE), Desk.reach(Role.CLERK, "42138100201"))))
                .containsExactly("421381002");
        assertThat(codes(Subjects.of(Desk.query(Intent.TOWNSHIP_SCORE), Desk.reach(Role.COUNTY_SUPERVISOR, "421381"))))
                .containsExactly("421381");
    }

    @Test
    void all_of_a_kind_within_one_place_are_compared() {
        Query query = Desk.query(Intent.COMPARE, "4213");
        Query counties = new Query(
                Intent.COMPARE,
                query.mention(),
                PlaceKind.COUNTY,
                null,
                null,
                null,
                query.period(),
                null,
                null,
                null,
                false,
                false);
        assertThat(codes(Subjects.of(counties, Desk.citizen()))).containsExactly("421303", "421381");
        assertThat(codes(Subjects.of(query, Desk.citizen()))).containsExactly("4213");
    }

    @Test
    void a_follow_up_goes_on_from_what_was_said_or_meant() {
        Reach clerk = Desk.reach(Role.CLERK, "42138100201");
        Mention second = new Mention(List.of(), List.of(), 2, null);
        assertThat(Subjects.context(Desk.query(Intent.WINDOW_SCORE, second), clerk))
                .extracting(Place::code)
                .containsExactly("421381002");
        assertThat(Subjects.context(Desk.query(Intent.TREND), clerk))
                .extracting(Place::code)
                .containsExactly("42138100201");
        assertThat(Subjects.context(Desk.query(Intent.TREND, "421303"), clerk))
                .extracting(Place::code)
                .containsExactly("421303");
    }

    @Test
    void a_window_is_found_by_township_and_number_or_service() {
        assertThat(codes(asked(Intent.WINDOW_SCORE, 3, null, "421303001"))).containsExactly("42130300103");
        assertThat(codes(asked(Intent.WINDOW_SCORE, null, SOCIAL, "421381002"))).containsExactly("42138100202");
        assertThat(codes(asked(Intent.TREND, 4, SOCIAL, "421303001"))).containsExactly("42130300104");
    }

    @Test
    void several_windows_are_listed_for_a_score_and_asked_back_for_the_rest() {
        assertThat(codes(asked(Intent.WINDOW_SCORE, null, SOCIAL, "421303001")))
                .containsExactly("42130300102", "42130300104");
        Subjects trend = asked(Intent.TREND, null, SOCIAL, "421303001");
        assertThat(trend.askBack()).isEqualTo("window");
        assertThat(trend.choices()).extracting(Place::code).containsExactly("42130300102", "42130300104");
    }

    @Test
    void the_windows_of_one_service_in_a_county_are_listed_while_they_are_few() {
        assertThat(codes(asked(Intent.WINDOW_SCORE, null, SOCIAL, "421381")))
                .containsExactly("42138100102", "42138100202");
        assertThat(asked(Intent.REVIEW_COUNT, null, SOCIAL, "421381").askBack()).isEqualTo("township");
    }

    @Test
    void a_number_that_the_service_contradicts_wins_over_the_service() {
        assertThat(codes(asked(Intent.WINDOW_SCORE, 3, SOCIAL, "421303001"))).containsExactly("42130300103");
    }

    @Test
    void a_window_that_is_not_there_is_answered_with_those_that_are() {
        Subjects none = asked(Intent.WINDOW_SCORE, 9, null, "421303001");
        assertThat(none.askBack()).isEqualTo("none");
        assertThat(none.choices()).hasSize(4);
        assertThat(asked(Intent.WINDOW_SCORE, null, new Matter("企业开办", "QY"), "421303001")
                        .askBack())
                .isEqualTo("none");
    }

    @Test
    void a_window_without_a_township_needs_one_unless_the_asker_serves_in_one() {
        assertThat(asked(Intent.WINDOW_SCORE, 3, null).askBack()).isEqualTo("township");
        assertThat(asked(Intent.WINDOW_SCORE, 3, null, "421303").askBack()).isEqualTo("township");
        Mention third = new Mention(List.of(), List.of(), 3, null);
        assertThat(codes(Subjects.of(
                        Desk.query(Intent.WINDOW_SCORE, third), Desk.reach(Role.TOWNSHIP_SUPERVISOR, "421381001"))))
                .containsExactly("42138100103");
        assertThat(codes(Subjects.of(Desk.query(Intent.WINDOW_SCORE, third), Desk.reach(Role.CLERK, "42138100101"))))
                .containsExactly("42138100103");
    }

    @Test
    void what_the_words_do_not_decide_is_asked_back_by_name() {
        Mention either = new Mention(List.of(), List.of(Desk.place("421303001"), Desk.place("421381001")), null, null);
        Subjects subjects = Subjects.of(Desk.query(Intent.TOWNSHIP_SCORE, either), Desk.citizen());
        assertThat(subjects.askBack()).isEqualTo("place");
        assertThat(subjects.choices()).extracting(Place::name).containsExactly("西城街道", "应山街道");
    }

    @Test
    void a_ranking_of_windows_by_service_is_about_the_area_and_not_one_window() {
        assertThat(codes(asked(Intent.RANK_BEST, null, SOCIAL, "421303"))).containsExactly("421303");
    }

    private static Subjects asked(Intent intent, Integer number, Matter service, String... places) {
        Mention mention = new Mention(Arrays.stream(places).map(Desk::place).toList(), List.of(), number, service);
        return Subjects.of(Desk.query(intent, mention), Desk.citizen());
    }

    private static List<String> codes(Subjects subjects) {
        return subjects.places().stream().map(Place::code).toList();
    }
}
