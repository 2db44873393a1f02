package org.massreview.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.massreview.citizen.PersonKey;
import org.massreview.complaint.Complaint;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.complaint.Party;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.PlaceKind;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 收件人: which persons an audience is, for one complaint. */
@Component
class Recipients {

    private final ComplaintDesk complaints;
    private final StaffDesk staff;
    private final DirectoryDesk directory;

    Recipients(ComplaintDesk complaints, StaffDesk staff, DirectoryDesk directory) {
        this.complaints = complaints;
        this.staff = staff;
        this.directory = directory;
    }

    Mono<List<PersonKey>> citizen(Complaint complaint) {
        return complaints.citizenOf(complaint).map(List::of).defaultIfEmpty(List.of());
    }

    /**
     * Nobody of a level that the complaint names, nobody at all of a sealed one, and never whoever complained.
     *
     * @param at when they will be told
     */
    Mono<List<PersonKey>> officials(Told told, Complaint complaint, Collection<Audience> to, Instant at) {
        Set<Party> levels = levels(told, to);
        levels.removeAll(complaint.handling().excluded());
        if (told.sealed() || complaint.handling().sealed()) {
            return Mono.just(List.of());
        }
        return directory
                .today()
                .flatMapMany(tree -> Flux.fromIterable(levels)
                        .concatMap(level ->
                                of(level, told, tree, at, complaint.handling().excluded())))
                .flatMapIterable(persons -> persons)
                .distinct()
                .collectList()
                .flatMap(found -> citizen(complaint)
                        .map(own -> found.stream()
                                .filter(person -> !own.contains(person))
                                .toList()));
    }

    private static Set<Party> levels(Told told, Collection<Audience> to) {
        Set<Party> levels = EnumSet.noneOf(Party.class);
        for (Audience audience : to) {
            switch (audience) {
                case CLERKS -> levels.add(Party.WINDOW);
                case TOWNSHIP -> levels.add(Party.TOWNSHIP);
                case COUNTY -> levels.add(Party.COUNTY);
                case CITY -> levels.add(Party.CITY);
                case ANSWERABLE -> levels.add(told.answerable());
                case CITIZEN, DISCIPLINE, OPERATOR -> {}
            }
        }
        if (told.held()) {
            levels.remove(Party.WINDOW);
        }
        return levels;
    }

    private Mono<List<PersonKey>> of(Party level, Told told, Directory tree, Instant at, Set<Party> excluded) {
        return switch (level) {
            case WINDOW -> clerks(told.window(), at);
            case TOWNSHIP ->
                holding(Role.TOWNSHIP_SUPERVISOR, told.township())
                        .switchIfEmpty(Mono.defer(() -> instead(Party.COUNTY, told, tree, at, excluded)));
            case COUNTY ->
                holding(Role.COUNTY_SUPERVISOR, told.county())
                        .switchIfEmpty(Mono.defer(() -> instead(Party.CITY, told, tree, at, excluded)));
            case CITY -> holding(Role.CITY_SUPERVISOR, tree.city().code()).defaultIfEmpty(List.of());
            case CITIZEN, SYSTEM -> Mono.just(List.of());
        };
    }

    /** Where nobody holds the post, whoever stands above it, unless the complaint names that one. */
    private Mono<List<PersonKey>> instead(Party level, Told told, Directory tree, Instant at, Set<Party> excluded) {
        return excluded.contains(level) ? Mono.just(List.of()) : of(level, told, tree, at, excluded);
    }

    /** @return empty when nobody does */
    private Mono<List<PersonKey>> holding(Role role, String scope) {
        return staff.holding(role, scope).filter(found -> !found.isEmpty());
    }

    /** Of a figure no complaint keeps anybody away: where nobody holds the post, whoever stands above it. */
    Mono<List<PersonKey>> supervisors(Directory tree, PlaceKind kind, String code) {
        return Mono.justOrEmpty(tree.place(kind, code)).flatMap(staff::onDuty).defaultIfEmpty(List.of());
    }

    Mono<List<PersonKey>> organ(Directory tree) {
        return staff.holding(Role.DISCIPLINE, tree.city().code());
    }

    Mono<List<PersonKey>> operators(Directory tree) {
        return staff.holding(Role.OPERATOR, tree.city().code());
    }

    /** At work there then; where no shift covers the moment, whoever serves there. */
    Mono<List<PersonKey>> clerks(String window, Instant at) {
        return staff.atWork(window, at)
                .filter(found -> !found.isEmpty())
                .switchIfEmpty(Mono.defer(() -> staff.holding(Role.CLERK, window)));
    }
}
