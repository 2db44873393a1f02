package org.massreview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massreview.complaint.Stage;
import org.massreview.problem.Words;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.yaml.snakeyaml.Yaml;

/** What a push says fits into what the platform lets stand in a field, however long the names are. */
class ComposerTest {

    private static final Words WORDS = words();

    private final Composer composer = new Composer(WORDS);

    private static Words words() {
        Words[] made = new Words[1];
        new ApplicationContextRunner()
                .withConfiguration(org.springframework.boot.autoconfigure.AutoConfigurations.of(
                        MessageSourceAutoConfiguration.class))
                .withPropertyValues(
                        "spring.messages.basename=messages/problems,messages/words",
                        "spring.messages.encoding=UTF-8",
                        "spring.messages.fallback-to-system-locale=false")
                .withBean(Words.class)
                .run(context -> made[0] = context.getBean(Words.class));
        return made[0];
    }

    private static Facts facts(String number) {
        return Facts.none()
                .with(Fact.NUMBER, number)
                .with(Fact.WINDOW, "大洪山风景名胜区长岗镇便民服务中心社会保障和医疗保险综合受理窗口")
                .with(Fact.PLACE, "大洪山风景名胜区长岗镇")
                .with(Fact.DUE, "2026-07-15")
                .with(Fact.DAY, "2026-07-08")
                .with(Fact.STAGE, "push.stage.CLOSED")
                .with(Fact.REASON, "窗口的排班表和监控都看过了，当时确实没有人在岗，申诉的理由不成立，维持原来的结果")
                .with(Fact.PERIOD, "12.28至1.3")
                .with(Fact.SUMMARY, "收到投诉12件，未办结3件，超期1件；评价120条，满意度87.5");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_field_of_the_shipped_templates_is_right(Kind kind) throws IOException {
        NotificationBook book = new BookReader(true).read(Path.of("config", "notifications.yml"));
        for (List<Facts> told : List.of(
                List.of(facts("10012")),
                List.of(facts("10012"), facts("10023"), facts("10034")),
                List.of(Facts.none()))) {
            book.rule(kind)
                    .templates()
                    .values()
                    .forEach(template -> composer.fields(template, kind, told)
                            .forEach((field, value) -> assertThat(FieldType.ofField(field)
                                                    .orElseThrow()
                                                    .isRight(value)
                                            || told.get(0).get(Fact.DUE).isEmpty())
                                    .as("%s %s: %s", kind, field, value)
                                    .isTrue()));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_shipped_fields_are_those_of_the_stand_ins_templates(Kind kind) throws IOException {
        NotificationBook book = new BookReader(true).read(Path.of("config", "notifications.yml"));
        try (InputStream input = getClass().getResourceAsStream("/standin/templates.yml")) {
            Map<String, List<String>> samples = new Yaml().load(input);
            assertThat(book.rule(kind)
                            .templates()
                            .get(Template.Slot.TEMPLATE)
                            .fields()
                            .keySet())
                    .containsExactlyInAnyOrderElementsOf(samples.get(kind.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_sentences_are_whole_in_both_languages(Kind kind) {
        for (Locale locale : List.of(Words.DEFAULT, Locale.ENGLISH)) {
            for (List<Facts> told : List.of(List.of(facts("10012")), List.of(facts("10012"), facts("10023")))) {
                assertThat(composer.sentences(kind, told, locale)).isNotBlank().doesNotContain("{", "push.", "null");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_stage_fits_into_a_phrase(Stage stage) {
        assertThat(WORDS.say("push.stage." + stage, Words.DEFAULT)).matches("\\p{IsHan}{1,5}");
    }

    @Test
    void several_are_counted_and_the_first_date_is_told() {
        List<Facts> told = Stream.of("2026-07-20", "2026-07-15", "2026-07-18")
                .map(due -> facts("10012").with(Fact.DUE, due))
                .toList();
        assertThat(composer.sentences(Kind.BAD_REVIEW, told, Words.DEFAULT))
                .contains("3 条新差评")
                .contains("7月15日");
    }

    @Test
    void the_three_answers_carry_the_number() {
        assertThat(composer.taps(Kind.REPLY, List.of(facts("10012")), Words.DEFAULT))
                .containsExactly("满意 10012", "部分解决 10012", "不满意 10012");
        assertThat(composer.taps(Kind.CLOSED, List.of(facts("10012")), Words.DEFAULT))
                .isEmpty();
    }
}
