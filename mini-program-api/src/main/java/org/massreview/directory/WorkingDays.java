package org.massreview.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 工作日: Monday to Friday, but for the State Council's days off and make-up workdays 调休 in config/cn-holidays.csv. A year that
 * is not in the file yet is counted Monday to Friday and is provisional.
 */
@Component
public class WorkingDays {

    private static final int MOST = 5_000;

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> made = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();

    WorkingDays(@Value("${massreview.config-dir:config}") Path config) throws IOException {
        for (Sheet.Line line : Sheet.read(Files.readAllBytes(config.resolve("cn-holidays.csv")), MOST)
                .lines()) {
            LocalDate day = LocalDate.parse(line.cell("date"));
            switch (line.cell("kind")) {
                case "off" -> off.add(day);
                case "makeup_workday" -> made.add(day);
                default ->
                    throw new IllegalStateException("cn-holidays.csv, row " + line.row()
                            + ": kind is off or makeup_workday, not " + line.cell("kind"));
            }
            years.add(day.getYear());
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return made.contains(day) || !weekend && !off.contains(day);
    }

    /** Whether the year's calendar has been published and is known here. */
    public boolean isPublished(int year) {
        return years.contains(year);
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
}
