package org.massreview.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.massreview.problem.Problem;

/** What is wrong with a script is said at the start, and all of it. */
class ScriptCheckTest {

    private static final Map<String, Set<Problem>> DEEDS = Map.of("tea.make", Set.of(Problem.BUSY));

    @Test
    void a_script_that_can_be_talked_through_has_no_faults() {
        assertThat(faults("""
                script: tea
                keys: [茶]
                slots: {words: {type: words}}
                steps:
                  - collect: words
                  - confirm:
                  - {do: tea.make, refused: {BUSY: again}}
                """)).isEmpty();
    }

    @Test
    void a_deed_that_does_not_exist() {
        assertThat(faults("""
                script: tea
                slots: {}
                steps: [{do: coffee.make}]
                """)).singleElement().asString().contains("coffee.make, which does not exist");
    }

    @Test
    void a_refusal_without_a_consequence_and_a_consequence_without_a_refusal() {
        assertThat(faults("""
                script: tea
                slots: {}
                steps: [{do: tea.make, refused: {WINDOW_CLOSED: end}}]
                """))
                .singleElement()
                .asString()
                .contains("WINDOW_CLOSED")
                .contains("may refuse [BUSY]");
    }

    @Test
    void a_way_back_to_where_nothing_is_asked() {
        assertThat(faults("""
                script: tea
                slots: {words: {type: words}}
                steps: [{do: tea.make, refused: {BUSY: words}}]
                """)).singleElement().asString().contains("goes to words after BUSY");
        assertThat(faults("""
                script: tea
                slots: {}
                steps: [{do: tea.make, refused: {BUSY: again}}]
                """)).singleElement().asString().contains("goes to again after BUSY");
    }

    @Test
    void dead_ends() {
        assertThat(faults("""
                script: tea
                slots: {tags: {type: tags}, choice: {type: choice}}
                steps:
                  - collect: tags
                  - collect: choice
                  - collect: milk
                """))
                .hasSize(4)
                .anyMatch(fault -> fault.contains("waits for ever at tags"))
                .anyMatch(fault -> fault.contains("offers nothing to choose at choice"))
                .anyMatch(fault -> fault.contains("collects no slot milk"))
                .anyMatch(fault -> fault.contains("does not end with a deed"));
    }

    @Test
    void conditions_on_what_never_is() {
        assertThat(faults("""
                script: tea
                slots:
                  cup: {type: choice, choices: {1: {code: small, label: cup.small}}}
                steps:
                  - collect: cup
                  - {do: tea.make, refused: {BUSY: end}, when: {cup: [large]}}
                  - {do: tea.make, refused: {BUSY: end}, when: {pot: [large]}}
                """))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("values that cup never has"))
                .anyMatch(fault -> fault.contains("a condition on no slot pot"));
    }

    @Test
    void two_scripts_with_one_key() {
        List<Script> scripts = new ArrayList<>(Bot.conversations().scripts().all());
        scripts.add(script("script: tea\nkeys: [投诉]\nsteps: [{do: tea.make, refused: {BUSY: end}}]"));
        assertThat(ScriptCheck.faults(new Scripts(scripts, List.of()), DEEDS, key -> true))
                .anyMatch(fault -> fault.contains("shares the key 投诉"));
    }

    @Test
    void words_that_are_missing_in_one_language() {
        List<String> faults = ScriptCheck.faults(
                withNeeded(script("script: tea\nsteps: [{do: tea.make, refused: {BUSY: end}}]")),
                DEEDS,
                key -> !key.equals("script.tea") && !key.equals("talk.help"));
        assertThat(faults)
                .anyMatch(fault -> fault.endsWith("script.tea"))
                .anyMatch(fault -> fault.endsWith("talk.help"));
    }

    @Test
    void a_slot_type_or_a_problem_that_does_not_exist_names_the_script() {
        assertThatThrownBy(() -> script("script: tea\nslots: {cup: {type: porcelain}}\nsteps: []"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("script tea")
                .hasMessageContaining("PORCELAIN");
        assertThatThrownBy(() -> script("script: tea\nsteps: [{do: tea.make, refused: {TOO_HOT: end}}]"))
                .hasMessageContaining("TOO_HOT");
    }

    private static List<String> faults(String yaml) {
        return ScriptCheck.faults(withNeeded(script(yaml)), DEEDS, key -> true).stream()
                .filter(fault -> fault.startsWith("tea "))
                .toList();
    }

    private static Scripts withNeeded(Script script) {
        return new Scripts(List.of(script), List.of());
    }

    private static Script script(String yaml) {
        return ScriptReader.read(ScriptReader.yaml(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
    }
}
