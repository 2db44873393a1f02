package org.massreview.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Place;
import org.massreview.staff.Duty;

/**
 * 办理身份: in which capacities an official may act on one complaint, and what they did to it before.
 *
 * @param parties one for each of the duties that cover the complaint's place; never empty
 * @param before every action that this official took on it
 */
record Capacity(PersonKey official, Set<Party> parties, List<Action> before) {

    /** @return the capacities that the duties give over the complaint; empty too where it must not be seen */
    static Set<Party> parties(Collection<Duty> duties, Complaint complaint) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (complaint.handling().sealed()) {
            return parties;
        }
        duties.forEach(duty ->
                Party.of(duty.role()).filter(party -> covers(duty, complaint)).ifPresent(parties::add));
        if (parties.contains(Party.WINDOW)) {
            parties.retainAll(
                    EnumSet.of(Party.WINDOW)); // who serves there is nobody outside the window, whatever else they are
        }
        parties.removeAll(complaint.handling().excluded());
        if (complaint.handling().held()) {
            parties.remove(Party.WINDOW);
        }
        return parties;
    }

    /** @return the highest level at which the duties cover a place with this path; empty for a stranger to it */
    static Optional<Party> over(Collection<Duty> duties, List<Place> path) {
        return duties.stream()
                .filter(duty -> path.stream().anyMatch(place -> place.code().equals(duty.scope())))
                .flatMap(duty -> Party.of(duty.role()).stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean covers(Duty duty, Complaint complaint) {
        return switch (duty.role()) {
            case CLERK -> duty.scope().equals(complaint.window());
            case TOWNSHIP_SUPERVISOR -> duty.scope().equals(complaint.township());
            case COUNTY_SUPERVISOR -> duty.scope().equals(complaint.county());
            case CITY_SUPERVISOR -> true;
            case DISCIPLINE, OPERATOR -> false;
        };
    }

    /** Nobody but the window itself looks. */
    boolean isWindowOnly() {
        return parties.equals(EnumSet.of(Party.WINDOW));
    }

    /** Somebody outside the window, while it is asked what the reply was worth or the first contact is owed. */
    boolean mayCall(Complaint complaint) {
        return !isWindowOnly() && complaint.stage().isOpen();
    }

    Capacity having(Action done) {
        List<Action> all = new ArrayList<>(before);
        all.add(done);
        return new Capacity(official, parties, all);
    }

    /** @return what the table and every rule let this official do now */
    List<Action> allowed(Complaint complaint, Instant at, Deadlines limits) {
        return Lifecycle.allowed(complaint.stage(), parties).stream()
                .filter(action -> parties.stream()
                        .anyMatch(party ->
                                Lifecycle.step(complaint.stage(), action, party).isPresent()
                                        && Rules.refusing(attempt(complaint, action, party, at, limits))
                                                .isEmpty()))
                .toList();
    }

    Rules.Attempt attempt(Complaint complaint, Action action, Party party, Instant at, Deadlines limits) {
        return new Rules.Attempt(complaint, action, party, before, at, limits);
    }
}
