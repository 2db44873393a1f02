package org.massreview.complaint;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.massreview.citizen.PersonKey;
import org.massreview.staff.Duty;

/**
 * 办理身份: in which capacities an official may act on one complaint, and what they did to it before.
 *
 * @param parties one for each of the duties that cover the complaint's place; never empty
 * @param before every action that this official took on it
 */
record Capacity(PersonKey official, Set<Party> parties, List<Action> before) {

    private static final Set<Action> REVIEWS = EnumSet.of(Action.UPHOLD, Action.REJECT);
    private static final Set<Action> CALL_BACKS =
            EnumSet.of(Action.SATISFIED, Action.PARTLY, Action.UNSATISFIED, Action.CLOSE);
    private static final Set<Action> REPLIES = EnumSet.of(Action.RESPOND, Action.DISMISS);

    /** @return the capacities that the duties give over the complaint; may be empty */
    static Set<Party> parties(Collection<Duty> duties, Complaint complaint) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        duties.forEach(duty ->
                Party.of(duty.role()).filter(party -> covers(duty, complaint)).ifPresent(parties::add));
        return parties;
    }

    private static boolean covers(Duty duty, Complaint complaint) {
        return switch (duty.role()) {
            case CLERK -> duty.scope().equals(complaint.window()) && !complaint.isDirectLane();
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

    List<Action> allowed(Stage stage) {
        return Lifecycle.allowed(stage, parties).stream()
                .filter(this::isIndependentFor)
                .toList();
    }

    /** Whoever had a hand in it does not review it, and whoever replied does not ask what the reply was worth. */
    boolean isIndependentFor(Action action) {
        return !(REVIEWS.contains(action) && !before.isEmpty())
                && !(CALL_BACKS.contains(action) && before.stream().anyMatch(REPLIES::contains));
    }
}
