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

    /** Whether this level of officials is the other's or one above it. */
    boolean isAtLeast(Party other) {
        return compareTo(other) >= 0;
    }

    /** 上一级; the city has none above it. */
    Party above() {
        return switch (this) {
            case WINDOW -> TOWNSHIP;
            case TOWNSHIP -> COUNTY;
            case COUNTY, CITY -> CITY;
            case CITIZEN, SYSTEM -> this;
        };
    }

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
