package org.massreview.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One Chromium for all tests of this JVM, each visitor in it with cookies and storage of their own. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start(String... more) {
        Found found = Found.look();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", found.node(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Map<String, String> env = new HashMap<>(System.getenv());
        env.putAll(found.env());
        List<String> args = new java.util.ArrayList<>(found.args());
        args.addAll(List.of(more));
        try {
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(java.nio.file.Path.of(found.executable()))
                                    .setEnv(env)
                                    .setArgs(args)));
        } catch (RuntimeException failure) {
            playwright.close();
            throw new IllegalStateException(
                    found.executable() + " can not be driven; -Dbrowser=/path names another browser,"
                            + " -Dskip.browser=true leaves these tests out",
                    failure);
        }
    }

    BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    String version() {
        return browser.version();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
