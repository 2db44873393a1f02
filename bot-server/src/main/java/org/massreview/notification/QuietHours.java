package org.massreview.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.massreview.directory.DirectoryDesk;

/**
 * 免打扰: at night nobody is disturbed, and staff not on days off either, unless it is urgent. Pure.
 *
 * @param from such as 21:00, of one evening
 * @param to such as 08:00, of the next morning
 */
record QuietHours(LocalTime from, LocalTime to, Predicate<LocalDate> workingDay) {

    private static final int LONGEST_HOLIDAY = 30;

    /** @return the moment itself when it is not quiet, else the end of the quiet */
    Instant after(Instant moment, boolean staff, boolean urgent) {
        ZonedDateTime local = moment.atZone(DirectoryDesk.ZONE);
        LocalDate day = local.toLocalDate();
        boolean evening = !local.toLocalTime().isBefore(from);
        boolean night = local.toLocalTime().isBefore(to);
        LocalDate morning = evening ? day.plusDays(1) : day;
        LocalDate reached = staff && !urgent ? working(morning) : morning;
        return reached.equals(day) && !night
                ? moment
                : reached.atTime(to).atZone(DirectoryDesk.ZONE).toInstant();
    }

    private LocalDate working(LocalDate day) {
        LocalDate reached = day;
        for (int i = 0; i < LONGEST_HOLIDAY && !workingDay.test(reached); i++) {
            reached = reached.plusDays(1);
        }
        return reached;
    }
}
