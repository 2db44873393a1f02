package org.massreview.citizen;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.massreview.directory.Base32Code;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.secret.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * 会话: a signed token with the person's keyed hash and an end. Nobody has to remember it, so any instance accepts it and nobody is
 * thrown out when Redis is lost. Only the sessions of desktops have an id besides, by which they can be called back.
 */
@Component
public class Sessions {

    private static final Duration WECHAT = Duration.ofDays(7);
    private static final Duration DEVICE = Duration.ofDays(365);
    private static final String BEARER = "Bearer ";
    private static final String ON_DEVICE = "device";
    private static final String PASSED = Sessions.class.getName() + ".passed";

    private final LoginCodes codes;
    private final People people;
    private final Clock clock;
    private final MACSigner signer;
    private final MACVerifier verifier;

    Sessions(LoginCodes codes, People people, Clock clock, Secrets secrets) throws JOSEException {
        this.codes = codes;
        this.people = people;
        this.clock = clock;
        byte[] key = secrets.derive("citizen/session");
        this.signer = new MACSigner(key);
        this.verifier = new MACVerifier(key);
    }

    /** @return refused with LOGIN_CODE_REFUSED when the platform does not know the code */
    public Mono<Session> byLoginCode(String jsCode) {
        return codes.openid(jsCode).map(openid -> open(claims(people.byOpenid(openid)), WECHAT));
    }

    /** A session for a browser outside WeChat; it recognises the device and nobody else. */
    public Session forDevice() {
        return open(claims(people.byDevice(Base32Code.random(26))).claim(ON_DEVICE, true), DEVICE);
    }

    /**
     * A session that can be called back.
     *
     * @param id of the session that {@link OpenSessions} knows
     */
    public Session withId(PersonKey person, UUID id, Duration length) {
        return open(claims(person).jwtID(id.toString()), length);
    }

    private static JWTClaimsSet.Builder claims(PersonKey person) {
        return new JWTClaimsSet.Builder().subject(person.hex());
    }

    private Session open(JWTClaimsSet.Builder claims, Duration length) {
        Instant end = clock.instant().plus(length).truncatedTo(ChronoUnit.SECONDS); // as precise as the token
        JWTClaimsSet said = claims.expirationTime(Date.from(end)).build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), said);
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Session(token.serialize(), end, PersonKey.parse(said.getSubject()));
    }

    /**
     * Who asks.
     *
     * @return empty for somebody without a session
     * @throws Refusal SESSION_INVALID when the token is forged or its time is over
     */
    public Optional<PersonKey> personIn(ServerWebExchange exchange) {
        return tokenIn(exchange).map(token -> {
            JWTClaimsSet claims = read(token);
            String id = claims.getJWTID();
            if (id != null && !id.equals(exchange.getAttribute(PASSED))) {
                throw Refusal.of(Problem.SESSION_INVALID); // nobody asked whether it was called back
            }
            return PersonKey.parse(claims.getSubject());
        });
    }

    /**
     * Who asks, for what nobody may ask without a session.
     *
     * @throws Refusal SESSION_INVALID, or SESSION_REQUIRED without a session
     */
    public PersonKey someoneIn(ServerWebExchange exchange) {
        return personIn(exchange).orElseThrow(() -> Refusal.of(Problem.SESSION_REQUIRED));
    }

    /**
     * Who asks, unless it is a browser that anybody can be.
     *
     * @throws Refusal SESSION_INVALID, or SESSION_REQUIRED without a session or with a device's
     */
    public PersonKey knownPersonIn(ServerWebExchange exchange) {
        return personIn(exchange)
                .filter(person -> tokenIn(exchange)
                        .filter(token -> read(token).getClaim(ON_DEVICE) == null)
                        .isPresent())
                .orElseThrow(() -> Refusal.of(Problem.SESSION_REQUIRED));
    }

    /**
     * The id of the session, of those that can be called back.
     *
     * @return empty for every other token, a wrong one too
     * @throws Refusal SESSION_INVALID when a token with an id is forged or its time is over
     */
    public Optional<UUID> idIn(ServerWebExchange exchange) {
        return tokenIn(exchange)
                .filter(Sessions::saysAnId)
                .map(token -> UUID.fromString(read(token).getJWTID()));
    }

    private static boolean saysAnId(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getJWTID() != null;
        } catch (ParseException | RuntimeException unreadable) {
            return false; // whoever asks for the person refuses it
        }
    }

    static void passed(ServerWebExchange exchange, UUID id) {
        exchange.getAttributes().put(PASSED, id.toString());
    }

    private static Optional<String> tokenIn(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(BEARER.length()).strip());
    }

    /** What a token says that is ours, names a person and has not ended. */
    private JWTClaimsSet read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (jwt.verify(verifier) && claims.getExpirationTime().toInstant().isAfter(clock.instant())) {
                PersonKey.parse(claims.getSubject());
                return claims;
            }
        } catch (ParseException | JOSEException | RuntimeException unreadable) {
            // the same answer as for a forged one
        }
        throw Refusal.of(Problem.SESSION_INVALID);
    }

    /** @param expiresAt from then on the token is refused */
    public record Session(String token, Instant expiresAt, PersonKey person) {}
}
