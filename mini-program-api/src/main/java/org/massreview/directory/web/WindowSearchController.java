package org.massreview.directory.web;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.massreview.directory.Area;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.OpeningHours;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.directory.ServiceWindow;
import org.massreview.directory.Township;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 找窗口: by words of its county, township, name and number, or by one of its codes. */
@RestController
class WindowSearchController {

    private static final int MOST = 100;
    private static final int LONGEST = 60;

    private final DirectoryDesk directory;
    private final OpeningHours hours;
    private final Clock clock;

    WindowSearchController(DirectoryDesk directory, OpeningHours hours, Clock clock) {
        this.directory = directory;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * @param q every word of it has to occur; blank for all of the area
     * @param within code of the city, a county or a township
     * @param limit 1 to 100
     */
    @GetMapping("/api/v1/windows")
    Mono<FoundView> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "4213") String within,
            @RequestParam(defaultValue = "20") int limit) {
        List<String> words = words(q);
        return directory
                .today()
                .flatMap(now -> Mono.justOrEmpty(now.place(within))
                        .filter(place -> place.kind() != PlaceKind.WINDOW)
                        .switchIfEmpty(Refusal.mono(Problem.AREA_NOT_FOUND, within.length() > 24 ? "…" : within))
                        .map(place -> new FoundView(found(now, place, words)
                                .limit(Math.max(1, Math.min(MOST, limit)))
                                .map(window -> view(window, now))
                                .toList())));
    }

    private static List<String> words(String typed) {
        String plain = plain(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        return plain.isBlank() ? List.of() : List.of(plain.strip().split("\\s+"));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Those that can be rated first. */
    private static Stream<ServiceWindow> found(Directory now, Place within, List<String> words) {
        return now.windowsIn(within).stream()
                .filter(window -> holds(window, now, words))
                .sorted(Comparator.comparing((ServiceWindow window) -> !window.isOpen())
                        .thenComparing(window -> !words.stream().allMatch(plain(window.name())::contains))
                        .thenComparing(ServiceWindow::code));
    }

    private static boolean holds(ServiceWindow window, Directory now, List<String> words) {
        String said = plain(String.join(
                " ", county(window, now).name(), township(window, now).name(), window.name(), window.number()));
        return words.stream().allMatch(word -> inOrder(word, said)) || isCode(window, String.join("", words));
    }

    /** Whether all its characters occur in this order: 西城社保 finds 西城街道 … 社保窗口. */
    private static boolean inOrder(String word, String said) {
        int at = 0;
        for (int point : word.codePoints().toArray()) {
            at = said.indexOf(point, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCode(ServiceWindow window, String word) {
        return Stream.of(window.code(), window.shortCode(), window.qr()).anyMatch(code -> code.equalsIgnoreCase(word));
    }

    private static NameView township(ServiceWindow window, Directory now) {
        return new NameView(
                window.township(),
                now.township(window.township()).map(Township::name).orElse(""));
    }

    private static NameView county(ServiceWindow window, Directory now) {
        return new NameView(
                window.county(), now.area(window.county()).map(Area::name).orElse(""));
    }

    private WindowView view(ServiceWindow window, Directory now) {
        return new WindowView(
                window.code(),
                window.shortCode(),
                window.qr(),
                window.name(),
                window.number(),
                window.type(),
                township(window, now),
                county(window, now),
                window.state().name(),
                hours.isOpen(window, clock.instant().atZone(DirectoryDesk.ZONE)));
    }

    record FoundView(List<WindowView> windows) {}

    record NameView(String code, String name) {}

    record WindowView(
            String code,
            String shortCode,
            String qr,
            String name,
            String number,
            String type,
            NameView township,
            NameView county,
            String state,
            boolean openNow) {}
}
