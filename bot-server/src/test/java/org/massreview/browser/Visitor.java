package org.massreview.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** One person before one screen: what they do and see, found by role and name as a reader aloud finds it. */
final class Visitor {

    private static final double PATIENCE_MS = 10_000;
    private static final Path SCREENS = Path.of("bot-server/target/screenshots");

    private final String name;
    private final BrowserContext context;
    private final String host;
    private final Page page;
    private final Noticed noticed;

    Visitor(String name, BrowserContext context, String host) {
        this.name = name;
        this.context = context;
        this.host = host;
        context.setDefaultTimeout(PATIENCE_MS);
        this.page = context.newPage();
        this.noticed = Noticed.on(page, host);
    }

    // What they do

    /** @param route of a page, such as {@code pages/review?c=K3F9A}; loaded anew */
    Visitor opens(String route) {
        page.navigate("about:blank");
        page.navigate(host + "/h5/index.html#/" + route);
        heading().waitFor();
        return this;
    }

    /** As a telephone's camera does. */
    Visitor scans(String code) {
        page.navigate(host + "/w/" + code);
        return this;
    }

    Visitor presses(String button) {
        named(AriaRole.BUTTON, button).click();
        return this;
    }

    Visitor follows(String link) {
        named(AriaRole.LINK, link).click();
        return this;
    }

    Visitor chooses(String radio) {
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(radio).setExact(true))
                .click();
        return this;
    }

    Visitor ticks(String checkbox) {
        named(AriaRole.CHECKBOX, checkbox).click();
        return this;
    }

    Visitor types(String label, String words) {
        field(label).fill(words);
        return this;
    }

    Visitor hitsKey(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** By the keyboard alone. */
    Visitor tabsTo(String name) {
        for (int steps = 0; steps < 80; steps++) {
            page.keyboard().press("Tab");
            if (focused().startsWith(name)) {
                return this;
            }
        }
        throw new AssertionError("the keyboard never gets to " + name);
    }

    Visitor writes(String words) {
        page.keyboard().insertText(words);
        return this;
    }

    /** The server hears the call, and its answer gets lost. */
    Visitor losesTheNextAnswerOf(String path) {
        page.route(
                "**" + path,
                route -> {
                    route.fetch();
                    route.abort("connectionreset");
                },
                new Page.RouteOptions().setTimes(1));
        return this;
    }

    Visitor closesThePage() {
        page.navigate("about:blank");
        return this;
    }

    /** Looks at the same page again, later. */
    Visitor comesBack() {
        page.reload();
        return this;
    }

    Visitor goesOffline() {
        context.setOffline(true);
        return this;
    }

    Visitor isOnlineAgain() {
        context.setOffline(false);
        return this;
    }

    /** The size of type that a telephone's own setting may ask for. */
    Visitor enlargesTo(String scale) {
        page.evaluate(
                "scale => document.querySelectorAll('.app-page').forEach(page => page.style.setProperty('--scale', scale))",
                scale);
        return this;
    }

    /** By the page's own button; a page without one is told by what the telephone keeps. */
    Visitor speaksEnglish() {
        if (canPress("English")) {
            return presses("English");
        }
        page.evaluate(
                "() => localStorage.setItem('massreview.language', JSON.stringify({ type: 'string', data: '\"en\"' }))");
        page.reload();
        return this;
    }

    /** Until nothing is on its way any more. */
    Visitor settles() {
        page.waitForCondition(noticed::isQuiet);
        return this;
    }

    // What they see

    Visitor isAt(String title) {
        assertThat(heading()).containsText(title, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
        return this;
    }

    Visitor sees(String words) {
        assertThat(main()).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
        return this;
    }

    Visitor sees(Pattern words) {
        assertThat(main()).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
        return this;
    }

    /** Any more. */
    Visitor doesNotSee(String words) {
        assertThat(main())
                .not()
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
        return this;
    }

    /** @return the first match on the page */
    String reads(Pattern words) {
        sees(words);
        java.util.regex.Matcher found = words.matcher(main().innerText());
        assertThat(found.find()).isTrue();
        return found.group(found.groupCount());
    }

    /** @return what reaches out of the screen at its side */
    @SuppressWarnings("unchecked")
    List<String> tooWide() {
        return (List<String>) page.evaluate("""
                () => {
                  const out = element => element.getBoundingClientRect().right > innerWidth + 1;
                  return document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                    .filter(element => out(element) && ![...element.children].some(out))
                    .slice(0, 4).map(element => `${element.tagName} ${element.className} ${element.textContent.slice(0, 30)}`);
                }
                """);
    }

    String readsAll() {
        return main().innerText();
    }

    /** @return the receipt, which stands on the page in groups and is read aloud letter by letter */
    String readsReceipt() {
        Locator receipt = page.locator("[role=img]")
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
        return receipt.getAttribute("aria-label").replaceAll("[^0-9A-Z]|Receipt", "");
    }

    /** @return names of the radio buttons that are chosen */
    List<String> chosen() {
        return page.locator("[role=radio][aria-checked=true]").all().stream()
                .map(radio -> radio.getAttribute("aria-label"))
                .toList();
    }

    /** @return the name of what the keyboard acts on */
    String focused() {
        return (String) page.evaluate("""
                () => {
                  const at = document.activeElement;
                  const named = at?.matches('input, textarea') ? at.closest('[aria-label]') : at;
                  return named?.getAttribute('aria-label') ?? (at?.textContent ?? '').trim();
                }
                """);
    }

    boolean canPress(String button) {
        return named(AriaRole.BUTTON, button).count() > 0;
    }

    Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
    }

    /** The label of a field stands on the component or on what is typed into; both are fine. */
    Locator field(String label) {
        return page.locator("//*[contains(@aria-label, '" + label
                        + "')]/descendant-or-self::*[self::input or self::textarea]")
                .first();
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN).last();
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .last();
    }

    Page page() {
        return page;
    }

    Noticed noticed() {
        return noticed;
    }

    void hasNothingToComplainOf() {
        assertThat(noticed.seriousOnes()).as(name + " at " + page.url()).isEmpty();
    }

    Path keepScreen(String file) {
        return keepScreen(file, false);
    }

    Path keepScreen(String file, boolean whole) {
        Path path = SCREENS.resolve(file + (file.startsWith("failed") ? "-" + name : "") + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(whole));
        return path;
    }

    void leaves() {
        context.close();
    }
}
