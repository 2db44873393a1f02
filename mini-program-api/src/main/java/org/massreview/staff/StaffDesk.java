package org.massreview.staff;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.massreview.citizen.PersonKey;
import org.massreview.citizen.Sessions;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.ServiceWindow;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The door to duties: who may do what, and who may not rate what. */
@Component
public class StaffDesk {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Duties duties;
    private final Binding binding;
    private final PostBook book;
    private final Sessions sessions;
    private final DirectoryDesk directory;
    private final Clock clock;
    /** All duties of a day together: nearly everybody who rates is a stranger, and asking for each would cost a query each. */
    private final AsyncCache<LocalDate, Map<PersonKey, List<Duty>>> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(8).buildAsync();

    StaffDesk(Duties duties, Binding binding, PostBook book, Sessions sessions, DirectoryDesk directory, Clock clock) {
        this.duties = duties;
        this.binding = binding;
        this.book = book;
        this.sessions = sessions;
        this.directory = directory;
        this.clock = clock;
    }

    /** Today's duties, at most five seconds old. */
    public Mono<List<Duty>> dutiesOf(PersonKey person) {
        return all().map(all -> all.getOrDefault(person, List.of()));
    }

    private Mono<Map<PersonKey, List<Duty>>> all() {
        return Mono.defer(() -> all(today()));
    }

    private Mono<Map<PersonKey, List<Duty>>> all(LocalDate of) {
        return Mono.fromFuture(
                () -> recent.get(
                        of,
                        (day, executor) -> duties.on(day)
                                .collect(Collectors.groupingBy(Duty::person))
                                .toFuture()),
                true);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DirectoryDesk.ZONE));
    }

    /** @return who asks; refused with SESSION_REQUIRED, SESSION_INVALID or ROLE_REQUIRED */
    public Mono<PersonKey> require(Role role, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> sessions.someoneIn(exchange))
                .flatMap(person -> dutiesOf(person)
                        .filter(held -> held.stream().anyMatch(duty -> duty.role() == role))
                        .map(held -> person)
                        .switchIfEmpty(Refusal.mono(Problem.ROLE_REQUIRED)));
    }

    /** Staff can not rate a window they serve or their own township (domain rule 2). */
    public Mono<Void> refuseOwnWindow(PersonKey person, ServiceWindow window) {
        return Mono.zip(dutiesOf(person), directory.today())
                .filter(known -> known.getT1().stream().anyMatch(duty -> isOwn(duty, window, known.getT2())))
                .flatMap(own -> Refusal.mono(Problem.OWN_WINDOW));
    }

    private static boolean isOwn(Duty duty, ServiceWindow window, Directory directory) {
        return switch (duty.role()) {
            case CLERK ->
                directory
                        .window(duty.scope())
                        .filter(served -> served.township().equals(window.township()))
                        .isPresent();
            case TOWNSHIP_SUPERVISOR -> duty.scope().equals(window.township());
            case COUNTY_SUPERVISOR, CITY_SUPERVISOR, DISCIPLINE, OPERATOR -> false;
        };
    }

    /** Duties that are known already stay as they are, those that ended, too. */
    public Mono<Void> appoint(List<Duty> appointed) {
        return duties.addUnknown(appointed).doOnSuccess(done -> changed());
    }

    /** Duties changed here; other instances see it within five seconds. */
    void changed() {
        recent.synchronous().invalidateAll();
    }

    /** 离岗: from today on the duty no longer holds; what was stays on record. Ending it twice does no harm. */
    public Mono<Void> end(Duty duty, PersonKey by) {
        return book.end(duty, by).doOnSuccess(done -> changed());
    }

    /** Who holds a duty today, each person once; may be nobody. */
    public Mono<List<PersonKey>> holding(Role role, String scope) {
        return all().map(all ->
                persons(all, duty -> duty.role() == role && duty.scope().equals(scope)));
    }

    /**
     * 当班: the clerks of a window whose shift covers a moment. A clerk of whom no shift is known counts as being there.
     *
     * @param at decides the day, too: whoever had the duty then
     */
    public Mono<List<PersonKey>> atWork(String window, Instant at) {
        return all(LocalDate.ofInstant(at, DirectoryDesk.ZONE))
                .map(all -> persons(
                        all, duty -> duty.role() == Role.CLERK && duty.scope().equals(window) && isThere(duty, at)));
    }

    private static boolean isThere(Duty duty, Instant at) {
        Shift shift = duty.shift();
        return shift == null || shift.covers(at);
    }

    private static List<PersonKey> persons(Map<PersonKey, List<Duty>> all, Predicate<Duty> which) {
        return all.values().stream()
                .flatMap(List::stream)
                .filter(which)
                .map(Duty::person)
                .distinct()
                .toList();
    }

    /**
     * 发放绑定码: a one-time code for one duty, valid for seven days.
     *
     * @param scope code of a window, township, county or the city, as the role needs it
     * @return refused with SCOPE_INVALID
     */
    public Mono<BindingCode> issueCode(Role role, String scope, PersonKey by) {
        return directory
                .today()
                .flatMap(now -> Mono.justOrEmpty(now.place(role.scopeKind(), scope)))
                .switchIfEmpty(
                        Mono.error(() -> Refusal.at("scope", Problem.SCOPE_INVALID, scope.length() > 24 ? "…" : scope)))
                .flatMap(place -> binding.issue(role, place.code(), by));
    }

    /**
     * 绑定: gives the code's duty to the person, from today on. The same person with the same code again gets the same answer.
     * After five guesses within a day no more are heard.
     *
     * @return refused with BINDING_CODE_WRONG, BINDING_CODE_USED, BINDING_CODE_EXPIRED or BINDING_TOO_MANY_TRIES
     */
    public Mono<Duty> bind(PersonKey person, String code) {
        return binding.bind(person, code).doOnNext(duty -> changed());
    }

    /**
     * What a binding code would give to whoever says it; nothing changes. A wrong one counts as a guess.
     *
     * @return refused as {@link #bind}
     */
    public Mono<Offer> look(PersonKey person, String code) {
        return Mono.zip(binding.look(person, code), directory.today())
                .map(known -> new Offer(
                        known.getT1().role(),
                        known.getT1().scope(),
                        known.getT2()
                                .place(
                                        known.getT1().role().scopeKind(),
                                        known.getT1().scope())
                                .map(Place::name)
                                .orElse("")));
    }

    /**
     * A binding code as it was issued, whatever width and spacing it was typed in.
     *
     * @throws Refusal BINDING_CODE_WRONG when it can not be one
     */
    public static String readCode(String typed) {
        return CodePress.read(typed).orElseThrow(() -> Refusal.of(Problem.BINDING_CODE_WRONG));
    }

    /** @param scopeName such as 西城街道1号窗口 综合受理窗口 */
    public record Offer(Role role, String scope, String scopeName) {}

    /** 值守: who answers for a place today: its township's supervisors, else its county's, else the city's; may be nobody. */
    public Mono<List<PersonKey>> onDuty(Place area) {
        return Mono.zip(all(), directory.today()).map(known -> {
            List<Place> path = known.getT2().pathTo(area);
            for (int i = path.size() - 1; i >= 0; i--) {
                List<PersonKey> found = supervisors(known.getT1(), path.get(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        });
    }

    private static List<PersonKey> supervisors(Map<PersonKey, List<Duty>> all, Place place) {
        return persons(
                all,
                duty -> duty.role().isSupervisor()
                        && duty.role().scopeKind() == place.kind()
                        && duty.scope().equals(place.code()));
    }
}
