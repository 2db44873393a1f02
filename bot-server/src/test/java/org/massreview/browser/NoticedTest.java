package org.massreview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link EveryPageTest} looks for would be found. */
@BrowserTest
class NoticedTest {

    @Test
    void a_violated_policy_a_word_in_the_console_and_a_picture_without_a_name(Visitors visitors) {
        Visitor visitor = visitors.citizen().opens("pages/about").settles();
        assertThat(visitor.noticed().takeAll()).isEmpty();

        visitor.page().evaluate("""
                        () => {
                          document.body.insertAdjacentHTML('beforeend', '<p style="color: red">red</p><img src="/h5/static/faces/1.svg">');
                          document.body.insertAdjacentHTML('beforeend', '<img alt="" src="https://elsewhere.example/count.png">');
                          console.error('broken');
                        }
                        """);
        visitor.settles();

        List<String> noticed = visitor.noticed().takeAll();
        assertThat(noticed).anyMatch(one -> one.contains("style") && one.contains("Content Security Policy"));
        assertThat(noticed).anyMatch(one -> one.contains("elsewhere.example"));
        assertThat(noticed).anyMatch(one -> one.contains("broken"));
        assertThat(Axe.findings(visitor.page())).anyMatch(one -> one.startsWith("critical image-alt"));
    }
}
