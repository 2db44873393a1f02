package org.massreview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massreview.citizen.People;
import org.massreview.citizen.PersonKey;
import org.massreview.journey.PushServer;
import org.massreview.notification.Deliveries.Batch;
import org.massreview.notification.Deliveries.Notice;
import org.massreview.notification.Deliveries.Verdict;
import org.massreview.notification.Delivery.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * An instance that dies between any two steps: another one finishes what it left. What the platform has is not sent again, what
 * it does not have is sent; where nobody can know, a deadline or a question rather comes twice, everything else not at all.
 */
@PushServer
class CrashTest {

    @Autowired
    DeliveryLoop ownLoop;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Reaches reaches;

    @Autowired
    NotificationBook book;

    @Autowired
    Composer composer;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    /** What a platform has accepted, by the person it is for. */
    private final List<Parcel> accepted = Collections.synchronizedList(new ArrayList<>());

    private PersonKey person;

    @BeforeEach
    void alone() {
        ownLoop.stop();
        person = people.byOpenid(UUID.randomUUID().toString());
    }

    @AfterEach
    void asItWas() {
        ownLoop.start();
    }

    @Test
    void heard_twice_it_is_written_once() {
        Notice notice = notice(Kind.CALENDAR, "heard-twice");
        assertThat(deliveries.add(List.of(notice)).block()).isEqualTo(1);
        deliveries.add(List.of(notice, notice)).block();
        working().drain().block();
        assertThat(accepted).hasSize(1);
    }

    @Test
    void killed_after_the_rows_were_written_another_sends_them() {
        write(Kind.CALENDAR);
        working().drain().block();
        assertThat(accepted).hasSize(1);
        assertThat(state()).isEqualTo(State.SENT);
    }

    @Test
    void killed_after_they_were_marked_another_sends_them_when_the_lease_is_over() {
        write(Kind.CALENDAR);
        claimed();
        working().drain().block();
        working().takeOver().block();
        assertThat(accepted).as("the lease runs").isEmpty();

        later().takeOver().block();
        assertThat(accepted).hasSize(1);
        assertThat(state()).isEqualTo(State.SENT);
    }

