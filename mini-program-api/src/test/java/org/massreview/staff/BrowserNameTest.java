package org.massreview.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 | Chrome · Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge · Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15 | Safari · macOS",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox · Linux",
                "curl/8.5.0 | ? · ?"
            })
    void a_browser_is_told_in_two_words(String agent, String name) {
        assertThat(BrowserName.of(agent)).isEqualTo(name);
    }

    @Test
    void one_that_says_nothing_is_not_known() {
        assertThat(BrowserName.of(null)).isEqualTo("? · ?");
    }
}
