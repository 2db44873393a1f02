package org.massreview.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;

/**
 * 岗位: a role in a place that the operator gave to a staff number (工号), whether or not its person has taken it by a binding code.
 *
 * @param staff keyed hash of the staff number, in hex
 * @param scope the code of a window, township, county or the city
 * @param to the first day it no longer is; null while no end is known
 * @param person who took it; null until then
 */
public record Post(
        UUID id,
        String staff,
        Role role,
        String scope,
        @Nullable Shift shift,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable PersonKey person) {

    /** Not ended yet; one that begins later is live, too. */
    boolean isLive(LocalDate today) {
        return to == null || to.isAfter(today);
    }

    boolean isAt(Role otherRole, String otherScope) {
        return role == otherRole && scope.equals(otherScope);
    }

    Post ending(LocalDate day) {
        LocalDate last = day.isBefore(from) ? from : day;
        return new Post(id, staff, role, scope, shift, from, to != null && to.isBefore(last) ? to : last, person);
    }

    Post saying(@Nullable Shift newShift, @Nullable LocalDate newTo) {
        return new Post(id, staff, role, scope, newShift, from, newTo, person);
    }

    Post takenBy(PersonKey taker) {
        return new Post(id, staff, role, scope, shift, from, to, taker);
    }

    /** What it makes of its person. Nothing that is told late is made undone: a duty neither begins nor ends before today. */
    Duty duty(PersonKey holder, LocalDate today) {
        return new Duty(holder, role, scope, from.isBefore(today) ? today : from, to, shift);
    }
}
