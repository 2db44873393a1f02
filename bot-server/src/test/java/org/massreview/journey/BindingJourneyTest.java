package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.People;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.CheckDigit;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.Duty;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A code from the operator makes somebody an official; nobody guesses one. */
@WholeServer
class BindingJourneyTest {

    private static final String WINDOW = "42132111601";

    @Autowired
    Citizens citizens;

    @Autowired
    DatabaseClient database;

    @Autowired
    StaffDesk staff;

    @Autowired
    People people;

    private JsonNode issued(String role, String scope) {
        Citizens.Answer answer = citizens.post(
                "/api/v1/operator/staff/codes", Map.of("role", role, "scope", scope), citizens.as("operator"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static String code(JsonNode issued) {
        return issued.get("code").asString();
    }

    private Problem refusal(PersonKey person, String code) {
        return staff.bind(person, code)
                .flatMap(duty -> Mono.<Problem>empty())
                .onErrorResume(Refusal.class, refusal -> Mono.just(refusal.problem()))
                .block();
    }

    private static String guess(int number) {
        return number + CheckDigit.BINDING.behind(Integer.toString(number));
    }

    @Test
    void a_code_makes_whoever_says_it_first_a_clerk_at_once() {
        JsonNode issued = issued("CLERK", WINDOW);
        assertThat(code(issued)).matches("[1-9][0-9]{7}");
        PersonKey first = people.byOpenid("newcomer-1");

        Duty duty = staff.bind(
                        first,
                        " " + code(issued).substring(0, 4) + " " + code(issued).substring(4))
                .block();

        assertThat(duty.role()).isEqualTo(Role.CLERK);
        assertThat(duty.scope()).isEqualTo(WINDOW);
        assertThat(staff.dutiesOf(first).block()).containsExactly(duty);
        assertThat(staff.bind(first, code(issued)).block())
                .as("the same person may say it again")
                .isEqualTo(duty);
        assertThat(refusal(people.byOpenid("newcomer-2"), code(issued))).isEqualTo(Problem.BINDING_CODE_USED);
        assertThat(staff.dutiesOf(people.byOpenid("newcomer-2")).block()).isEmpty();
        assertThat(audited("staff.code.issue", WINDOW)).isEqualTo(1);
        assertThat(audited("staff.bind", WINDOW)).isEqualTo(1);
    }

    @Test
    void of_many_who_say_it_at_the_same_moment_one_has_the_duty() throws Exception {
        String code = code(issued("TOWNSHIP_SUPERVISOR", "421321117"));
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Future<Problem>> all = IntStream.range(0, 8)
                    .mapToObj(i -> crowd.submit(() -> refusal(people.byOpenid("racer-" + i), code)))
                    .toList();
            int bound = 0;
            for (Future<Problem> one : all) {
                if (one.get() == null) {
                    bound++;
                } else {
                    assertThat(one.get()).isEqualTo(Problem.BINDING_CODE_USED);
                }
            }
            assertThat(bound).isEqualTo(1);
        } finally {
            crowd.shutdown();
        }
    }

    @Test
    void a_code_is_not_kept_and_expires_after_a_week() {
        String code = code(issued("CLERK", WINDOW));
        assertThat(number("SELECT COUNT(*) AS n FROM binding_code WHERE code_hash LIKE '%" + code + "%'"))
                .isZero();
        database.sql("UPDATE binding_code SET expires_at = '2026-01-01' WHERE used_at IS NULL")
                .fetch()
                .rowsUpdated()
                .block();

        assertThat(refusal(people.byOpenid("newcomer-3"), code)).isEqualTo(Problem.BINDING_CODE_EXPIRED);
    }

    @Test
    void five_guesses_a_day_are_all_and_a_slip_is_none() {
        PersonKey guesser = people.byOpenid("guesser");
        String right = code(issued("OPERATOR", "4213"));
        String slip = right.substring(0, 7) + (right.charAt(7) == '0' ? '1' : '0');
        for (int i = 0; i < 10; i++) {
            assertThat(refusal(guesser, slip)).isEqualTo(Problem.BINDING_CODE_WRONG);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(guesser, guess(2_000_000 + i))).isEqualTo(Problem.BINDING_CODE_WRONG);
        }
        assertThat(refusal(guesser, guess(2_000_005))).isEqualTo(Problem.BINDING_TOO_MANY_TRIES);
        assertThat(refusal(guesser, right)).as("not even the right one").isEqualTo(Problem.BINDING_TOO_MANY_TRIES);
        database.sql("UPDATE binding_try SET at = '2026-01-01'")
                .fetch()
                .rowsUpdated()
                .block();
        assertThat(refusal(guesser, right)).as("a day later").isNull();
        assertThat(number("SELECT COUNT(*) AS n FROM binding_try")).isZero();
    }

    @Test
    void only_the_operator_hands_out_codes_and_only_for_places_that_fit() {
        String path = "/api/v1/operator/staff/codes";
        Map<String, Object> form = Map.of("role", "CLERK", "scope", WINDOW);
        assertThat(citizens.post(path, form).code()).isEqualTo("SESSION_REQUIRED");
        assertThat(citizens.post(path, form, citizens.as("city")).code()).isEqualTo("ROLE_REQUIRED");
        String[] operator = citizens.as("operator");
        assertThat(citizens.post(path, Map.of("role", "CLERK", "scope", "421321"), operator)
                        .code())
                .isEqualTo("SCOPE_INVALID");
        assertThat(citizens.post(path, Map.of("role", "KING", "scope", "4213"), operator)
                        .code())
                .isEqualTo("ROLE_INVALID");
        assertThat(citizens.post(path, Map.of(), operator).code()).isEqualTo("ROLE_INVALID");
    }

    @Test
    void the_nearest_supervisor_is_on_duty() {
        assertThat(staff.onDuty(new Place(PlaceKind.WINDOW, WINDOW, "")).block())
                .contains(people.byOpenid("township-421321116"));
        assertThat(staff.onDuty(new Place(PlaceKind.COUNTY, "421321", "")).block())
                .containsExactly(people.byOpenid("county-421321"));
        assertThat(staff.onDuty(new Place(PlaceKind.CITY, "4213", "")).block())
                .containsExactly(people.byOpenid("city"));
    }

    private long audited(String deed, String object) {
        return number("SELECT COUNT(*) AS n FROM audit_entry WHERE deed = '" + deed + "' AND object = '" + object
                + "' AND at > NOW(6) - INTERVAL 1 HOUR AND detail = 'CLERK' AND actor IS NOT NULL");
    }

    private long number(String sql) {
        return database.sql(sql.replace("COUNT(*)", "CAST(COUNT(*) AS SIGNED)"))
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }
}
