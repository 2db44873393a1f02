package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictsTest {

    private final Conflicts conflicts = Fixtures.conflicts();

    @ParameterizedTest
    @ValueSource(strings = {"你们主任让我找熟人", "找镇长签字才给办", "大厅负责人骂人", "他们领导知道也不管"})
    void who_leads_the_centre_is_out_of_it_with_everybody_below(String said) {
        assertThat(conflicts.namedIn(said)).containsExactlyInAnyOrder(Party.WINDOW, Party.TOWNSHIP);
        assertThat(Handling.begun(conflicts.namedIn(said), false, false, false).answerable())
                .isEqualTo(Party.COUNTY);
    }

    @Test
    void the_bureau_itself_is_answered_for_by_the_city() {
        Set<Party> named = conflicts.namedIn("县政务局的人来检查也不管");

        assertThat(named).containsExactly(Party.COUNTY);
        assertThat(Handling.begun(named, false, false, false).answerable()).isEqualTo(Party.CITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"排队三小时", "窗口没人", "村里的证明开不出来", ""})
    void what_names_nobody_goes_the_usual_way(String said) {
        assertThat(conflicts.namedIn(said)).isEmpty();
    }
}
