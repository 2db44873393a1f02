package org.massreview.inquiry;

import java.util.List;
import java.util.Objects;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Directory;
import org.massreview.directory.Links;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.directory.ServiceWindow;
import org.massreview.score.RuleBook;
import org.massreview.understanding.Query;
import org.massreview.understanding.Span;

/**
 * A question with everything that is needed to answer it.
 *
 * @param query period and places filled in
 * @param subjects never empty
 * @param periodSaid whether the asker named the period
 */
record Inquiry(
        PersonKey asker,
        Query query,
        List<Place> subjects,
        boolean periodSaid,
        Reach reach,
        Speech speech,
        RuleBook rules,
        Links links) {

    Place subject() {
        return subjects.get(0);
    }

    Span period() {
        return Objects.requireNonNull(query.period(), "filled in by the desk");
    }

    Directory directory() {
        return reach.directory();
    }

    String say(String key, Object... arguments) {
        return speech.say(key, arguments);
    }

    /** What was asked, and for which days. */
    Screen screen(String title) {
        String period = speech.asked(period());
        return new Screen(speech).head(title).head(periodSaid ? period : say("period.assumed", period));
    }

    /** What the numbers rest on, and where to read on. */
    Screen grounds(Screen screen, int n, Place linked) {
        return screen.foot(say("grounds", n, rules.version())).foot(links.scores(linked, Days.text(period())));
    }

    boolean isTooSmall(int n) {
        return n < rules.smallestPublicGroup();
    }

    /** Said instead of figures; empty of figures on purpose. */
    Screen tooSmall(String title, int n, Place linked) {
        Screen screen = screen(title).body(n == 0 ? say("nothing") : say("small", n, rules.smallestPublicGroup()));
        return grounds(screen, n, linked);
    }

    /** A name as short as a list bears it: windows of one township are known by number and service. */
    String shortName(Place place, Place within) {
        if (place.kind() != PlaceKind.WINDOW) {
            return place.name();
        }
        return directory()
                .window(place.code())
                .map(window -> (window.township().equals(within.code()) ? "" : townOf(window))
                        + window.number().replace("窗口", "") + " " + service(window))
                .orElse(place.name());
    }

    private String townOf(ServiceWindow window) {
        return directory().township(window.township()).map(town -> town.name()).orElse("");
    }

    private static String service(ServiceWindow window) {
        String name = window.name();
        return name.length() > 2 && name.endsWith("窗口") ? name.substring(0, name.length() - 2) : name;
    }
}
