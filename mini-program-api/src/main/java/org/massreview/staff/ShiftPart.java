package org.massreview.staff;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 班次的一段: the same spans on some days of the week. */
public record ShiftPart(Set<DayOfWeek> days, List<ShiftSpan> spans) {

    public ShiftPart {
        days = Set.copyOf(days);
        spans = List.copyOf(spans);
    }

    static ShiftPart parse(String text) {
        String[] halves = text.split("\\s+", -1);
        if (halves.length != 2) {
            throw new IllegalArgumentException("days, then times: " + text);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String range : halves[0].split(",", -1)) {
            days.addAll(range(range));
        }
        List<ShiftSpan> spans = new ArrayList<>();
        for (String span : halves[1].split(",", -1)) {
            spans.add(ShiftSpan.parse(span));
        }
        return new ShiftPart(days, spans);
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
            if (Shift.word(day).equals(word)) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day: " + word);
    }

    boolean covers(DayOfWeek day, LocalTime time) {
        return days.contains(day) && spans.stream().anyMatch(span -> span.covers(time));
    }

    @Override
    public String toString() {
        return daysAsText() + " "
                + String.join(",", spans.stream().map(ShiftSpan::toString).toList());
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
            texts.add(Shift.word(sorted.get(first)) + (last > first ? "-" + Shift.word(sorted.get(last)) : ""));
        }
        return String.join(",", texts);
    }
}
