package org.massreview.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.massreview.complaint.Case;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.DueWords;
import org.massreview.complaint.Entry;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts a complaint's progress into lines: what it is, its newest entries, its date. */
@Component
class CaseLines {

    private static final int ENTRIES_SHOWN = 4;
    private static final int SHOWN = 80;

    private final DirectoryDesk directory;
    private final DueWords dueWords;

    CaseLines(DirectoryDesk directory, DueWords dueWords) {
        this.directory = directory;
        this.dueWords = dueWords;
    }

    Mono<List<Line>> lines(Case found, Locale locale) {
        return directory.today().map(now -> lines(found, locale, now));
    }

    private List<Line> lines(Case found, Locale locale, Directory now) {
        Complaint complaint = found.complaint();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.say(
                "talk.complaint.progress",
                complaint.number(),
                nameOf(now, complaint.window()),
                "complaint.stage." + complaint.stage().name()));
        List<Entry> timeline = found.timeline();
        timeline.subList(Math.max(0, timeline.size() - ENTRIES_SHOWN), timeline.size())
                .forEach(entry -> lines.add(entry(locale, entry)));
        if (complaint.isAnswerOwed()) {
            lines.add(Line.raw(dueWords.sentence(complaint, locale)));
        }
        return lines;
    }

    /** What whoever complained has just done, and until when they have an answer to it. */
    Outcome acted(Case moved, Locale locale) {
        Complaint complaint = moved.complaint();
        Line done = Line.say(
                "talk.complaint.acted",
                complaint.number(),
                "complaint.stage." + complaint.stage().name());
        return complaint.isAnswerOwed()
                ? Outcome.said(done, Line.raw(dueWords.sentence(complaint, locale)))
                : Outcome.said(done);
    }

    private static String nameOf(Directory directory, String window) {
        return directory.place(window).map(Place::name).orElse(window);
    }

    private Line entry(Locale locale, Entry entry) {
        String day = dueWords.date(entry.at().atZone(DirectoryDesk.ZONE).toLocalDate(), locale);
        return Line.say(
                entry.words().isBlank() ? "talk.complaint.entry" : "talk.complaint.entry.words",
                day,
                "complaint.party." + entry.party().name(),
                entry.label(),
                shortened(entry.words()));
    }

    /** A message carries 2,048 bytes, and the choices come last. */
    static String shortened(String words) {
        int length = words.codePointCount(0, words.length());
        return length <= SHOWN ? words : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "……";
    }

    /** One line of a list: number, window, stage, date. */
    Mono<List<Line>> rows(List<Complaint> found, Locale locale) {
        return directory
                .today()
                .map(now -> found.stream()
                        .map(complaint -> Line.say(
                                complaint.isAnswerOwed() ? "talk.case.row.due" : "talk.case.row",
                                complaint.number(),
                                nameOf(now, complaint.window()),
                                "complaint.stage." + complaint.stage().name(),
                                dueWords.date(complaint.due().on(), locale)))
                        .toList());
    }
}
