package org.massreview.staff;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.massreview.directory.DirectoryDesk;

/**
 * 班次: when somebody serves in a week, such as {@code MON-FRI 08:30-12:00,14:00-17:30; SAT 09:00-11:00}, in Asia/Shanghai. A
 * span holds from its first minute to before its last; none runs over midnight.
 */
public record Shift(List<ShiftPart> parts) {

    static final int LONGEST = 200;
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
        List<ShiftPart> parts = new ArrayList<>();
        for (String part : plain(text).split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(ShiftPart.parse(part.strip()));
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

    static String word(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    public boolean covers(Instant at) {
        ZonedDateTime local = at.atZone(DirectoryDesk.ZONE);
        return parts.stream().anyMatch(part -> part.covers(local.getDayOfWeek(), local.toLocalTime()));
    }

    /** The form that is stored; {@link #parse} reads it. */
    @Override
    public String toString() {
        return String.join("; ", parts.stream().map(ShiftPart::toString).toList());
    }
}