    @Test
    void killed_while_the_platform_is_called_a_figure_is_not_sent_again() {
        write(Kind.CALENDAR);
        diesDuring(parcel -> Mono.never());
        later().takeOver().block();
        assertThat(accepted).isEmpty();
        assertThat(state()).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void killed_after_the_platform_accepted_a_figure_is_not_sent_again() {
        write(Kind.CALENDAR);
        diesDuring(parcel -> {
            accepted.add(parcel);
            return Mono.never();
        });
        later().takeOver().block();
        later().drain().block();
        assertThat(accepted).hasSize(1);
        assertThat(state()).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void killed_while_the_platform_is_called_a_deadline_is_sent_again() {
        write(Kind.OVERDUE);
        diesDuring(parcel -> Mono.never());
        later().takeOver().block();
        assertThat(state()).isEqualTo(State.RETRY);
        muchLater().drain().block();
        assertThat(accepted).hasSize(1);
        assertThat(state()).isEqualTo(State.SENT);
    }

    @Test
    void killed_while_a_template_message_is_sent_the_very_same_is_sent_again_since_the_platform_knows_it() {
        write(Kind.CALENDAR);
        reaches.keep(person, new Address(Mailbox.MP, "somebody"), clock.instant())
                .block();
        List<UUID> ids = new ArrayList<>();
        Function<Parcel, Mono<Receipt>> dying = parcel -> {
            ids.add(parcel.id());
            return Mono.never();
        };
        dies(loop(clock, List.of(courier(Route.TEMPLATE, dying))));
        loop(Clock.offset(clock, Duration.ofMinutes(3)), List.of(courier(Route.TEMPLATE, parcel -> {
                    ids.add(parcel.id());
                    accepted.add(parcel);
                    return Mono.just(Receipt.accepted("1"));
                })))
                .takeOver()
                .block();
        assertThat(accepted).hasSize(1);
        assertThat(ids).hasSizeGreaterThan(1).containsOnly(ids.get(0));
        assertThat(state()).isEqualTo(State.SENT);
    }

    @Test
    void killed_after_it_was_marked_as_sent_nothing_is_left_to_do() {
        write(Kind.OVERDUE);
        working().drain().block();
        later().takeOver().block();
        muchLater().drain().block();
        assertThat(accepted).hasSize(1);
    }

    @Test
    void whoever_lost_the_lease_can_not_settle_any_more() {
        write(Kind.CALENDAR);
        Batch mine = claimed();
        later().takeOver().block();
        assertThat(accepted).hasSize(1);
        Verdict refused = new Verdict(State.REFUSED, Route.CUSTOMER, 0, 40003, null, null, null);
        assertThat(deliveries.settle(mine, refused).block()).isFalse();
        assertThat(deliveries.calling(mine, Route.CUSTOMER, clock.instant()).block())
                .isFalse();
        assertThat(state()).isEqualTo(State.SENT);
    }

    @Test
    void a_consent_is_taken_once_and_given_back_when_the_platform_was_too_busy() {
        String template = BookReader.sample(Kind.CALENDAR, Template.Slot.ONE_TIME);
        reaches.keep(person, new Address(Mailbox.MA, "somebody"), clock.instant())
                .block();
        subscriptions
                .byClient(new Consent(person, template, Consent.Kind.ONE_TIME, true), clock.instant())
                .block();
        write(Kind.CALENDAR);
        loop(clock, List.of(courier(Route.ONE_TIME, parcel -> Mono.just(Receipt.later(45009)))))
                .drain()
                .block();
        assertThat(state()).isEqualTo(State.RETRY);
        loop(Clock.offset(clock, Duration.ofHours(1)), List.of(courier(Route.ONE_TIME, this::accept)))
                .drain()
                .block();
        assertThat(state()).isEqualTo(State.SENT);
        assertThat(subscriptions.take(person, template, clock.instant()).block())
                .as("it is used up")
                .isFalse();
    }

    private void write(Kind kind) {
        deliveries.add(List.of(notice(kind, UUID.randomUUID().toString()))).block();
    }

    private Notice notice(Kind kind, String key) {
        Instant now = clock.instant();
        Facts facts = Facts.none().with(Fact.PERIOD, "2027年").with(Fact.NUMBER, "10012");
        return new Notice(
                key, person, kind, false, UUID.randomUUID().toString(), facts, now, now, now.plus(Duration.ofDays(9)));
    }

    /** Everything but what it is of: there is no complaint here. */
    private final Sight blind = new Sight(null) {
        @Override
        Mono<Boolean> allows(Delivery delivery) {
            return Mono.just(delivery.person().equals(person));
        }
    };

    private DeliveryLoop working() {
        return loop(clock, List.of(courier(Route.CUSTOMER, this::accept)));
    }

    private DeliveryLoop later() {
        return loop(Clock.offset(clock, Duration.ofMinutes(3)), List.of(courier(Route.CUSTOMER, this::accept)));
    }

    private DeliveryLoop muchLater() {
        return loop(Clock.offset(clock, Duration.ofHours(1)), List.of(courier(Route.CUSTOMER, this::accept)));
    }

    private Mono<Receipt> accept(Parcel parcel) {
        accepted.add(parcel);
        return Mono.just(Receipt.accepted(null));
    }

    private void diesDuring(Function<Parcel, Mono<Receipt>> call) {
        dies(loop(clock, List.of(courier(Route.CUSTOMER, call))));
    }

    /** Works until it hangs, and is gone. */
    private void dies(DeliveryLoop loop) {
        var working = loop.drain().subscribe();
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (state() != State.SENDING || route() == null) {
            assertThat(System.nanoTime()).as("never called: %s", state()).isLessThan(end);
            Thread.onSpinWait();
        }
        working.dispose();
    }

    private Batch claimed() {
        Instant now = clock.instant();
        return deliveries
                .claim(
                        now,
                        now,
                        now.plus(book.lease()).truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                        kind -> false,
                        50)
                .filter(batch -> batch.first().person().equals(person))
                .as(transaction::transactional)
                .blockLast();
    }

    private State state() {
        return mine().state();
    }

    private Route route() {
        return mine().route();
    }

    private Delivery mine() {
        return List.of(State.values()).stream()
                .flatMap(state -> deliveries.list(state, null, 10_000).toStream())
                .filter(delivery -> delivery.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private DeliveryLoop loop(Clock time, List<Courier> couriers) {
        Verdicts then = new Verdicts(book, new QuietHours(LocalTime.MAX, LocalTime.MIN, day -> true), time);
        return new DeliveryLoop(
                deliveries,
                new Usefulness(deliveries, blind, time),
                new Postman(
                        couriers,
                        new Packing(
                                book,
                                composer,
                                reaches,
                                new StaticListableBeanFactory().getBeanProvider(PhoneNumbers.class)),
                        new Counter(subscriptions, deliveries, transaction, time),
                        deliveries,
                        then,
                        time),
                book,
                transaction,
                new SimpleMeterRegistry(),
                time);
    }

    private static Courier courier(Route route, Function<Parcel, Mono<Receipt>> call) {
        return new Courier() {
            @Override
            public Route route() {
                return route;
            }

            @Override
            public Mono<Receipt> send(Parcel parcel) {
                return Mono.defer(() -> call.apply(parcel));
            }
        };
    }
}
