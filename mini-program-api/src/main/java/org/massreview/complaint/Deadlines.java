package org.massreview.complaint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.massreview.directory.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** 办理时限: the limits of config/deadlines.yml, counted in working days; the day itself does not count. */
@Component
class Deadlines {

    private static final int MOST_DAYS = 250;

    private final WorkingDays calendar;
    private final String version;
    private final int contact;
    private final int review;
    private final Map<Complaint.Kind, Integer> reply = new EnumMap<>(Complaint.Kind.class);

    Deadlines(@Value("${massreview.config-dir:config}") Path config, WorkingDays calendar) throws IOException {
        this.calendar = calendar;
        try (InputStream input = Files.newInputStream(config.resolve("deadlines.yml"))) {
            Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(input);
            if (!(at(file, "version") instanceof String text) || text.length() > 20) {
                throw new IllegalStateException("deadlines.yml: version needs quotes, and at most 20 characters");
            }
            this.version = text;
            this.contact = days(file, "contact");
            this.review = days(file, "review");
            for (Complaint.Kind kind : Complaint.Kind.values()) {
                reply.put(kind, days(at(file, "reply"), kind.name()));
            }
        }
    }

    private static Object at(Object mapping, String name) {
        Object value = mapping instanceof Map<?, ?> map ? map.get(name) : null;
        if (value == null) {
            throw new IllegalStateException("deadlines.yml needs " + name);
        }
        return value;
    }

    private static int days(Object mapping, String name) {
        if (at(mapping, name) instanceof Integer days && days >= 1 && days <= MOST_DAYS) {
            return days;
        }
        throw new IllegalStateException("deadlines.yml: " + name + " is a number of working days, 1 to " + MOST_DAYS);
    }

    LocalDate contact(LocalDate from) {
        return calendar.after(from, contact);
    }

    Due reply(Complaint.Kind kind, LocalDate from) {
        return due(from, reply.getOrDefault(kind, MOST_DAYS));
    }

    Due review(LocalDate from) {
        return due(from, review);
    }

    private Due due(LocalDate from, int days) {
        LocalDate on = calendar.after(from, days);
        boolean known = IntStream.rangeClosed(from.getYear(), on.getYear()).allMatch(calendar::isPublished);
        return new Due(on, !known, version);
    }
}
