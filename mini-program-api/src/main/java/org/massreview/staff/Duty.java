package org.massreview.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;

/**
 * 职责: one person's role in one place for a time.
 *
 * @param scope the code of a window, township, county or the city
 * @param to the first day it no longer holds; null while it does
 * @param shift when the person serves there; null while nobody said so
 */
public record Duty(
        PersonKey person,
        Role role,
        String scope,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Shift shift) {

    public Duty(PersonKey person, Role role, String scope, LocalDate from, @Nullable LocalDate to) {
        this(person, role, scope, from, to, null);
    }
}
