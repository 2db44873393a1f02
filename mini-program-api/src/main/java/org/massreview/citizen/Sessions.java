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
import org.massreview.directory.Base32Code;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.secret.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sessions that no server has to remember: a signed token with the person's keyed hash and an end, so any instance accepts
 * it and nobody is thrown out when Redis is lost.
 */
@Component
public class Sessions {

    private static final Duration WECHAT = Duration.ofDays(7);
    private static final Duration DEVICE = Duration.ofDays(365);
    private static final String BEARER = "Bearer ";

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
        return codes.openid(jsCode).map(openid -> open(people.byOpenid(openid), WECHAT));
    }

    /** A session for a browser outside WeChat; it recognises the device and nobody else. */
    public Session forDevice() {
        return open(people.byDevice(Base32Code.random(26)), DEVICE);
    }

    private Session open(PersonKey person, Duration length) {
        Instant end = clock.instant().plus(length).truncatedTo(ChronoUnit.SECONDS); // as precise as the token
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .subject(person.hex())
                        .expirationTime(Date.from(end))
                        .build());
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Session(token.serialize(), end, person);
    }

    /**
     * Who asks.
     *
     * @return empty for somebody without a session
     * @throws Refusal SESSION_INVALID when the token is forged or its time is over
     */
    public Optional<PersonKey> personIn(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return Optional.of(read(header.substring(BEARER.length()).strip()));
    }

    private PersonKey read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (jwt.verify(verifier) && claims.getExpirationTime().toInstant().isAfter(clock.instant())) {
                return PersonKey.parse(claims.getSubject());
            }
        } catch (ParseException | JOSEException | RuntimeException unreadable) {
            // the same answer as for a forged one
        }
        throw Refusal.of(Problem.SESSION_INVALID);
    }

    /** @param expiresAt from then on the token is refused */
    public record Session(String token, Instant expiresAt, PersonKey person) {}
}
