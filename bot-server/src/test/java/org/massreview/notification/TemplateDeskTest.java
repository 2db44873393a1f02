package org.massreview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class TemplateDeskTest {

    private static final Path SHIPPED = Path.of("config", "notifications.yml");

    @Test
    void a_citizen_is_asked_for_three_at_most_and_first_for_the_reply() throws IOException {
        TemplateDesk desk = new TemplateDesk(new BookReader(true).read(SHIPPED));

        assertThat(desk.longTerm(false))
                .hasSize(3)
                .extracting(TemplateDesk.Offered::kind)
                .startsWith("REPLY", "CALL_BACK");
        assertThat(desk.oneTime(true))
                .extracting(TemplateDesk.Offered::kind)
                .containsExactly("BAD_REVIEW", "DUE_SOON", "ASSIGNMENT");
    }

    @Test
    void what_the_operator_has_no_template_for_is_not_offered() throws IOException {
        assertThat(new TemplateDesk(new BookReader(false).read(SHIPPED)).oneTime(false))
                .isEmpty();

        String one = Files.readString(SHIPPED).replaceFirst("one-time: \"\"", "one-time: \"T1\"");
        TemplateDesk desk = new TemplateDesk(new BookReader(false).read((Object) new Yaml().load(one)));
        assertThat(desk.oneTime(true)).containsExactly(new TemplateDesk.Offered("BAD_REVIEW", "T1"));
        assertThat(desk.longTerm(true)).isEmpty();
    }
}
