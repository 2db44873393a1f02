package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void it_leads_on_only_when_there_is_a_page_behind() {
        List<Complaint> two = List.of(Fixtures.filed(), Fixtures.filed());

        assertThat(Page.of(two, 2).next()).as("full, and the last one").isNull();
        assertThat(Page.of(List.of(), 2).next()).isNull();
        assertThat(Page.of(two, 1).complaints()).hasSize(1);
        assertThat(Page.of(two, 1).next()).isEqualTo(Fixtures.filed().number());
    }
}
