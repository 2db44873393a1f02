package org.massreview.staff;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.massreview.directory.DirectoryDesk;

/**
 * 班次: when somebody serves in a week, such as {@code MON-FRI 08:30-12:00,14:00-17:30; SAT 09:00-11:00}, in Asia/Shanghai. A
 * span holds from its first minute to before its last; none runs over midnight.
 */
public record Shift(List<Part> parts) {

    static final int LONGEST = 200;
    private static final Pattern TIME = Pattern.compile("[0-2]?[0-9]:[0-5][0-9]");
    private static final String CHINESE_DAYS = "一二三四五六日";

    public Shift {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a shift has a part");
        }
    }

    /**
     * @param text any case and width; also 周一至周五 for MON-FRI
     * @throws IllegalArgumentException when it is no shift, or longer than 200 characters
     */
    public static Shift parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String part : plain(text).split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(Part.parse(part.strip()));
            }
        }
        Shift shift = new Shift(parts);
        if (shift.toString().length() > LONGEST) {
            throw new IllegalArgumentException("a shift has at most " + LONGEST + " characters");
        }
        return shift;
    }

    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{Pd}~至到]", "-")
                .replace('、', ',')
                .replace("星期", "周")
                .replace("周天", "周日");
        for (DayOfWeek day : DayOfWeek.values()) {
            plain = plain.replace("周" + CHINESE_DAYS.charAt(day.ordinal()), word(day));
        }
        return plain.replaceAll("\\s*([-,])\\s*", "$1");
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    public boolean covers(Instant at) {
        ZonedDateTime local = at.atZone(DirectoryDesk.ZONE);
        return parts.stream().anyMatch(part -> part.covers(local.getDayOfWeek(), local.toLocalTime()));
    }

    /** The form that is stored; {@link #parse} reads it. */
    @Override
    public String toString() {
        return String.join("; ", parts.stream().map(Part::toString).toList());
    }

    /** The same spans on some days. */
    public record Part(Set<DayOfWeek> days, List<Span> spans) {

        public Part {
            days = Set.copyOf(days);
            spans = List.copyOf(spans);
        }

        private static Part parse(String text) {
            String[] halves = text.split("\\s+", -1);
            if (halves.length != 2) {
                throw new IllegalArgumentException("days, then times: " + text);
            }
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (String range : halves[0].split(",", -1)) {
                days.addAll(range(range));
            }
            List<Span> spans = new ArrayList<>();
            for (String span : halves[1].split(",", -1)) {
                spans.add(Span.parse(span));
            }
            return new Part(days, spans);
        }

        private static Set<DayOfWeek> range(String text) {
            String[] ends = text.split("-", -1);
            if (ends.length > 2) {
                throw new IllegalArgumentException("no days: " + text);
            }
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            DayOfWeek last = day(ends[ends.length - 1]);
            for (DayOfWeek day = day(ends[0]); ; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    return days;
                }
            }
        }

        private static DayOfWeek day(String word) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (word(day).equals(word)) {
                    return day;
                }
            }
            throw new IllegalArgumentException("no day: " + word);
        }

        private boolean covers(DayOfWeek day, LocalTime time) {
            return days.contains(day) && spans.stream().anyMatch(span -> span.covers(time));
        }

        @Override
        public String toString() {
            return daysAsText() + " "
                    + String.join(",", spans.stream().map(Span::toString).toList());
        }

        /** Neighbouring days as a range. */
        private String daysAsText() {
            List<String> texts = new ArrayList<>();
            List<DayOfWeek> sorted = days.stream().sorted().toList();
            for (int first = 0, last; first < sorted.size(); first = last + 1) {
                last = first;
                while (last + 1 < sorted.size()
                        && sorted.get(last + 1) == sorted.get(last).plus(1)) {
                    last++;
                }
                texts.add(word(sorted.get(first)) + (last > first ? "-" + word(sorted.get(last)) : ""));
            }
            return String.join(",", texts);
        }
    }

    /** From one time of the day to before another. */
    public record Span(LocalTime from, LocalTime to) {

        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException(from + " is not before " + to);
            }
        }

        private static Span parse(String text) {
            String[] ends = text.split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("no span: " + text);
            }
            return new Span(time(ends[0]), time(ends[1]));
        }

        private static LocalTime time(String text) {
            try {
                if (TIME.matcher(text).matches()) {
                    return LocalTime.parse(text.length() == 4 ? "0" + text : text);
                }
            } catch (DateTimeParseException unreadable) {
                // refused below
            }
            throw new IllegalArgumentException("no time: " + text);
        }

        private boolean covers(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }
}
