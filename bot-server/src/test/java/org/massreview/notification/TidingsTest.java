package org.massreview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.massreview.complaint.Action;
import org.massreview.complaint.Entry;
import org.massreview.complaint.Party;
import org.massreview.complaint.Stage;
import org.massreview.outbox.Event;

class TidingsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 7, 15);

    private static Told told(@Nullable Action action, Party party, int version, boolean held) {
        return new Told(
                UUID.randomUUID(),
                "42130300101",
                "421303001",
                "421303",
                action,
                party,
                Stage.ACCEPTED,
                Stage.ACCEPTED,
                1,
                version,
                Party.TOWNSHIP,
                false,
                held,
                Instant.EPOCH);
    }

    private static Told urged(Party answerable) {
        return new Told(
                UUID.randomUUID(),
                "42130300101",
                "421303001",
                "421303",
                Action.URGE,
                Party.SYSTEM,
                Stage.FOLLOW_UP,
                Stage.FOLLOW_UP,
                1,
                9,
                answerable,
                false,
                false,
                Instant.EPOCH);
    }

    private static Entry entry(int version, Action action) {
        return new Entry(version, Instant.EPOCH, Party.SYSTEM, action, Stage.FOLLOW_UP, "", null, null, DUE, null);
    }

    @Test
    void who_should_call_is_whoever_did_not_reply_and_the_rest_is_urged_where_it_is_owed() {
        List<Entry> unheard = List.of(entry(6, Action.PARTLY), entry(7, Action.RESPOND), entry(8, Action.FOLLOW_UP));
        assertThat(Tidings.of(urged(Party.WINDOW), unheard))
                .hasValueSatisfying(one -> assertThat(one.kind()).isEqualTo(Kind.CALL_DUE));
        assertThat(Tidings.of(urged(Party.TOWNSHIP), unheard))
                .hasValueSatisfying(one -> assertThat(one.also()).containsExactly(Audience.COUNTY));
        assertThat(Tidings.of(urged(Party.WINDOW), List.of(entry(7, Action.RESPOND), entry(8, Action.PARTLY))))
                .hasValueSatisfying(one -> assertThat(one.kind()).isEqualTo(Kind.URGED));
    }

    private static Entry escalated(int version, Party party, LocalDate due) {
        return new Entry(version, Instant.EPOCH, party, Action.ESCALATE, Stage.ACCEPTED, "", null, null, due, null);
    }

    @ParameterizedTest
    @CsvSource({
        "RESPOND, REPLY",
        "INFORM, REPLY",
        "FOLLOW_UP, CALL_BACK",
        "CALL, CALL_BACK",
        "CLOSE, CLOSED",
        "LAPSE, CLOSED",
        "DISMISS, CLOSED",
        "TRANSFER, TRANSFERRED",
        "MERGE, MERGED",
        "EXTEND, EXTENSION_ASKED",
        "GRANT, EXTENSION_GRANTED",
        "REFUSE, EXTENSION_REFUSED",
        "UPHOLD, DECISION",
        "REJECT, DECISION",
        "REASSIGN, ASSIGNMENT",
        "WARN, DUE_SOON",
        "URGE, URGED",
        "PARTLY, ASSIGNMENT",
        "RELEASE, BAD_REVIEW",
    })
    void each_step_that_concerns_somebody_is_told(Action action, Kind kind) {
        assertThat(Tidings.of(told(action, Party.SYSTEM, 3, false), List.of()))
                .hasValueSatisfying(one -> assertThat(one.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"ADD", "WITHDRAW", "SATISFIED", "ACCEPT", "INVESTIGATE", "RECTIFY", "AMEND", "RECOUNT"})
    void what_nobody_waits_for_is_not(Action action) {
        assertThat(Tidings.of(told(action, Party.CITIZEN, 3, false), List.of())).isEmpty();
    }

    @Test
    void what_is_held_back_from_a_small_window_is_told_when_it_is_released() {
        assertThat(Tidings.of(told(null, Party.CITIZEN, 1, true), List.of())).isEmpty();
        assertThat(Tidings.of(told(null, Party.CITIZEN, 1, false), List.of())).isPresent();
        assertThat(Tidings.of(told(Action.RELEASE, Party.SYSTEM, 2, false), List.of()))
                .isPresent();
    }

    @Test
    void only_the_clocks_first_step_up_of_a_limit_breaks_it_however_often_and_late_it_is_heard() {
        List<Entry> timeline = List.of(
                escalated(2, Party.COUNTY, DUE), // a supervisor's own
                escalated(3, Party.SYSTEM, DUE),
                escalated(4, Party.SYSTEM, DUE),
                escalated(7, Party.SYSTEM, DUE.plusDays(20))); // of another limit
        assertThat(List.of(2, 3, 4, 7).stream()
                        .map(version -> Tidings.of(
                                        told(
                                                Action.ESCALATE,
                                                version == 2 ? Party.COUNTY : Party.SYSTEM,
                                                version,
                                                false),
                                        timeline)
                                .orElseThrow()
                                .kind()))
                .containsExactly(Kind.ESCALATION, Kind.OVERDUE, Kind.ESCALATION, Kind.OVERDUE);
    }

    @Test
    void an_event_that_can_not_be_read_is_none() {
        assertThat(Told.of(new Event("ComplaintMoved", "x", "{\"id\":\"no uuid\"}")))
                .isEmpty();
        assertThat(Told.of(new Event("ReviewAccepted", "x", "{}"))).isEmpty();
    }
}
