package org.massreview.notification;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.WorkingDays;
import org.massreview.notification.Deliveries.Notice;
import org.massreview.outbox.Loop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 定期推送: praise of the day, the week, the month, the missing holidays. Every instance makes them; the unique key keeps one. */
@Component
class PeriodicLoop extends Loop {

    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 30);
    private static final int DAYS_OF_A_REPORT = 5;

    private final Digests digests;
    private final Praise praise;
    private final MissingHolidays holidays;
    private final WorkingDays calendar;
    private final Deliveries deliveries;
    private final TransactionalOperator transaction;
    private final Clock clock;
    /** What this instance has made; touched by its own rounds alone, one after the other. */
    private final Set<String> made = new HashSet<>();

    PeriodicLoop(
            Digests digests,
            Praise praise,
            MissingHolidays holidays,
            WorkingDays calendar,
            Deliveries deliveries,
            TransactionalOperator transaction,
            Clock clock) {
        super("what is pushed by the calendar waits", Duration.ZERO);
        this.digests = digests;
        this.praise = praise;
        this.holidays = holidays;
        this.calendar = calendar;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Void> round() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), DirectoryDesk.ZONE);
        LocalDate day = now.toLocalDate();
        boolean morning = !now.toLocalTime().isBefore(MORNING);
        Span week = Span.weekBefore(day);
        Span month = Span.monthBefore(day);
        boolean lateInTheYear = day.getMonth().compareTo(Month.NOVEMBER) >= 0;
        String thisWeek = day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return once(
                        morning && day.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) <= 0,
                        week.name(),
                        () -> digests.of(week, ""))
                .then(once(
                        morning && day.getDayOfMonth() <= DAYS_OF_A_REPORT, month.name(), () -> digests.of(month, "")))
                .then(once(!now.toLocalTime().isBefore(EVENING), "praise " + day, () -> praise.of(day)))
                .then(once(
                        morning && lateInTheYear && !calendar.isPublished(day.getYear() + 1),
                        "calendar " + thisWeek,
                        () -> holidays.of(day.getYear() + 1, thisWeek)));
    }

    private Mono<Void> once(boolean due, String name, Supplier<Flux<Notice>> notices) {
        return Mono.defer(() -> !due || made.contains(name)
                ? Mono.empty()
                : notices.get()
                        .collectList()
                        .flatMap(deliveries::add)
                        .as(transaction::transactional)
                        .doOnSuccess(written -> made.add(name))
                        .then());
    }

    @Override
    protected List<Disposable> begin() {
        return List.of(every(ROUND, this::round));
    }
}
