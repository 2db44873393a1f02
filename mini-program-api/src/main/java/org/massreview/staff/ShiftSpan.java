package org.massreview.staff;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** 时段: from one time of the day to before another. */
public record ShiftSpan(LocalTime from, LocalTime to) {

    private static final Pattern TIME = Pattern.compile("[0-2]?[0-9]:[0-5][0-9]");

    public ShiftSpan {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    static ShiftSpan parse(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("no span: " + text);
        }
        return new ShiftSpan(time(ends[0]), time(ends[1]));
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

    boolean covers(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
