package org.massreview.complaint;

import java.util.Optional;
import org.massreview.staff.Role;

/** 办理方: in which capacity somebody acts; never a name. */
public enum Party {
    CITIZEN,
    WINDOW,
    TOWNSHIP,
    COUNTY,
    CITY,
    SYSTEM;

    /** @return empty for roles that have no part in complaints */
    public static Optional<Party> of(Role role) {
        return switch (role) {
            case CLERK -> Optional.of(WINDOW);
            case TOWNSHIP_SUPERVISOR -> Optional.of(TOWNSHIP);
            case COUNTY_SUPERVISOR -> Optional.of(COUNTY);
            case CITY_SUPERVISOR -> Optional.of(CITY);
            case DISCIPLINE, OPERATOR -> Optional.empty();
        };
    }
}
