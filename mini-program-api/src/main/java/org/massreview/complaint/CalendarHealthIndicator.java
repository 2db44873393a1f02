package org.massreview.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * 日历是否齐备: says loudly when dates rest, or soon will, on a year whose holidays are not known. The server goes on; its dates
 * are provisional.
 */
@Component("calendarHealthIndicator")
class CalendarHealthIndicator extends AbstractHealthIndicator {

    /** Shown under its component; the whole stays UP, for this is no reason to send anybody away. */
    static final Status PROVISIONAL = new Status("PROVISIONAL");

    private static final Logger log = LoggerFactory.getLogger(CalendarHealthIndicator.class);
    /** The longest limit with its extension reaches about so far. */
    private static final int DAYS_AHEAD = 45;

    private final WorkingDays calendar;
    private final Clock clock;

    CalendarHealthIndicator(WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        LocalDate today = LocalDate.now(clock.withZone(DirectoryDesk.ZONE));
        List<Integer> unknown = IntStream.rangeClosed(
                        today.getYear(), today.plusDays(DAYS_AHEAD).getYear())
                .filter(year -> !calendar.isPublished(year))
                .boxed()
                .toList();
        if (unknown.isEmpty()) {
            builder.up();
            return;
        }
        log.warn("The holidays of {} are not in config/cn-holidays.csv: dates there are provisional.", unknown);
        builder.status(PROVISIONAL)
                .withDetail("calendar", "config/cn-holidays.csv lacks " + unknown + "; dates there are provisional");
    }
}
