package org.massreview.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 节假日: the runs of days off in config/cn-holidays.csv. */
final class CalendarFestivals {

    private final Map<String, List<Span>> runs;
    private final List<Span> all;

    private CalendarFestivals(Map<String, List<Span>> runs) {
        this.runs = runs;
        this.all = runs.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    static CalendarFestivals open(Path configDir) {
        Map<String, List<Span>> runs = new HashMap<>();
        try {
            for (String line : Files.readAllLines(configDir.resolve("cn-holidays.csv"))) {
                String[] cells = line.split(",");
                if (cells.length > 2 && cells[1].equals("off")) {
                    LocalDate day = LocalDate.parse(cells[0]);
                    for (String name : cells[2].split("、")) {
                        grow(runs.computeIfAbsent(name, key -> new ArrayList<>()), day);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cn-holidays.csv can not be read", failure);
        }
        return new CalendarFestivals(runs);
    }

    /** The file names the days in order. */
    private static void grow(List<Span> runs, LocalDate day) {
        Span last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.to().plusDays(1).equals(day)) {
            runs.set(runs.size() - 1, new Span(last.from(), day));
        } else {
            runs.add(new Span(day, day));
        }
    }

    /** @return that year's, or the last one that has begun when no year is said */
    Optional<Span> days(String name, @Nullable Integer year, LocalDate today) {
        return runs.getOrDefault(name, List.of()).stream()
                .filter(run ->
                        year == null ? !run.from().isAfter(today) : run.to().getYear() == year)
                .reduce((earlier, later) -> later);
    }

    /** @return the last holiday that is over, whatever its name */
    Optional<Span> lastOver(LocalDate today) {
        return all.stream().filter(run -> run.to().isBefore(today)).max(Comparator.comparing(Span::to));
    }
}
