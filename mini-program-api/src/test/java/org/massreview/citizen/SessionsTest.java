package org.massreview.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.secret.Keys;
import org.massreview.secret.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SessionsTest {

    private static final Instant MORNING = Instant.parse("2026-07-15T00:30:00.123456Z");

    private final Sessions sessions = at(MORNING);

    private static Sessions at(Instant now) {
        return with(Keys.secrets(), now);
    }

    private static Sessions with(Secrets secrets, Instant now) {
        LoginCodes codes =
                code -> code.equals("good") ? Mono.just("oZhang") : Mono.error(Refusal.of(Problem.LOGIN_CODE_REFUSED));
        try {
            return new Sessions(codes, new People(secrets), Clock.fixed(now, ZoneOffset.UTC), secrets);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<PersonKey> person(Sessions sessions, String authorization) {
        return sessions.personIn(MockServerWebExchange.from(
                MockServerHttpRequest.get("/").header(HttpHeaders.AUTHORIZATION, authorization)));
    }

    @Test
    void who_logged_in_at_wechat_is_known_for_seven_days() {
        Sessions.Session session = sessions.byLoginCode("good").block();

        assertThat(session.person()).isEqualTo(Citizens.named("oZhang"));
        assertThat(session.expiresAt())
                .isBetween(MORNING.plus(Duration.ofDays(7)).minusSeconds(1), MORNING.plus(Duration.ofDays(7)));
        assertThat(person(sessions, "Bearer " + session.token())).contains(session.person());
    }

    @Test
    void a_login_code_that_wechat_does_not_know_opens_nothing() {
        StepVerifier.create(sessions.byLoginCode("bad"))
                .expectErrorSatisfies(
                        failure -> assertThat(((Refusal) failure).problem()).isEqualTo(Problem.LOGIN_CODE_REFUSED))
                .verify();
    }

    @Test
    void every_device_is_somebody_of_its_own_for_a_year() {
        Sessions.Session one = sessions.forDevice();

        assertThat(sessions.forDevice().person()).isNotEqualTo(one.person());
        assertThat(person(at(MORNING.plus(Duration.ofDays(364))), "Bearer " + one.token()))
                .contains(one.person());
        assertInvalid(at(MORNING.plus(Duration.ofDays(366))), one.token());
    }

    @Test
    void the_session_ends_at_the_moment_it_says() {
        Sessions.Session session = sessions.byLoginCode("good").block();

        assertThat(person(at(session.expiresAt().minusMillis(1)), "Bearer " + session.token()))
                .contains(session.person());
        assertInvalid(at(session.expiresAt()), session.token());
    }

    @Test
    void any_instance_with_the_same_key_accepts_it_and_one_with_another_does_not() {
        String token = sessions.forDevice().token();

        assertThat(person(at(MORNING), "Bearer " + token)).isPresent();
        assertInvalid(with(Keys.others(), MORNING), token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer   "})
    void the_word_bearer_may_be_written_in_any_case(String scheme) {
        assertThat(person(sessions, scheme + sessions.forDevice().token())).isPresent();
    }

    @Test
    void who_brings_no_session_is_nobody() {
        assertThat(sessions.personIn(MockServerWebExchange.from(MockServerHttpRequest.get("/"))))
                .isEmpty();
        assertThat(person(sessions, "Basic dXNlcjpwYXNz")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "null", "e30.e30.e30", "票"})
    void rubbish_is_refused(String token) {
        assertInvalid(sessions, token);
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        assertInvalid(sessions, new PlainJWT(claims(Citizens.named("oZhang").hex())).serialize());
    }

    @Test
    void an_unsigned_header_before_a_signed_body_is_refused() {
        String[] parts = sessions.forDevice().token().split("\\.");

        assertInvalid(sessions, "eyJhbGciOiJub25lIn0." + parts[1] + "." + parts[2]);
        assertInvalid(sessions, "eyJhbGciOiJub25lIn0." + parts[1] + ".");
    }

    @Test
    void a_body_exchanged_for_another_is_refused() {
        String[] mine = sessions.forDevice().token().split("\\.");
        String[] theirs = sessions.forDevice().token().split("\\.");

        assertInvalid(sessions, mine[0] + "." + theirs[1] + "." + mine[2]);
    }

    @Test
    void a_token_signed_by_somebody_else_is_refused() throws JOSEException {
        SignedJWT forged = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                claims(Citizens.named("oZhang").hex()));
        forged.sign(new MACSigner(new byte[32]));

        assertInvalid(sessions, forged.serialize());
    }

    @Test
    void a_token_of_ours_without_a_person_or_an_end_is_refused() throws JOSEException {
        assertInvalid(sessions, signed(claims("")));
        assertInvalid(sessions, signed(claims("oZhang")));
        assertInvalid(
                sessions,
                signed(new JWTClaimsSet.Builder()
                        .subject(Citizens.named("oZhang").hex())
                        .build()));
    }

    @Test
    void the_token_does_not_say_the_openid() throws Exception {
        String token = sessions.byLoginCode("good").block().token();

        assertThat(SignedJWT.parse(token).getPayload().toString()).doesNotContain("oZhang");
    }

    @Test
    void a_session_with_an_id_counts_only_once_somebody_asked_whether_it_is_open() {
        UUID id = UUID.randomUUID();
        String token = sessions.withId(Citizens.named("oZhang"), id, Duration.ofHours(12))
                .token();
        MockServerWebExchange exchange = MockServerWebExchange.from(
                MockServerHttpRequest.get("/").header(HttpHeaders.AUTHORIZATION, "Bearer " + token));

        assertThat(sessions.idIn(exchange)).contains(id);
        assertInvalid(sessions, token);
        Sessions.passed(exchange, UUID.randomUUID());
        assertThatThrownBy(() -> sessions.personIn(exchange)).isInstanceOf(Refusal.class);
        Sessions.passed(exchange, id);
        assertThat(sessions.personIn(exchange)).contains(Citizens.named("oZhang"));
    }

    @Test
    void the_filter_lets_open_sessions_through_and_refuses_those_called_back() {
        UUID open = UUID.randomUUID();
        SessionCheck check = new SessionCheck(sessions, id -> Mono.just(id.equals(open)));

        assertThat(filtered(check, sessions.withId(Citizens.named("oZhang"), open, Duration.ofHours(12)))
                        .block())
                .isEqualTo(Citizens.named("oZhang"));
        StepVerifier.create(filtered(
                        check, sessions.withId(Citizens.named("oZhang"), UUID.randomUUID(), Duration.ofHours(12))))
                .expectErrorSatisfies(
                        failure -> assertThat(((Refusal) failure).problem()).isEqualTo(Problem.SESSION_INVALID))
                .verify();
        assertThat(filtered(check, sessions.forDevice()).block())
                .as("without an id")
                .isNotNull();
    }

    private Mono<PersonKey> filtered(SessionCheck check, Sessions.Session session) {
        MockServerWebExchange exchange = MockServerWebExchange.from(
                MockServerHttpRequest.get("/").header(HttpHeaders.AUTHORIZATION, "Bearer " + session.token()));
        java.util.concurrent.atomic.AtomicReference<PersonKey> seen =
                new java.util.concurrent.atomic.AtomicReference<>();
        return check.filter(exchange, onward -> {
                    seen.set(sessions.personIn(onward).orElseThrow());
                    return Mono.empty();
                })
                .then(Mono.fromSupplier(seen::get));
    }

    @Test
    void a_device_is_no_known_person_and_who_logged_in_is_one() {
        MockServerWebExchange device = MockServerWebExchange.from(MockServerHttpRequest.get("/")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + sessions.forDevice().token()));
        MockServerWebExchange known = MockServerWebExchange.from(MockServerHttpRequest.get("/")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + sessions.byLoginCode("good").block().token()));

        assertThatThrownBy(() -> sessions.knownPersonIn(device)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sessions.knownPersonIn(MockServerWebExchange.from(MockServerHttpRequest.get("/"))))
                .isInstanceOf(Refusal.class);
        assertThat(sessions.knownPersonIn(known)).isEqualTo(Citizens.named("oZhang"));
    }

    private static JWTClaimsSet claims(String subject) {
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .expirationTime(Date.from(MORNING.plusSeconds(60)))
                .build();
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(Keys.secrets().derive("citizen/session")));
        return token.serialize();
    }

    private static void assertInvalid(Sessions sessions, String token) {
        assertThatThrownBy(() -> person(sessions, "Bearer " + token))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::problem)
                .isEqualTo(Problem.SESSION_INVALID);
    }
}
