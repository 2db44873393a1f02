package org.massreview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.massreview.journey.Citizens;
import org.springframework.beans.factory.annotation.Autowired;

/** The screen of a hall, which nobody touches. */
@BrowserTest
class BoardTest {

    private static final Pattern TODAY = Pattern.compile("今天评价\\s*(\\d+)");

    @Autowired
    Citizens citizens;

    @Test
    void counts_a_review_while_somebody_looks(Visitors visitors) {
        Visitor screen = visitors.screen(1920, 1080).opens("pages/board").sees("今天评价");
        int before = Integer.parseInt(screen.reads(TODAY));

        citizens.reviewed(SmallTown.window(citizens, 9).get("code").asString(), 5);

        screen.sees(Pattern.compile("今天评价\\s*" + (before + 1)));
        assertThat(screen.tooWide()).isEmpty();
    }
}
