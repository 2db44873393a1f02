package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.People;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.Duty;
import org.massreview.staff.LoginAsked;
import org.massreview.staff.LoginDesk;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Who serves where: listed, bound, at a desktop, moved, gone. */
@WholeServer
class StaffJourneyTest {

    private static final String IMPORTS = "/api/v1/operator/staff/imports";
    private static final String HEADER = "staff_number,role,scope_code,shift,from,to\n";
    private static final String FIRST = "42132111501";
    private static final String SECOND = "42132111502";
    private static final String FAR = "42132111901";

    @Autowired
    Citizens citizens;

    @Autowired
    DatabaseClient database;

    @Autowired
    StaffDesk staff;

    @Autowired
    LoginDesk logins;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    private Citizens.Answer send(String rows, boolean dryRun) {
        return citizens.upload(
                IMPORTS + "?dryRun=" + dryRun,
                "text/csv",
                (HEADER + rows).getBytes(StandardCharsets.UTF_8),
                citizens.as("operator"));
    }

    private JsonNode imported(String... rows) {
        Citizens.Answer answer = send(String.join("\n", rows), false);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Lists one post and lets the person take it. */
    private void clerk(String openid, String row) {
        String code = imported(row).get("codes").get(0).get("code").asString();
        Citizens.Answer bound = citizens.post("/api/v1/staff/bindings", Map.of("code", code), citizens.as(openid));
        assertThat(bound.status()).as(bound.body()).isEqualTo(201);
    }

    private List<String> scopes(String openid) {
        return staff.dutiesOf(people.byOpenid(openid)).block().stream()
                .map(Duty::scope)
                .sorted()
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DirectoryDesk.ZONE));
    }

    private long number(String sql) {
        return database.sql(sql.replace("COUNT(*)", "CAST(COUNT(*) AS SIGNED)"))
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }

    private static void eventually(BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("never so").isLessThan(end);
            Citizens.pause(50);
        }
    }

    @Test
    void a_dry_run_says_the_same_and_writes_nothing() {
        String rows = "T-1,CLERK," + FIRST + ",MON-FRI 08:30-12:00,,\nT-2,TOWNSHIP_SUPERVISOR,421321115,,,\n";
        long before = number("SELECT COUNT(*) AS n FROM post");

        JsonNode tried = send(rows, true).json();

        assertThat(tried.get("added").asInt()).isEqualTo(2);
        assertThat(tried.get("errors")).isEmpty();
        assertThat(tried.has("codes")).as("nothing was issued").isFalse();
        assertThat(number("SELECT COUNT(*) AS n FROM post")).isEqualTo(before);

        JsonNode done = send(rows, false).json();

        assertThat(done.get("added").asInt()).isEqualTo(2);
        assertThat(done.get("codes")).hasSize(2);
        assertThat(done.get("codes").get(1).get("row").asInt()).isEqualTo(3);
        assertThat(done.get("codes").get(1).get("role").asString()).isEqualTo("TOWNSHIP_SUPERVISOR");
        assertThat(send(rows, false).json().get("unchanged").asInt())
                .as("a second time")
                .isEqualTo(2);
        assertThat(number("SELECT COUNT(*) AS n FROM post")).isEqualTo(before + 2);
        assertThat(number("SELECT COUNT(*) AS n FROM audit_entry WHERE deed = 'staff.import'"))
                .isPositive();
    }

    @Test
    void one_wrong_row_keeps_all_out_and_a_formula_is_a_text() {
        long before = number("SELECT COUNT(*) AS n FROM post");
        Citizens.Answer answer = send("W-1,CLERK," + FIRST + ",,,\n=1+1,CLERK,=HYPERLINK(1),@SUM(A1),,\n", false);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors")).hasSize(2);
        assertThat(answer.json().get("errors").get(0).get("problem").asString()).isEqualTo("SCOPE_INVALID");
        assertThat(answer.json().get("errors").get(1).get("column").asString()).isEqualTo("shift");
        assertThat(number("SELECT COUNT(*) AS n FROM post")).isEqualTo(before);
        assertThat(imported("=1+1,CLERK," + FAR + ",,,").get("added").asInt()).isEqualTo(1);
    }

    @Test
    void of_two_lists_at_the_same_moment_the_second_finds_what_the_first_wrote() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            rows.append("C-")
                    .append(i)
                    .append(",CLERK,42138110")
                    .append(i % 2 == 0 ? "201" : "202")
                    .append(",,,\n");
        }
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Citizens.Answer> one = two.submit(() -> send(rows.toString(), false));
            Future<Citizens.Answer> other = two.submit(() -> send(rows.toString(), false));
            assertThat(List.of(
                            one.get().json().get("added").asInt(),
                            other.get().json().get("added").asInt()))
                    .containsExactlyInAnyOrder(300, 0);
        } finally {
            two.shutdown();
        }
    }

    @Test
    void only_the_operator_lists_posts() {
        assertThat(citizens.get("/api/v1/operator/staff/posts").code()).isEqualTo("SESSION_REQUIRED");
        assertThat(citizens.upload(IMPORTS, "text/csv", new byte[0], citizens.as("city"))
                        .code())
                .isEqualTo("ROLE_REQUIRED");
    }

    @Test
    void whoever_binds_the_code_takes_the_post_and_the_list_names_nobody() throws Exception {
        JsonNode code =
                imported("L-7,窗口人员,42132111503,周一至周五 8:30-12:00,,").get("codes").get(0);
        String digits = code.get("code").asString();
        String[] operator = citizens.as("operator");
        String[] newcomer = citizens.as("clerk-l7");

        byte[] png = citizens.bytes("/api/v1/operator/staff/codes/" + digits + "/qr.png", operator);
        assertThat(scanned(png)).endsWith("/b/" + digits);
        assertThat(citizens.get("/api/v1/operator/staff/codes/" + digits + "/qr.png")
                        .code())
                .isEqualTo("SESSION_REQUIRED");
        Citizens.Answer led = citizens.get("/b/" + digits);
        assertThat(led.status()).isEqualTo(307);
        assertThat(led.headers().firstValue("Location")).contains("/h5/index.html#/pages/staff/bind?code=" + digits);

        assertThat(citizens.get("/api/v1/staff/bindings/" + digits, newcomer)
                        .json()
                        .get("scopeName")
                        .asString())
                .contains("3号窗口");
        for (int i = 0; i < 6; i++) {
            assertThat(citizens.get("/api/v1/staff/bindings/" + digits, newcomer)
                            .status())
                    .as("looking at a right code is no guess")
                    .isEqualTo(200);
        }
        assertThat(scopes("clerk-l7")).as("a look gives nothing").isEmpty();
        assertThat(citizens.post("/api/v1/staff/bindings", Map.of("code", digits), newcomer)
                        .status())
                .isEqualTo(201);
        assertThat(scopes("clerk-l7")).containsExactly("42132111503");

        Citizens.Answer list = citizens.get("/api/v1/operator/staff/posts?area=421321115", operator);
        JsonNode post = null;
        for (JsonNode one : list.json().get("posts")) {
            post = one.get("scope").asString().equals("42132111503") ? one : post;
        }
        assertThat(post.get("bound").asBoolean()).isTrue();
        assertThat(post.get("shift").asString()).isEqualTo("MON-FRI 08:30-12:00");
        assertThat(list.body())
                .doesNotContain("L-7")
                .doesNotContain(people.byOpenid("clerk-l7").hex());
        assertThat(number("SELECT COUNT(*) AS n FROM post WHERE HEX(staff_hash) LIKE HEX('L-7%')"))
                .isZero();
    }

    @Test
    void a_browser_that_anybody_can_be_guesses_no_codes() {
        String token =
                citizens.post("/api/v1/sessions/device", "").json().get("token").asString();
        String code = imported("D-1,CLERK,42132111504,,,")
                .get("codes")
                .get(0)
                .get("code")
                .asString();

        assertThat(citizens.post("/api/v1/staff/bindings", Map.of("code", code), "Authorization", "Bearer " + token)
                        .code())
                .isEqualTo("SESSION_REQUIRED");
    }

    @Test
    void a_lost_code_is_replaced_and_holds_no_longer() {
        String lost = imported("R-1,CLERK,42132111505,,,")
                .get("codes")
                .get(0)
                .get("code")
                .asString();
        String[] operator = citizens.as("operator");
        String id = null;
        for (JsonNode post : citizens.get("/api/v1/operator/staff/posts?area=42132111505", operator)
                .json()
                .get("posts")) {
            id = post.get("id").asString();
        }
        String path = "/api/v1/operator/staff/posts/" + id;
        String fresh =
                citizens.post(path + "/codes", "", operator).json().get("code").asString();

        assertThat(citizens.post("/api/v1/staff/bindings", Map.of("code", lost), citizens.as("clerk-finder"))
                        .code())
                .isEqualTo("BINDING_CODE_EXPIRED");
        assertThat(citizens.post("/api/v1/staff/bindings", Map.of("code", fresh), citizens.as("clerk-r1"))
                        .status())
                .isEqualTo(201);
        assertThat(citizens.post(path + "/codes", "", operator).code()).isEqualTo("POST_TAKEN");

        assertThat(citizens.delete(path, operator).status()).isEqualTo(204);
        assertThat(scopes("clerk-r1")).isEmpty();
        assertThat(citizens.delete(path, operator).code()).isEqualTo("POST_NOT_FOUND");
    }

    @Test
    void a_moved_clerk_has_the_new_window_without_a_code_and_can_not_rate_it() {
        clerk("clerk-mover", "M-1,CLERK," + FIRST + ",,,");
        assertThat(rated("clerk-mover", FIRST).code()).isEqualTo("OWN_WINDOW");
        assertThat(rated("clerk-mover", FAR).status()).isEqualTo(201);

        JsonNode moved = imported("M-1,CLERK,42132111902,,,");

        assertThat(moved.get("changed").asInt()).isEqualTo(1);
        assertThat(moved.get("added").asInt()).isZero();
        assertThat(moved.get("codes")).isEmpty();
        assertThat(scopes("clerk-mover")).containsExactly("42132111902");
        assertThat(rated("clerk-mover", "42132111902").code()).isEqualTo("OWN_WINDOW");
        assertThat(rated("clerk-mover", FIRST).status()).isEqualTo(201);
        String hash = people.byOpenid("clerk-mover").hex();
        assertThat(number("SELECT COUNT(*) AS n FROM duty WHERE HEX(person) = UPPER('" + hash + "')"))
                .as("where the clerk was before is on record")
                .isEqualTo(2);
        assertThat(number("SELECT COUNT(*) AS n FROM post WHERE HEX(person) = UPPER('" + hash + "')"))
                .isEqualTo(2);
        assertThat(number("SELECT COUNT(*) AS n FROM audit_entry WHERE deed = 'staff.move' AND object = '42132111902'"))
                .isEqualTo(1);
    }

    private Citizens.Answer rated(String openid, String window) {
        return citizens.review(UUID.randomUUID().toString(), Map.of("window", window, "level", 5), citizens.as(openid));
    }

    @Test
    void who_leaves_has_the_duty_no_longer_and_its_history_stays() {
        clerk("clerk-leaver", "G-1,CLERK," + SECOND + ",,,");
        String hash = people.byOpenid("clerk-leaver").hex();
        assertThat(staff.holding(Role.CLERK, SECOND).block()).contains(people.byOpenid("clerk-leaver"));

        JsonNode report = imported("G-1,CLERK," + SECOND + ",,," + today());

        assertThat(report.get("closed").asInt()).isEqualTo(1);
        assertThat(scopes("clerk-leaver")).isEmpty();
        assertThat(staff.holding(Role.CLERK, SECOND).block()).doesNotContain(people.byOpenid("clerk-leaver"));
        assertThat(number("SELECT COUNT(*) AS n FROM duty WHERE valid_to IS NOT NULL AND HEX(person) = UPPER('" + hash
                        + "')"))
                .isEqualTo(1);
        assertThat(number("SELECT COUNT(*) AS n FROM post WHERE valid_to IS NOT NULL AND HEX(person) = UPPER('" + hash
                        + "')"))
                .isEqualTo(1);
        assertThat(imported("G-1,CLERK," + SECOND + ",,," + today())
                        .get("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(imported("G-1,CLERK," + SECOND + ",,,").get("codes"))
                .as("who comes back is bound anew")
                .hasSize(1);
    }

    @Test
    void a_duty_that_ended_on_another_instance_is_gone_here_too() {
        clerk("clerk-elsewhere", "G-2,CLERK," + SECOND + ",,,");
        assertThat(scopes("clerk-elsewhere")).containsExactly(SECOND);
        database.sql("UPDATE duty SET valid_to = :today WHERE person = :person")
                .bind("today", today())
                .bind("person", people.byOpenid("clerk-elsewhere").hash())
                .fetch()
                .rowsUpdated()
                .block();

        eventually(() -> scopes("clerk-elsewhere").isEmpty());
    }

    @Test
    void the_desk_ends_a_duty_that_no_list_names() {
        PersonKey person = people.byOpenid("single");
        Duty duty = new Duty(person, Role.CLERK, SECOND, today(), null);
        staff.appoint(List.of(duty)).block();
        assertThat(scopes("single")).containsExactly(SECOND);

        staff.end(duty, people.byOpenid("operator")).block();

        assertThat(scopes("single")).isEmpty();
    }

    @Test
    void at_work_is_who_has_the_shift_and_who_is_not_known_to_be_away() {
        String window = "42132110401";
        clerk("clerk-morning", "S-1,CLERK," + window + ",MON-SUN 08:30-12:00,,");
        clerk("clerk-afternoon", "S-2,CLERK," + window + ",MON-SUN 14:00-17:30,,");
        clerk("clerk-unknown", "S-3,CLERK," + window + ",,,");
        Instant nine = today().atTime(9, 0).atZone(DirectoryDesk.ZONE).toInstant();

        List<PersonKey> there = staff.atWork(window, nine).block();

        assertThat(there)
                .contains(people.byOpenid("clerk-morning"), people.byOpenid("clerk-unknown"))
                .doesNotContain(people.byOpenid("clerk-afternoon"));

        imported("S-2,CLERK," + window + ",MON-SUN 08:30-12:00,,");
        assertThat(staff.atWork(window, nine).block()).contains(people.byOpenid("clerk-afternoon"));
    }

    @Test
    void a_clerk_is_let_in_on_a_desktop_and_calls_it_back() throws Exception {
        clerk("clerk-desk", "K-1,CLERK," + FIRST + ",,,");
        String[] phone = citizens.as("clerk-desk");
        JsonNode opened = citizens.post("/api/v1/logins", "", "User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/140")
                .json();
        String word = opened.get("word").asString();
        String path = "/api/v1/logins/" + opened.get("id").asString();
        String[] secret = {"Login-Secret", opened.get("secret").asString()};
        assertThat(word).matches("[1-9][0-9]{5}");
        assertThat(scanned(
                        Base64.getDecoder().decode(opened.get("qr").asString().split(",")[1])))
                .endsWith("/l/" + word);
        assertThat(citizens.get("/l/" + word).headers().firstValue("Location"))
                .contains("/h5/index.html#/pages/staff/confirm?word=" + word);
        assertThat(citizens.get(path + "?wait=0", secret).json().get("state").asString())
                .isEqualTo("WAITING");
        assertThat(citizens.get(path + "?wait=0").code()).isEqualTo("LOGIN_NOT_FOUND");
        assertThat(citizens.get(path + "?wait=0", "Login-Secret", "guessed").code())
                .isEqualTo("LOGIN_NOT_FOUND");

        String seen = citizens.get("/api/v1/logins/words/" + word, phone)
                .json()
                .get("browser")
                .asString();
        assertThat(seen).isEqualTo("Chrome · Windows");
        assertThat(citizens.post("/api/v1/logins/" + word + "/confirmations", "")
                        .code())
                .isEqualTo("SESSION_REQUIRED");
        Citizens.Answer confirmed = citizens.post("/api/v1/logins/" + word + "/confirmations", "", phone);
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(201);
        assertThat(confirmed.json().get("browser").asString()).isEqualTo("Chrome · Windows");

        JsonNode in = citizens.get(path, secret).json();
        assertThat(in.get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(in.get("roles").get(0).asString()).isEqualTo("CLERK");
        assertThat(citizens.get(path, secret).json().get("state").asString()).isEqualTo("USED");
        assertThat(citizens.get(path, secret).json().has("token"))
                .as("once only")
                .isFalse();

        String[] desktop = {"Authorization", "Bearer " + in.get("token").asString()};
        assertThat(citizens.get("/api/v1/complaints?scope=mine", desktop).status())
                .isEqualTo(200);
        JsonNode sessions =
                citizens.get("/api/v1/staff/sessions", desktop).json().get("sessions");
        assertThat(sessions).hasSize(1);
        assertThat(sessions.get(0).get("current").asBoolean()).isTrue();
        String session = "/api/v1/staff/sessions/" + sessions.get(0).get("id").asString();
        assertThat(citizens.delete(session, citizens.as("city")).code()).isEqualTo("STAFF_SESSION_NOT_FOUND");

        assertThat(citizens.delete(session, phone).status()).isEqualTo(204);

        assertThat(citizens.get("/api/v1/complaints?scope=mine", desktop).code())
                .isEqualTo("SESSION_INVALID");
        assertThat(rated(desktop).code()).isEqualTo("SESSION_INVALID");
        assertThat(citizens.get("/api/v1/complaints?scope=mine", phone).status())
                .isEqualTo(200);
    }

    private Citizens.Answer rated(String[] session) {
        return citizens.review(UUID.randomUUID().toString(), Map.of("window", FAR, "level", 5), session);
    }

    @Test
    void a_session_called_back_on_another_instance_ends_here_too() {
        String[] desktop = desktopOf("clerk-42132111601");
        assertThat(citizens.get("/api/v1/staff/sessions", desktop).status()).isEqualTo(200);
        database.sql("UPDATE staff_session SET revoked_at = UTC_TIMESTAMP(6) WHERE person = :person")
                .bind("person", people.byOpenid("clerk-42132111601").hash())
                .fetch()
                .rowsUpdated()
                .block();

        eventually(() -> citizens.get("/api/v1/staff/sessions", desktop).status() == 401);
    }

    private String[] desktopOf(String openid) {
        JsonNode opened = citizens.post("/api/v1/logins", "").json();
        citizens.post("/api/v1/logins/" + opened.get("word").asString() + "/confirmations", "", citizens.as(openid));
        String token = citizens.get(
                        "/api/v1/logins/" + opened.get("id").asString(),
                        "Login-Secret",
                        opened.get("secret").asString())
                .json()
                .get("token")
                .asString();
        return new String[] {"Authorization", "Bearer " + token};
    }

    @Test
    void a_desktop_that_waits_hears_at_once() throws Exception {
        JsonNode opened = citizens.post("/api/v1/logins", "").json();
        ExecutorService waiting = Executors.newSingleThreadExecutor();
        try {
            Future<Citizens.Answer> answer = waiting.submit(() -> citizens.get(
                    "/api/v1/logins/" + opened.get("id").asString(),
                    "Login-Secret",
                    opened.get("secret").asString()));
            logins.confirm(people.byOpenid("city"), opened.get("word").asString())
                    .block();
            assertThat(answer.get().json().get("state").asString()).isEqualTo("CONFIRMED");
        } finally {
            waiting.shutdown();
        }
    }

    @Test
    void of_two_who_confirm_at_the_same_moment_one_does_and_one_desktop_is_let_in() throws Exception {
        String word = citizens.post("/api/v1/logins", "").json().get("word").asString();
        ExecutorService crowd = Executors.newFixedThreadPool(6);
        try {
            List<Future<Object>> all = new ArrayList<>();
            for (int i = 1; i <= 6; i++) {
                PersonKey person = people.byOpenid("clerk-4213211160" + i);
                all.add(crowd.submit(() -> outcome(logins.confirm(person, word))));
            }
            int let = 0;
            for (Future<Object> one : all) {
                if (one.get() instanceof LoginAsked) {
                    let++;
                } else {
                    assertThat(one.get()).isEqualTo(Problem.LOGIN_WORD_USED);
                }
            }
            assertThat(let).isEqualTo(1);
        } finally {
            crowd.shutdown();
        }
        assertThat(number("SELECT COUNT(*) AS n FROM desktop_login WHERE person IS NOT NULL AND used_at IS NULL"))
                .isPositive();
    }

    private static Object outcome(Mono<LoginAsked> asked) {
        return asked.<Object>map(said -> said)
                .onErrorResume(Refusal.class, refusal -> Mono.just(refusal.problem()))
                .block();
    }

    @Test
    void a_stranger_confirms_nothing_and_nobody_guesses_words() {
        String word = citizens.post("/api/v1/logins", "").json().get("word").asString();
        String wrong = word.equals("100000") ? "100001" : "100000";
        assertThat(outcome(logins.confirm(people.byOpenid("stranger"), word))).isEqualTo(Problem.ROLE_REQUIRED);
        PersonKey guesser = people.byOpenid("county-421381");
        for (int i = 0; i < 3; i++) {
            assertThat(outcome(logins.look(guesser, word)))
                    .as("a right word is no guess")
                    .isInstanceOf(LoginAsked.class);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(outcome(logins.confirm(guesser, wrong))).isEqualTo(Problem.LOGIN_WORD_WRONG);
        }
        assertThat(outcome(logins.confirm(guesser, word))).isEqualTo(Problem.LOGIN_TOO_MANY_TRIES);
        assertThat(outcome(logins.look(guesser, word))).isEqualTo(Problem.LOGIN_TOO_MANY_TRIES);
        database.sql("UPDATE login_try SET at = '2026-01-01'")
                .fetch()
                .rowsUpdated()
                .block();

        LoginAsked first =
                (LoginAsked) outcome(logins.confirm(guesser, " " + word.substring(0, 3) + " " + word.substring(3)));
        assertThat(outcome(logins.confirm(guesser, word))).as("said twice").isEqualTo(first);
        assertThat(outcome(logins.confirm(people.byOpenid("city"), word))).isEqualTo(Problem.LOGIN_WORD_USED);
    }

    @Test
    void a_word_ends_after_five_minutes() {
        JsonNode opened = citizens.post("/api/v1/logins", "").json();
        database.sql("UPDATE desktop_login SET expires_at = '2026-01-01' WHERE used_at IS NULL")
                .fetch()
                .rowsUpdated()
                .block();

        assertThat(outcome(logins.confirm(
                        people.byOpenid("city"), opened.get("word").asString())))
                .isEqualTo(Problem.LOGIN_WORD_EXPIRED);
        assertThat(citizens.get(
                                "/api/v1/logins/" + opened.get("id").asString(),
                                "Login-Secret",
                                opened.get("secret").asString())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("EXPIRED");
    }

    private static String scanned(byte[] png) throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))))
                .getText();
    }
}
