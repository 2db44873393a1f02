package org.massreview.browser;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.massreview.journey.Citizens;
import tools.jackson.databind.JsonNode;

/** A window with a few reviews and a complaint, and who looks at which page of it with what in the address. */
final class SamplePages {

    private static SamplePages made;

    private final String code;
    private final String window;
    private final String receipt;
    private final String number;

    private SamplePages(Citizens citizens) {
        JsonNode place = SmallTown.window(citizens, 0);
        this.code = place.get("shortCode").asString();
        this.window = place.get("code").asString();
        for (int level : new int[] {5, 5, 4, 4, 3}) {
            citizens.reviewed(window, level);
        }
        JsonNode bad = citizens.review(
                        UUID.randomUUID().toString(),
                        Map.of("window", window, "level", 1, "tags", new String[] {"COLD"}, "words", "问了三次没有人理"))
                .json();
        this.receipt = bad.get("receipt").asString();
        this.number = bad.get("complaint").get("number").asString();
    }

    /** Made once for all pages. */
    static synchronized SamplePages of(Citizens citizens) {
        made = made == null ? new SamplePages(citizens) : made;
        return made;
    }

    Visitor visitorOf(String page, Visitors visitors) {
        return switch (page) {
            case "pages/staff/cases", "pages/staff/case" -> visitors.telephoneOf("clerk-" + window);
            case "pages/staff/confirm" -> visitors.telephoneOf("county-421303");
            case "pages/mine" -> visitors.telephoneOf("citizen-71");
            default -> page.startsWith("pages/official/") ? visitors.telephoneOf("city") : visitors.citizen();
        };
    }

    String queryOf(String page) {
        return switch (page) {
            case "pages/review", "pages/complain" -> "?c=" + code;
            case "pages/follow" -> "?receipt=" + receipt;
            case "pages/staff/case" -> "?number=" + number;
            default -> "";
        };
    }

    /** Size of the larger screen that a page is made for, too. */
    Optional<int[]> deskOf(String page) {
        if (page.equals("pages/board")) {
            return Optional.of(new int[] {1920, 1080});
        }
        boolean desk =
                page.startsWith("pages/staff/") || page.startsWith("pages/official/") || page.equals("pages/scores");
        return desk ? Optional.of(new int[] {1280, 800}) : Optional.empty();
    }
}
