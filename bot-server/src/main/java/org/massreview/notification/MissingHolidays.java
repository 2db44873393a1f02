package org.massreview.notification;

import java.time.Clock;
import org.massreview.directory.DirectoryDesk;
import org.massreview.notification.Deliveries.Notice;
import org.massreview.problem.Words;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reminds the operator, week by week, that next year's holidays are not in the calendar yet. */
@Component
class MissingHolidays {

    private final DirectoryDesk directory;
    private final Recipients recipients;
    private final Notices notices;
    private final Words words;
    private final Clock clock;

    MissingHolidays(DirectoryDesk directory, Recipients recipients, Notices notices, Words words, Clock clock) {
        this.directory = directory;
        this.recipients = recipients;
        this.notices = notices;
        this.words = words;
        this.clock = clock;
    }

    Flux<Notice> of(int year, String week) {
        Facts facts = Facts.none().with(Fact.PERIOD, words.say("push.year", Words.DEFAULT, Integer.toString(year)));
        return directory
                .today()
                .flatMap(recipients::operators)
                .flatMapMany(Flux::fromIterable)
                .map(operator -> notices.notice(
                        "CALENDAR:" + year + ":" + week,
                        operator,
                        Kind.CALENDAR,
                        true,
                        Integer.toString(year),
                        facts,
                        clock.instant()));
    }
}
