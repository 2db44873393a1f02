package org.massreview.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.massreview.directory.DirectoryStore.WindowVersion;

/** The lists that a new installation starts with: 50 centres and 295 windows, as the city's notice counts them. */
class ConfiguredListsTest {

    private static Sheet sheet(String name) throws IOException {
        return Sheet.read(Files.readAllBytes(Path.of("config", name)), DirectoryImport.MOST_ROWS);
    }

    private static List<Area> areas() throws IOException {
        return sheet("areas.csv").lines().stream()
                .map(line -> new Area(
                        line.cell("code"),
                        PlaceKind.valueOf(line.cell("kind")),
                        line.cell("name"),
                        line.cell("parent").isEmpty() ? null : line.cell("parent")))
                .toList();
    }

    private static TownshipSheet townships() throws IOException {
        return new TownshipSheet(new Directory(areas(), List.of(), List.of())).read(sheet("townships.csv"));
    }

    private static WindowSheet windows() throws IOException {
        return new WindowSheet(new Directory(areas(), townships().toSave(), List.of()), LocalDate.of(2026, 1, 1))
                .read(sheet("windows.csv"));
    }

    @Test
    void one_city_and_the_five_areas_that_select() throws IOException {
        assertThat(areas())
                .filteredOn(area -> area.kind() == PlaceKind.CITY)
                .singleElement()
                .satisfies(city -> {
                    assertThat(city.code()).isEqualTo("4213");
                    assertThat(city.parent()).isNull();
                });
        assertThat(areas())
                .filteredOn(area -> area.kind() == PlaceKind.COUNTY)
                .allSatisfy(county -> assertThat(county.parent()).isEqualTo("4213"))
                .extracting(Area::name)
                .containsExactlyInAnyOrder("曾都区", "广水市", "随县", "随州高新区", "大洪山风景名胜区");
    }

    @Test
    void fifty_townships_without_an_error() throws IOException {
        assertThat(townships().report()).isEqualTo(new ImportReport(50, 0, 0, 0, List.of()));
        assertThat(townships().toSave())
                .extracting(Township::county)
                .contains("421303", "421321", "421381", "GX", "DHS");
        assertThat(townships().toSave()).extracting(Township::name).doesNotHaveDuplicates();
    }

    @Test
    void two_hundred_and_ninety_five_windows_without_an_error() throws IOException {
        assertThat(windows().report()).isEqualTo(new ImportReport(295, 0, 0, 0, List.of()));
    }

    @Test
    void every_centre_has_five_six_or_seven() throws IOException {
        Map<Long, Long> centresBySize = windows().added().stream()
                .collect(Collectors.groupingBy(WindowVersion::township, Collectors.counting()))
                .values()
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(centresBySize).isEqualTo(Map.of(7L, 10L, 6L, 25L, 5L, 15L));
    }

    @Test
    void no_centre_has_a_number_twice() throws IOException {
        assertThat(windows().added())
                .extracting(window -> window.township() + window.number())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_window_has_a_known_type() throws IOException {
        Set<String> types = sheet("window-types.csv").lines().stream()
                .map(line -> line.cell("type_code"))
                .collect(Collectors.toSet());

        assertThat(windows().added()).extracting(WindowVersion::type).isSubsetOf(types);
    }

    @Test
    void no_window_code_can_be_taken_for_a_short_code_or_a_qr_code() throws IOException {
        assertThat(windows().added()).allSatisfy(window -> {
            assertThat(ShortCode.shaped(window.window())).isEmpty();
            assertThat(window.window().length()).isNotEqualTo(QrCodes.LENGTH);
        });
    }
}
