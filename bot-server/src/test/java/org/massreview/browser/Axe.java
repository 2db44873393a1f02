package org.massreview.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** axe-core: what keeps people from reading or using a page. Sees what a program can see; the rest needs people. */
final class Axe {

    private static final String SOURCE = ClientFolder.text("node_modules/axe-core/axe.min.js");

    /** Rules with an impact below moderate are matters of taste. */
    private static final String RUN = """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'] });
              return violations.filter(({ impact }) => impact !== 'minor').map(({ id, impact, help, nodes }) =>
                `${impact} ${id}: ${help}: ${nodes.slice(0, 3).map(({ target, html }) => `${target} ${html.slice(0, 160)}`).join(' | ')}`);
            }
            """;

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(
                    SOURCE); // By the protocol, not as an element of the page, so the page's policy stays in force.
        }
        return (List<String>) page.evaluate(RUN);
    }
}
