package org.massreview.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 工作日: Monday to Friday, but for the State Council's days off and make-up workdays 调休 in config/cn-holidays.csv. A year that
 * is not in the file yet is counted Monday to Friday and is provisional. An area may have days of its own, by
 * config/area-days.csv. The files are read again when they have changed.
 */
@Component
public class WorkingDays {

    private static final Logger log = LoggerFactory.getLogger(WorkingDays.class);
    private static final int MOST = 5_000;

    private final Path national;
    private final Path ofAreas;
    private final Latest latest;
    private final List<String> areas;

    @Autowired
    WorkingDays(@Value("${massreview.config-dir:config}") Path config) throws IOException {
        this.national = config.resolve("cn-holidays.csv");
        this.ofAreas = config.resolve("area-days.csv");
        this.latest = new Latest(read());
        this.areas = List.of();
    }

    private WorkingDays(WorkingDays everywhere, List<String> areas) {
        this.national = everywhere.national;
        this.ofAreas = everywhere.ofAreas;
        this.latest = everywhere.latest;
        this.areas = areas;
    }

    /**
     * The calendar of a place.
     *
     * @param codes of the place and of what it lies in, the nearest first: what the nearest says holds
     */
    public WorkingDays in(String... codes) {
        return new WorkingDays(this, List.of(codes));
    }

    private Known read() throws IOException {
        Known read = new Known(changed(), new HashMap<>(), new HashSet<>(), new HashMap<>());
        for (Sheet.Line line : lines(national)) {
            LocalDate day = LocalDate.parse(line.cell("date"));
            read.days.put(day, isWorking(line, "cn-holidays.csv"));
            read.years.add(day.getYear());
        }
        if (Files.exists(ofAreas)) {
            for (Sheet.Line line : lines(ofAreas)) {
                read.ofAreas
                        .computeIfAbsent(line.cell("area"), area -> new HashMap<>())
                        .put(LocalDate.parse(line.cell("date")), isWorking(line, "area-days.csv"));
            }
        }
        return read;
    }

    private static List<Sheet.Line> lines(Path file) throws IOException {
        return Sheet.read(Files.readAllBytes(file), MOST).lines();
    }

    private static boolean isWorking(Sheet.Line line, String file) {
        return switch (line.cell("kind")) {
            case "off" -> false;
            case "makeup_workday" -> true;
            default ->
                throw new IllegalStateException(
                        file + ", row " + line.row() + ": kind is off or makeup_workday, not " + line.cell("kind"));
        };
    }

    private List<FileTime> changed() throws IOException {
        return Files.exists(ofAreas)
                ? List.of(Files.getLastModifiedTime(national), Files.getLastModifiedTime(ofAreas))
                : List.of(Files.getLastModifiedTime(national));
    }

    /** Reads the files again if they have changed; what can not be read leaves everything as it was. Blocks for a moment. */
    public void refresh() {
        try {
            if (!changed().equals(latest.known.changed)) {
                latest.known = read();
                log.info("The calendar was read again; it knows the years {}.", latest.known.years);
            }
        } catch (IOException | RuntimeException unreadable) {
            log.error("The calendar in config can not be read again, going on with what is known", unreadable);
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        Known now = latest.known;
        for (String area : areas) {
            Boolean own = now.ofAreas.getOrDefault(area, Map.of()).get(day);
            if (own != null) {
                return own;
            }
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return now.days.getOrDefault(day, !weekend);
    }

    /** Whether the year's calendar has been published and is known here. */
    public boolean isPublished(int year) {
        return latest.known.years.contains(year);
    }

    /** Whether every year that the days from one to the other touch is known here. */
    public boolean isPublished(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).allMatch(this::isPublished);
    }

    /** @return the n-th working day after the day, which itself does not count */
    public LocalDate after(LocalDate day, int n) {
        LocalDate reached = day;
        for (int left = n; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** @return working days after the one until the other, which counts; 0 when there are none */
    public int between(LocalDate after, LocalDate until) {
        return after.isBefore(until)
                ? (int) after.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    /** What was read last, shared by the calendars of all places. */
    private static final class Latest {
        private volatile Known known;

        private Latest(Known known) {
            this.known = known;
        }
    }

    /** @param days whether each day that was published is a working day */
    private record Known(
            List<FileTime> changed,
            Map<LocalDate, Boolean> days,
            Set<Integer> years,
            Map<String, Map<LocalDate, Boolean>> ofAreas) {}
}
