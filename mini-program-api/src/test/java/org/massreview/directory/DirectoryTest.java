package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {

    private final Directory directory = Suixian.directory();

    private Place place(String code) {
        return directory.place(code).orElseThrow();
    }

    private static List<String> codes(List<Place> places) {
        return places.stream().map(Place::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "4213, CITY, 随州市",
        "GX, COUNTY, 随州高新区",
        "421321103, TOWNSHIP, 澴潭镇",
        "42132110301, WINDOW, 澴潭镇1号窗口 综合受理窗口"
    })
    void every_place_is_found_by_its_code(String code, PlaceKind kind, String name) {
        assertThat(directory.place(code)).contains(new Place(kind, code, name));
        assertThat(directory.place(kind, code)).contains(new Place(kind, code, name));
        assertThat(PlaceKind.of(kind.word())).contains(kind);
    }

    @Test
    void a_county_is_no_city_and_a_stranger_is_nothing() {
        assertThat(directory.place(PlaceKind.CITY, "421321")).isEmpty();
        assertThat(directory.place(PlaceKind.COUNTY, "4213")).isEmpty();
        assertThat(directory.place("404")).isEmpty();
        assertThat(PlaceKind.of("COUNTY")).as("words are lower case").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4213, CITY, 4213",
        "421321, CITY, ''",
        "4213, COUNTY, 421303 421321 421381 GX DHS",
        "421321, COUNTY, 421321",
        "421321103, COUNTY, ''",
        "4213, TOWNSHIP, 421321102 421321103",
        "421321, TOWNSHIP, 421321102 421321103",
        "421303, TOWNSHIP, ''",
        "421321103, TOWNSHIP, 421321103",
        "4213, WINDOW, 42132110301 42132110302 42132110303",
        "421321103, WINDOW, 42132110301 42132110302 42132110303",
        "421321102, WINDOW, ''",
        "42132110302, WINDOW, 42132110302"
    })
    void what_lies_within_a_place(String top, PlaceKind kind, String found) {
        assertThat(codes(directory.within(place(top), kind)))
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "4213, 4213",
        "421321, 4213 421321",
        "421321103, 4213 421321 421321103",
        "42132110301, 4213 421321 421321103 42132110301"
    })
    void the_path_leads_down_from_the_city(String code, String path) {
        assertThat(codes(directory.pathTo(place(code)))).containsExactly(path.split(" "));
    }

    @Test
    void a_window_is_found_by_each_of_its_codes() {
        ServiceWindow first = directory.window(Suixian.FIRST).orElseThrow();

        assertThat(directory.windowByShortCode(first.shortCode())).contains(first);
        assertThat(directory.windowByQr(first.qr())).contains(first);
        assertThat(directory.windowByQr("404")).isEmpty();
    }

    @Test
    void a_directory_without_a_city_says_so() {
        assertThatThrownBy(() -> new Directory(List.of(), List.of(), List.of()).city())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_printed_link_has_one_slash() {
        ServiceWindow first = directory.window(Suixian.FIRST).orElseThrow();

        assertThat(new Links("https://pj.example/").of(first))
                .isEqualTo(new Links("https://pj.example").of(first))
                .isEqualTo("https://pj.example/w/QR42132110301");
    }
}
