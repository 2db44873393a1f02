package org.massreview.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.massreview.directory.DirectoryDesk;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists for the operator what was not understood in the last thirty days. */
@Component
class UtteranceDeeds implements Deed.Desk {

    private static final int DAYS = 30;
    private static final int MOST = 15;

    private final Utterances utterances;
    private final StaffDesk staff;
    private final Clock clock;

    UtteranceDeeds(Utterances utterances, StaffDesk staff, Clock clock) {
        this.utterances = utterances;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(Deed.of("utterances.list", this::list));
    }

    private Mono<Outcome> list(Deed.Asked asked) {
        return staff.dutiesOf(asked.person())
                .filter(duties -> duties.stream().anyMatch(duty -> duty.role() == Role.OPERATOR))
                .flatMap(operator -> utterances
                        .since(LocalDate.now(clock.withZone(DirectoryDesk.ZONE)).minusDays(DAYS), MOST)
                        .map(group -> group.times() + "× " + group.words() + "（" + group.place() + "）")
                        .collect(Collectors.joining("\n"))
                        .map(list -> list.isEmpty()
                                ? Outcome.said(Line.say("talk.utterances.none"))
                                : Outcome.said(Line.say("talk.utterances", list))))
                .defaultIfEmpty(Outcome.said(Line.say("talk.utterances.refused")));
    }
}
