package org.massreview.standin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.massreview.citizen.People;
import org.massreview.directory.Area;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.ServiceWindow;
import org.massreview.directory.Township;
import org.massreview.staff.Duty;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives the sample city's persons their duties: a clerk for each window, a supervisor for each area, the operator. */
@Component
@WhileNoAccount
class Appointments implements SmartLifecycle {

    /** The sample duties hold from here on; a fixed day, so that a second start appoints nobody again. */
    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    private static final Logger log = LoggerFactory.getLogger(Appointments.class);

    private final DirectoryDesk directory;
    private final StaffDesk staff;
    private final People people;
    private volatile boolean done;

    Appointments(DirectoryDesk directory, StaffDesk staff, People people) {
        this.directory = directory;
        this.staff = staff;
        this.people = people;
    }

    @Override
    public void start() {
        directory.today().map(this::duties).flatMap(staff::appoint).block(); // before anybody can log in
        log.warn("The stand-in plays WeChat: whoever reaches this port can be anybody, the operator too.");
        done = true;
    }

    private List<Duty> duties(Directory now) {
        List<Duty> duties = new ArrayList<>();
        String city = now.city().code();
        for (ServiceWindow window : now.windows()) {
            duties.add(duty("clerk-" + window.code(), Role.CLERK, window.code()));
        }
        for (Township township : now.townships()) {
            duties.add(duty("township-" + township.code(), Role.TOWNSHIP_SUPERVISOR, township.code()));
        }
        for (Area county : now.counties()) {
            duties.add(duty("county-" + county.code(), Role.COUNTY_SUPERVISOR, county.code()));
        }
        duties.add(duty("city", Role.CITY_SUPERVISOR, city));
        duties.add(duty("discipline", Role.DISCIPLINE, city));
        duties.add(duty("operator", Role.OPERATOR, city));
        return duties;
    }

    private Duty duty(String openid, Role role, String scope) {
        return new Duty(people.byOpenid(openid), role, scope, SINCE, null);
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** After the directory is filled, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
