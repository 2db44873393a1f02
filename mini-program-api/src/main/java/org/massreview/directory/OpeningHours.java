package org.massreview.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** 开放时间, from config/opening-hours.yml: a window's own hours, else its township's, else its county's, else everybody's. */
@Component
public class OpeningHours {

    private final WorkingDays days;
    private final List<Span> everybody;
    private final Map<String, List<Span>> own = new HashMap<>();

    OpeningHours(WorkingDays days, @Value("${massreview.config-dir:config}") Path config) throws IOException {
        this.days = days;
        try (InputStream input = Files.newInputStream(config.resolve("opening-hours.yml"))) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(input);
            this.everybody = spans(file.get("default"));
            if (file.get("places") instanceof Map<?, ?> places) {
                places.forEach((code, spans) -> own.put(String.valueOf(code), spans(spans)));
            }
        }
    }

    private static List<Span> spans(@org.jspecify.annotations.Nullable Object raw) {
        if (!(raw instanceof List<?> list)) {
            throw new IllegalStateException("opening-hours.yml needs a list of from and to, and has " + raw);
        }
        return list.stream()
                .map(span -> (Map<?, ?>) span)
                .map(span -> new Span(time(span.get("from")), time(span.get("to"))))
                .toList();
    }

    /** YAML reads 14:00 without quotes as 840, a number of minutes, but 08:30 as a text. */
    private static LocalTime time(@org.jspecify.annotations.Nullable Object raw) {
        return raw instanceof Integer minutes
                ? LocalTime.ofSecondOfDay(60L * minutes)
                : LocalTime.parse(String.valueOf(raw));
    }

    public boolean isOpen(ServiceWindow window, ZonedDateTime at) {
        ZonedDateTime local = at.withZoneSameInstant(DirectoryDesk.ZONE);
        LocalTime time = local.toLocalTime();
        return window.isOpen()
                && days.isWorkingDay(local.toLocalDate())
                && hoursOf(window).stream().anyMatch(span -> !time.isBefore(span.from) && time.isBefore(span.to));
    }

    private List<Span> hoursOf(ServiceWindow window) {
        for (String code : List.of(window.code(), window.township(), window.county())) {
            List<Span> hours = own.get(code);
            if (hours != null) {
                return hours;
            }
        }
        return everybody;
    }

    private record Span(LocalTime from, LocalTime to) {

        private Span {
            if (!from.isBefore(to)) {
                throw new IllegalStateException("opening-hours.yml: " + from + " is not before " + to);
            }
        }
    }
}
