package org.massreview.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of config/understanding/citizens, and what a change of them does. */
class LexiconTest {

    private static final Path CONFIG = Path.of("config");
    private static CitizenReader reader;

    @BeforeAll
    static void open() throws IOException {
        reader = CitizenReader.open(CONFIG, text -> Mention.NONE);
    }

    private static String entry(String fields) {
        return "entries:\n  - name: ours\n" + fields.indent(4);
    }

    @Test
    void every_example_holds() {
        assertThat(new LexiconTrial(reader, reader).failures()).isEmpty();
    }

    @Test
    void every_entry_that_gives_a_tag_shows_an_example() {
        assertThat(reader.entries())
                .filteredOn(
                        entry -> entry.meaning().isTagged() && entry.meaning().tone() < -1)
                .allSatisfy(
                        entry -> assertThat(entry.examples()).as(entry.where()).isNotEmpty());
    }

    @Test
    void every_tag_has_an_entry() throws IOException {
        List<String> codes = Files.readAllLines(CONFIG.resolve("tags.csv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(reader.entries().stream()
                        .flatMap(entry -> entry.meaning().tags().stream())
                        .map(tag -> tag.code()))
                .containsAll(codes);
    }

    @Test
    void a_trial_shows_which_sentences_change_and_how() {
        LexiconTrial trial = LexiconTrial.of(reader, "ours.yml", entry("tag: COLD\npatterns: [给人吃闭门羹]\n"));
        List<LexiconTrial.Change> changes = trial.changes(List.of("窗口给人吃闭门羹", "服务很好"));
        assertThat(changes).extracting(LexiconTrial.Change::text).containsExactly("窗口给人吃闭门羹");
        assertThat(changes.get(0).after().verdict().tags()).containsExactly("COLD");
        assertThat(changes.get(0).before().verdict().tags()).isEmpty();
        assertThat(trial.failures()).isEmpty();
    }

    @Test
    void a_trial_shows_examples_that_would_fail_of_other_entries_too() {
        LexiconTrial trial =
                LexiconTrial.of(reader, "ours.yml", entry("tag: COLD\npatterns: [服务很好]\nexamples: ['服务很好 => FAST']\n"));
        assertThat(trial.failures())
                .extracting(LexiconTrial.Failure::entry)
                .anyMatch(where -> where.contains("ours.yml:2 (ours)"));
        assertThat(trial.failures()).anySatisfy(failure -> {
            assertThat(failure.missing()).containsExactly("FAST");
            assertThat(failure.heldBefore()).isFalse();
        });
        assertThat(trial.failures()).anyMatch(LexiconTrial.Failure::heldBefore);
    }

    @Test
    void the_reader_in_force_is_left_as_it_is() {
        Remark before = reader.read("给人吃闭门羹");
        LexiconTrial.of(reader, "ours.yml", entry("tag: COLD\npatterns: [给人吃闭门羹]\n"));
        assertThat(reader.read("给人吃闭门羹")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tag: COLDER\\npatterns: [坏]; ours.yml:3:; knows no tag 'COLDER'",
                "tag: COLD\\npattern: [坏]; ours.yml:4:; knows no 'pattern'",
                "tag: COLD; ours.yml:2:; without 'patterns'",
                "tag: COLD\\npatterns: [<staf>]; ours.yml:4:; knows no group <staf>",
                "tag: COLD\\npatterns: ['a(b']; ours.yml:4:; is not closed",
                "tag: COLD\\npatterns: ['[b']; ours.yml:4:; without ']'",
                "tag: COLD\\npatterns: ['{tim>1}']; ours.yml:4:; cannot read the quantity",
                "tag: COLD\\npatterns: ['(a||b)']; ours.yml:4:; has an empty choice",
                "tag: COLD\\npatterns: ['…']; ours.yml:4:; has no words",
                "tag: COLD\\nweight: 7\\npatterns: [坏]; ours.yml:4:; a number from 1 to 3",
                "tone: bad\\npatterns: [坏]; ours.yml:3:; needs positive or negative",
                "scope: moon\\npatterns: [坏]; ours.yml:3:; knows no 'moon'",
                "patterns: [坏]; ours.yml:2:; gives no tag",
                "tag: COLD\\ntag: SLOW\\npatterns: [坏]; ours.yml:4:; has 'tag' twice",
                "tag: COLD\\npatterns: [坏]\\nexamples: [坏]; ours.yml:5:; needs an example like",
                "tag: COLD\\npatterns: [坏; ours.yml:; is not YAML"
            })
    void a_malformed_file_is_told_with_file_and_line(String fields, String where, String what) {
        assertThatThrownBy(() -> reader.with("ours.yml", entry(fields.replace("\\n", "\n"))))
                .isInstanceOf(LexiconFault.class)
                .hasMessageStartingWith(where)
                .hasMessageContaining(what);
    }

    @Test
    void patterns_know_gaps_choices_options_ends_and_quantities() {
        CitizenReader ours = reader.with(
                "ours.yml",
                entry("tag: EXTORT\npatterns: ['^鲲鹏~(麒麟|凤凰)[和]貔貅$', '饕餮&{time>=2h}', '混沌…梼杌']\nunless: [穷奇, '&蛟龙']\n"));
        assertThat(tags(ours, "鲲鹏麒麟貔貅")).contains("EXTORT");
        assertThat(tags(ours, "鲲鹏某某凤凰和貔貅了")).contains("EXTORT");
        assertThat(tags(ours, "窗口在鲲鹏麒麟貔貅")).doesNotContain("EXTORT");
        assertThat(tags(ours, "窗口，鲲鹏麒麟和和貔貅")).doesNotContain("EXTORT");
        assertThat(tags(ours, "窗口饕餮，三个小时")).contains("EXTORT");
        assertThat(tags(ours, "窗口饕餮，一个小时")).doesNotContain("EXTORT");
        assertThat(tags(ours, "窗口混沌某某梼杌")).contains("EXTORT");
        assertThat(tags(ours, "窗口混沌，梼杌")).doesNotContain("EXTORT");
        assertThat(tags(ours, "窗口混沌梼杌。穷奇")).contains("EXTORT");
        assertThat(tags(ours, "窗口混沌穷奇梼杌，办事")).doesNotContain("EXTORT");
        assertThat(tags(ours, "窗口混沌梼杌，蛟龙")).doesNotContain("EXTORT");
    }

    private static List<String> tags(CitizenReader reader, String text) {
        Verdict verdict = reader.read(text).verdict();
        return verdict == null ? List.of() : verdict.tags();
    }
}
