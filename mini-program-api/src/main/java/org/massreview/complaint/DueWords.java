package org.massreview.complaint;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Words;
import org.springframework.stereotype.Component;

/** 期限的说法: a date as people say it, 最晚7月15日(周三)前给您答复. */
@Component
public class DueWords {

    private final Words words;

    DueWords(Words words) {
        this.words = words;
    }

    /** A whole sentence; when the date may still move, it says so. */
    public String sentence(Due due, @Nullable Locale locale) {
        return words.say(
                due.provisional() ? "complaint.due.provisional" : "complaint.due", locale, date(due.on(), locale));
    }

    /** The same of what is owed now: an answer, or the rest of it. */
    public String sentence(Complaint complaint, @Nullable Locale locale) {
        return complaint.isRestOwed()
                ? words.say(
                        complaint.due().provisional() ? "complaint.rest.provisional" : "complaint.rest",
                        locale,
                        date(complaint.due().on(), locale))
                : sentence(complaint.due(), locale);
    }

    /** @return such as 7月15日(周三) or Wednesday 15 July */
    public String date(LocalDate day, @Nullable Locale locale) {
        return day.format(DateTimeFormatter.ofPattern(words.say("complaint.date", locale), Words.understood(locale)));
    }
}
