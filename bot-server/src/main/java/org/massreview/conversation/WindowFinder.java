package org.massreview.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.directory.ServiceWindow;
import org.massreview.understanding.Mention;

/** Which windows are meant by a township, a number and a service; what is missing comes from what was said before. Pure. */
final class WindowFinder {

    private WindowFinder() {}

    /** @param nearby the township of the window that is being talked about: "三号窗口" is one beside it */
    record Found(List<Place> windows, @Nullable Hint hint) {}

    static Found find(Directory directory, Mention mention, Hint before, @Nullable String nearby) {
        Hint said = said(mention);
        if (said.isEmpty() && mention.candidates().isEmpty()) {
            return new Found(List.of(), null);
        }
        Hint hint = said.or(before);
        Set<String> townships = new LinkedHashSet<>();
        if (hint.township() != null) {
            townships.add(hint.township());
        } else if (!mention.candidates().isEmpty()) {
            mention.candidates().stream()
                    .filter(place -> place.kind() == PlaceKind.TOWNSHIP)
                    .forEach(place -> townships.add(place.code()));
        } else if (nearby != null) {
            townships.add(nearby);
        }
        List<ServiceWindow> all = townships.stream()
                .flatMap(code -> directory.place(PlaceKind.TOWNSHIP, code).stream())
                .flatMap(place -> directory.windowsIn(place).stream())
                .filter(ServiceWindow::isOpen)
                .toList();
        return new Found(narrowed(all, hint).stream().map(directory::placeOf).toList(), hint);
    }

    private static Hint said(Mention mention) {
        String township = mention.places().stream()
                .filter(place -> place.kind() == PlaceKind.TOWNSHIP)
                .map(Place::code)
                .reduce((first, second) -> second)
                .orElse(null);
        Mention.Matter service = mention.service();
        return new Hint(township, mention.windowNumber(), service == null ? null : service.type());
    }

    /** A number is more certain than a matter; what fits nothing narrows nothing. */
    private static List<ServiceWindow> narrowed(List<ServiceWindow> windows, Hint hint) {
        List<ServiceWindow> left = windows;
        Integer number = hint.number();
        if (number != null) {
            left = some(left, window -> numberOf(window) == number);
        }
        if (hint.service() != null) {
            left = some(left, window -> window.type().equals(hint.service()));
        }
        return left;
    }

    private static List<ServiceWindow> some(List<ServiceWindow> windows, Predicate<ServiceWindow> fits) {
        List<ServiceWindow> fitting = windows.stream().filter(fits).toList();
        return fitting.isEmpty() ? windows : fitting;
    }

    /** @return the digits that the number begins with, -1 without any */
    static int numberOf(ServiceWindow window) {
        String digits = window.number().replaceAll("^\\D*(\\d{1,6}).*$", "$1");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
    }
}
