package org.massreview.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import org.massreview.journey.Citizens;

/** People before a screen, during one test. */
final class Visitors implements AutoCloseable {

    private static final int[] TELEPHONE = {390, 844};
    private static final int[] DESKTOP = {1280, 800};

    private final Chromium chromium;
    private final String host;
    private final Citizens citizens;
    private final List<Visitor> all = new ArrayList<>();

    Visitors(Chromium chromium, String host, Citizens citizens) {
        this.chromium = chromium;
        this.host = host;
        this.citizens = citizens;
    }

    /** Somebody nobody knows, with a telephone. */
    Visitor citizen() {
        return visitor("citizen", "zh-CN", TELEPHONE, null);
    }

    Visitor englishCitizen() {
        return visitor("english", "en-GB", TELEPHONE, null);
    }

    /** Somebody on a telephone whom the stand-in knows by this openid. */
    Visitor telephoneOf(String openid) {
        return visitor(openid, "zh-CN", TELEPHONE, openid);
    }

    /** The same at a desk. */
    Visitor deskOf(String openid) {
        return visitor(openid, "zh-CN", DESKTOP, openid);
    }

    Visitor screen(int width, int height) {
        return visitor("screen", "zh-CN", new int[] {width, height}, null);
    }

    private Visitor visitor(String name, String locale, int[] size, String openid) {
        BrowserContext context = chromium.context(new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(size[0], size[1]));
        if (openid != null) {
            String token = citizens.as(openid)[1].substring("Bearer ".length());
            context.addInitScript("try { sessionStorage.setItem('massreview.lent', '" + token + "') } catch {}");
        }
        Visitor visitor = new Visitor(name, context, host);
        all.add(visitor);
        return visitor;
    }

    void haveNothingToComplainOf() {
        all.forEach(Visitor::hasNothingToComplainOf);
    }

    void keepScreens(String name) {
        all.forEach(visitor -> visitor.keepScreen("failed/" + name.replaceAll("\\W+", "-")));
    }

    @Override
    public void close() {
        all.forEach(Visitor::leaves);
    }
}
