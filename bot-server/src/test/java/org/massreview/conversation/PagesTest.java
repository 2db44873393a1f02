package org.massreview.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.massreview.browser.PagesJson;

/** What the talk offers to open. */
class PagesTest {

    @Test
    void every_page_is_one_of_the_mini_programs() {
        assertThat(Stream.of(Pages.follow("10019"), Pages.mine(), Pages.handle("10019"), Pages.cases())
                        .map(line -> line.arguments().get(0).replaceAll("\\?.*", "")))
                .allSatisfy(page -> assertThat(PagesJson.inProgram()).contains(page));
    }

    @Test
    void ones_own_is_opened_by_its_receipt_and_where_only_the_number_was_said_by_that() {
        assertThat(path(Pages.follow("K3F9-A7C2-88XY-2M4P"))).isEqualTo("pages/follow?receipt=K3F9-A7C2-88XY-2M4P");
        assertThat(path(Pages.follow("10019"))).isEqualTo("pages/follow?number=10019");
    }

    private static String path(Line page) {
        return page.arguments().get(0);
    }
}
