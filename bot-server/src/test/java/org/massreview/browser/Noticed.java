package org.massreview.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What went wrong on a page without being seen: words in the console, violated policies, calls to other hosts. */
final class Noticed {

    /** A refused or failed call is written to the console by the browser; what a page makes of it is seen on the page. */
    private static final String FAILED_CALL = "console: Failed to load resource";

    private static final long QUIET_NANOS = 150_000_000;
    /** A call that takes longer waits for somebody elsewhere, such as a login that a telephone has to confirm. */
    private static final long WAITING_NANOS = 3_000_000_000L;

    private final List<String> all = new ArrayList<>();
    private final Map<Request, Long> underWay = new HashMap<>();
    private long lastSeen = System.nanoTime();

    private Noticed() {}

    static Noticed on(Page page, String host) {
        Noticed noticed = new Noticed();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                noticed.all.add("console: " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> noticed.all.add("error: " + error));
        page.onRequest(request -> {
            String url = request.url();
            if (url.startsWith("http") && !url.startsWith(host + "/")) {
                noticed.all.add("another host: " + url);
            }
            if (!request.resourceType().equals("eventsource")) {
                noticed.begins(request);
            }
        });
        page.onRequestFinished(noticed::ends);
        page.onRequestFailed(noticed::ends);
        return noticed;
    }

    private void begins(Request request) {
        underWay.put(request, System.nanoTime());
        lastSeen = System.nanoTime();
    }

    private void ends(Request request) {
        underWay.remove(request);
        lastSeen = System.nanoTime();
    }

    /** Nothing is on its way, and what came has had a moment to ask for more. Streams of events never end. */
    boolean isQuiet() {
        long now = System.nanoTime();
        return now - lastSeen > QUIET_NANOS
                && underWay.values().stream().allMatch(begun -> now - begun > WAITING_NANOS);
    }

    List<String> all() {
        return List.copyOf(all);
    }

    List<String> seriousOnes() {
        return all.stream().filter(one -> !one.startsWith(FAILED_CALL)).toList();
    }

    List<String> takeAll() {
        List<String> taken = all();
        all.clear();
        return taken;
    }
}
