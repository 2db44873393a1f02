package org.massreview.complaint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 办理时限: the limits of config/deadlines.yml, counted in working days; the day itself does not count. */
@Component
class Deadlines {

    /** When somebody is at the desk to read what is pushed. */
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final WorkingDays calendar;
    private final DeadlinesFile file;
    private final String version;
    private final int contact;
    private final int review;
    private final int appeal;
    private final int dispute;
    private final int extension;
    private final int yellow;
    private final int rounds;
    private final List<Integer> escalate;
    private final CallBack callBack;
    private final SmallWindow smallWindow;
    private final Map<Complaint.Kind, Integer> reply = new EnumMap<>(Complaint.Kind.class);

    @Autowired
    Deadlines(@Value("${massreview.config-dir:config}") Path config, WorkingDays calendar) throws IOException {
        this(DeadlinesFile.read(config.resolve("deadlines.yml")), calendar);
    }

    private Deadlines(DeadlinesFile file, WorkingDays calendar) {
        this.calendar = calendar;
        this.file = file;
        this.version = file.version();
        this.contact = file.days("contact");
        this.review = file.days("review");
        this.appeal = file.days("appeal");
        this.dispute = file.days("dispute");
        this.extension = file.days("extension");
        this.yellow = file.upTo(100, "yellow");
        this.rounds = file.days("rounds");
        this.escalate = file.ascending("escalate", 3);
        this.callBack = new CallBack(
                file.days("followUp", "ask"),
                file.days("followUp", "attempts"),
                file.days("followUp", "hoursApart"),
                file.days("followUp", "lapse"));
        this.smallWindow = new SmallWindow(
                file.days("smallWindow", "reviews"),
                file.days("smallWindow", "days"),
                file.days("smallWindow", "together"),
                file.days("smallWindow", "hold"));
        for (Complaint.Kind kind : Complaint.Kind.values()) {
            reply.put(kind, file.days("reply", kind.name()));
        }
    }

    /** The limits as the public reads them. */
    Limits limits() {
        return new Limits(
                version, contact, Map.copyOf(reply), extension, yellow, escalate, appeal, review, dispute, rounds);
    }

    /** The same limits by the calendar of one place. */
    Deadlines in(String township, String county) {
        return new Deadlines(file, calendar.in(township, county));
    }

    /** The same limits by the calendar of the complaint's place. */
    Deadlines of(Complaint complaint) {
        return in(complaint.township(), complaint.county());
    }

    /**
     * 回访.
     *
     * @param ask working days after a reply on which we ask what it was worth
     * @param lapse working days after a reply without a word on which it is closed, where nobody can be called
     */
    record CallBack(int ask, int attempts, int hoursApart, int lapse) {}

    /** 小窗口: whose staff would know at once whose a bad review is. */
    record SmallWindow(int reviews, int days, int together, int hold) {}

    CallBack callBack() {
        return callBack;
    }

    SmallWindow smallWindow() {
        return smallWindow;
    }

    /** @return how many rounds the house has before it goes up */
    int rounds() {
        return rounds;
    }

    LocalDate contact(LocalDate from) {
        return calendar.after(from, contact);
    }

    /** @return the day on which we say again what is left to do in a call-back or with the rest of a half-solved one */
    LocalDate again(LocalDate from) {
        return calendar.after(from, callBack.ask());
    }

    Due reply(Complaint.Kind kind, LocalDate from) {
        return in(from, reply.getOrDefault(kind, contact));
    }

    Due review(LocalDate from) {
        return in(from, review);
    }

    /** @return the last day on which somebody may still appeal or object */
    LocalDate appeal(LocalDate from) {
        return calendar.after(from, appeal);
    }

    /** @return the last day on which the window may say that it is not theirs */
    LocalDate dispute(LocalDate from) {
        return calendar.after(from, dispute);
    }

    /** @return the last day to which the date may be moved */
    LocalDate furthest(Due due) {
        return calendar.after(due.on(), extension);
    }

    Due in(LocalDate from, int days) {
        LocalDate on = calendar.after(from, days);
        return new Due(on, !calendar.isPublished(from, on), version, from, days);
    }

    /** The same limit with another last day. */
    Due until(Due due, LocalDate on) {
        return new Due(
                on, !calendar.isPublished(due.from(), on), version, due.from(), calendar.between(due.from(), on));
    }

    /** The same limit by what is known of the calendar now. */
    Due recounted(Due due) {
        return in(due.from(), due.days());
    }

    boolean isCountable(Due due) {
        return calendar.isPublished(due.from(), recounted(due).on());
    }

    /** @return working days behind the day until its last one */
    int daysLeft(LocalDate day, Due due) {
        return calendar.between(day, due.on());
    }

    /** @return the morning on which four fifths (by configuration) of the limit are over */
    Instant yellow(Due due) {
        int days = Math.max(1, (due.days() * yellow + 99) / 100);
        return morning(calendar.after(due.from(), days));
    }

    /**
     * @param times how often it was escalated before
     * @return the first moment after the date, then the mornings on which the next level is told
     */
    Instant red(Due due, int times) {
        int days = escalate.get(Math.min(times, escalate.size() - 1));
        return days == 0 ? endOf(due.on()) : morning(calendar.after(due.on(), days));
    }

    Instant morningAfter(Instant at, int days) {
        return morning(calendar.after(ComplaintRow.day(at), days));
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(DirectoryDesk.ZONE).toInstant();
    }

    static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(DirectoryDesk.ZONE).toInstant();
    }
}
