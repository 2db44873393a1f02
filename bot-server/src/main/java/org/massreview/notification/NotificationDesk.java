package org.massreview.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.DirectoryDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The door to pushes: who was heard where, who consented to what, and what became of each message. */
@Component
public class NotificationDesk {

    private static final int MOST_LISTED = 100;

    private final Reaches reaches;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final NotificationBook book;
    private final QuietHours quiet;
    private final TransactionalOperator transaction;
    private final Clock clock;
    /** Whose address was written today, so that a callback usually pays nothing for it. */
    private final Cache<Heard, Boolean> written = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofDays(2))
            .maximumSize(100_000)
            .build();

    NotificationDesk(
            Reaches reaches,
            Subscriptions subscriptions,
            Deliveries deliveries,
            NotificationBook book,
            QuietHours quiet,
            TransactionalOperator transaction,
            Clock clock) {
        this.reaches = reaches;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.book = book;
        this.quiet = quiet;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Heard(PersonKey person, Mailbox mailbox, LocalDate day) {}

    /** Somebody can be reached there; written at most once a day. */
    public Mono<Void> reachable(PersonKey person, Address address) {
        Heard heard = new Heard(person, address.mailbox(), LocalDate.now(clock.withZone(DirectoryDesk.ZONE)));
        return Mono.defer(() -> written.getIfPresent(heard) != null
                ? Mono.empty()
                : reaches.keep(person, address, clock.instant()).doOnSuccess(kept -> written.put(heard, true)));
    }

    /** Somebody was heard in a chat: reachable, and what could not be told before goes out now. */
    public Mono<Void> heard(PersonKey person, Address address) {
        return reachable(person, address)
                .then(deliveries.wake(person, clock.instant()))
                .then();
    }

    /** Somebody has left the account. */
    public Mono<Void> left(PersonKey person, Mailbox mailbox) {
        return Mono.fromRunnable(() -> written.asMap()
                        .keySet()
                        .removeIf(heard -> heard.person().equals(person)))
                .then(reaches.forget(person, mailbox));
    }

    /**
     * What somebody answered, as the client heard it.
     *
     * @return how many messages are left; refused with SUBSCRIPTION_INVALID for a template that is none of ours, or of
     *     another kind
     */
    public Mono<Integer> consented(Consent consent) {
        return Mono.justOrEmpty(book.consentKind(consent.template()))
                .filter(kind -> kind == consent.kind())
                .switchIfEmpty(Refusal.mono(Problem.SUBSCRIPTION_INVALID))
                .flatMap(kind -> subscriptions.byClient(consent, clock.instant()));
    }

    /**
     * What somebody answered, or changed in the platform's settings, as the platform tells it; templates that are none of
     * ours are not heard.
     *
     * @param event 16 bytes, the same for each delivery of the event
     */
    public Mono<Void> consentTold(PersonKey person, String template, boolean accepted, boolean setting, byte[] event) {
        return Mono.justOrEmpty(book.consentKind(template)).flatMap(kind -> {
            Instant now = clock.instant();
            if (accepted) {
                return subscriptions.byPlatform(new Consent(person, template, kind, true), event, now);
            }
            return setting ? subscriptions.useUp(person, template, now) : Mono.empty();
        });
    }

    /** The platform reports afterwards that it did not carry a message: the next route is tried, and the consent is left. */
    public Mono<Void> notCarried(PersonKey person, String platformId, @Nullable String template, int code) {
        Instant now = clock.instant();
        return deliveries
                .failedAfterwards(platformId, code, now)
                .next()
                .flatMap(failed -> template == null ? Mono.empty() : subscriptions.giveBack(person, template, now))
                .as(transaction::transactional);
    }

    /** @return oldest first, behind the id; refused with LIMIT_INVALID */
    public Mono<List<Delivery>> list(Delivery.State state, @Nullable UUID after, int limit) {
        return limit < 1 || limit > MOST_LISTED
                ? Mono.error(() -> Refusal.at("limit", Problem.LIMIT_INVALID, MOST_LISTED))
                : deliveries.list(state, after, limit).collectList();
    }

    /** 重发. @return refused with DELIVERY_NOT_FOUND, or DELIVERY_NOT_REPLAYABLE when it is under way or has arrived */
    public Mono<Delivery> replay(UUID id) {
        Instant now = clock.instant();
        return deliveries
                .byId(id)
                .switchIfEmpty(Refusal.mono(Problem.DELIVERY_NOT_FOUND))
                .flatMap(found -> {
                    Rule rule = book.rule(found.kind());
                    return deliveries.replay(id, quiet.after(now, found.staff(), rule.urgent()), now.plus(rule.keep()));
                })
                .filter(replayed -> replayed)
                .switchIfEmpty(Refusal.mono(Problem.DELIVERY_NOT_REPLAYABLE))
                .then(deliveries.byId(id));
    }
}
