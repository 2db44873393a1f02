package org.massreview.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massreview.directory.PlaceKind;

class RuleBooksTest {

    @TempDir
    Path config;

    private RuleBooks books(Map<Integer, String> byYear) throws IOException {
        Files.createDirectories(config.resolve("rules"));
        for (Map.Entry<Integer, String> book : byYear.entrySet()) {
            Files.writeString(config.resolve("rules").resolve(book.getKey() + ".yml"), book.getValue());
        }
        return new RuleBooks(config);
    }

    private static String book2026() throws IOException {
        return Files.readString(Path.of("config", "rules", "2026.yml"));
    }

    private static String bookOf(int year) throws IOException {
        return book2026().replace("2026.1", year + ".1").replace("year: 2026", "year: " + year);
    }

    @Test
    void the_book_of_2026_has_the_numbers_of_the_scheme() throws IOException {
        RuleBook book = new RuleBooks(Path.of("config")).on(LocalDate.of(2026, 12, 31));

        assertThat(book.version()).isEqualTo("2026.1");
        assertThat(book.points()).isEqualTo(Map.of(5, 100.0, 4, 85.0, 3, 60.0, 2, 30.0, 1, 0.0));
        assertThat(book.shrinkageOf(PlaceKind.WINDOW)).isEqualTo(30);
        assertThat(book.shrinkageOf(PlaceKind.TOWNSHIP)).isEqualTo(100);
        assertThat(book.shrinkageOf(PlaceKind.COUNTY)).isEqualTo(100);
        assertThat(book.shrinkageOf(PlaceKind.CITY)).isZero();
        assertThat(book.weights()).isEqualTo(new RuleBook.Weights(0.75, 0.15, 0.10));
        assertThat(book.rates().shrinkage()).isEqualTo(5);
        assertThat(book.interval()).isEqualTo(1.645);
        assertThat(book.eligibility().get(PlaceKind.WINDOW)).isEqualTo(new RuleBook.Threshold(30, 20));
        assertThat(book.eligibility().get(PlaceKind.TOWNSHIP)).isEqualTo(new RuleBook.Threshold(100, 20));
        assertThat(book.smallestPublicGroup()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-01, 2026.1",
        "2026-01-01, 2026.1",
        "2027-12-31, 2026.1",
        "2028-01-01, 2028.1",
        "2031-01-01, 2028.1"
    })
    void a_day_is_judged_by_the_book_of_its_year_or_by_the_last_before(LocalDate day, String version)
            throws IOException {
        RuleBooks books = books(Map.of(2026, bookOf(2026), 2028, bookOf(2028)));

        assertThat(books.on(day).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: \"2026.1\" | version: 2026.1 | quotes",
                "version: \"2026.1\" | | version",
                "year: 2026 | year: soon | number",
                "5: 100, | | level 5",
                "window: 30, | | window",
                "window: 30, | window: 0, | window",
                "window: 30, | windw: 30, | WINDW",
                "satisfaction: 0.75 | satisfaction: 0.80 | add up to 1",
                "followUp: 0.10 | followUp: ten | number",
                "{shrinkage: 5, | {shrinkage: 0, | rates",
                "interval: 1.645 | interval: -1 | interval",
                "interval: 1.645 | | interval",
                "days: 20 | dayz: 20 | days",
                "smallestPublicGroup: 5 | | smallestPublicGroup"
            })
    void a_mistake_stops_the_start_and_says_the_file_and_the_place(String right, String wrong, String said)
            throws IOException {
        assertThat(book2026()).contains(right);
        String mistaken = book2026().replace(right, wrong == null ? "" : wrong);

        assertThatThrownBy(() -> books(Map.of(2026, mistaken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026.yml")
                .hasMessageContaining(said);
    }

    @Test
    void without_a_book_there_is_no_start() {
        assertThatThrownBy(() -> books(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("config/rules");
    }

    @Test
    void other_files_in_the_folder_are_left_alone() throws IOException {
        Files.createDirectories(config.resolve("rules"));
        Files.writeString(config.resolve("rules/2026.yml.orig"), "half a thought");

        assertThat(books(Map.of(2026, bookOf(2026)))
                        .on(LocalDate.of(2026, 1, 1))
                        .year())
                .isEqualTo(2026);
    }
}
