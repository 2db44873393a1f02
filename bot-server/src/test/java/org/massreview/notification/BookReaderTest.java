package org.massreview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** config/notifications.yml as it is shipped, and what keeps a server from starting. */
class BookReaderTest {

    private static final Path SHIPPED = Path.of("config", "notifications.yml");

    @Test
    void the_shipped_file_can_be_read_and_uses_no_template_until_one_is_given() throws IOException {
        NotificationBook book = new BookReader(false).read(SHIPPED);
        assertThat(book.rules()).hasSize(Kind.values().length);
        assertThat(book.rules().values())
                .allSatisfy(rule -> assertThat(rule.templates()).isEmpty());
        assertThat(book.rule(Kind.OVERDUE).to()).contains(Audience.CITIZEN, Audience.ANSWERABLE);
    }

    @Test
    void while_the_stand_in_plays_wechat_its_samples_are_used() throws IOException {
        NotificationBook book = new BookReader(true).read(SHIPPED);
        assertThat(book.rules().values())
                .allSatisfy(rule -> assertThat(rule.templates()).hasSize(Template.Slot.values().length));
        assertThat(book.consentKind("sample-long-term-REPLY")).contains(Consent.Kind.LONG_TERM);
        assertThat(book.consentKind("sample-account-REPLY")).contains(Consent.Kind.ONE_TIME);
        assertThat(book.consentKind("sample-template-REPLY")).isEmpty();
        assertThat(book.consentKind("somebody-elses")).isEmpty();
    }

    @Test
    void a_template_may_name_its_fields_otherwise() throws IOException {
        String given = shipped()
                .replace(
                        "templates: {long-term: \"\", one-time: \"\", account: \"\", template: \"\"}",
                        "templates: {one-time: \"T1\", template: {id: \"T2\", fields: {thing9: window, time4: due}}}");
        NotificationBook book = new BookReader(false).read((Object) new Yaml().load(given));
        Rule rule = book.rule(Kind.BAD_REVIEW);
        assertThat(rule.templates().keySet()).containsExactlyInAnyOrder(Template.Slot.ONE_TIME, Template.Slot.TEMPLATE);
        assertThat(rule.templates().get(Template.Slot.ONE_TIME).fields()).containsKey("character_string2");
        assertThat(rule.templates().get(Template.Slot.TEMPLATE).fields()).containsOnlyKeys("thing9", "time4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            thing1: window, character_string2: number | thing1: nobody, character_string2: number | nobody, which we do not know
            thing1: window, character_string2: number | thing1: window, secret2: number           | secret2, whose type is not
            thing1: window, character_string2: number | phrase1: window, character_string2: number | window can not stand in
            thing4: "=您反映的事解决了吗？"             | thing4: "=您反映的这件事情到底有没有给您解决好了呢？" | does not fit into thing
            to: [CITIZEN]                             | to: [NEIGHBOUR]                           | NEIGHBOUR
            to: [OPERATOR]                            | to: [CITIZEN]                             | CALENDAR can not go to CITIZEN
            keep: 7                                   | keep: never                               | keep is a number
            from: "21:00"                             | from: "late"                              | quiet.from is a time
              BAD_REVIEW:                             |   GOOD_REVIEW:                            | GOOD_REVIEW
            gather: true                              | gathers: true                             | gathers, which nobody knows
            """)
    void what_the_platform_would_refuse_is_refused_in_one_sentence(String right, String wrong, String said)
            throws IOException {
        String file = shipped();
        assertThat(file).contains(right.strip());
        Object broken = new Yaml().load(file.replaceFirst(java.util.regex.Pattern.quote(right.strip()), wrong.strip()));
        assertThatThrownBy(() -> new BookReader(true).read(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("notifications.yml: ")
                .hasMessageContaining(said)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\n"));
    }

    private static String shipped() throws IOException {
        return Files.readString(SHIPPED);
    }
}
