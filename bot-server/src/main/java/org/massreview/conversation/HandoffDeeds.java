package org.massreview.conversation;

import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.conversation.Handoffs.Handoff;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.StaffDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Hands a talk to the supervisor on duty, carries words to and fro, and takes it back. */
@Component
class HandoffDeeds implements Deed.Desk {

    private final Handoffs handoffs;
    private final WaitingWords waiting;
    private final StaffDesk staff;
    private final DirectoryDesk directory;
    private final HandoffWords words;
    private final TransactionalOperator transaction;

    HandoffDeeds(
            Handoffs handoffs,
            WaitingWords waiting,
            StaffDesk staff,
            DirectoryDesk directory,
            HandoffWords words,
            TransactionalOperator transaction) {
        this.handoffs = handoffs;
        this.waiting = waiting;
        this.staff = staff;
        this.directory = directory;
        this.words = words;
        this.transaction = transaction;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(
                Deed.of("handoff.open", this::open),
                Deed.of("handoff.forward", this::forward),
                Deed.of("handoff.resume", this::resume),
                Deed.of("handoff.answer", this::answer, Problem.HANDOFF_NOT_FOUND),
                Deed.of("handoff.release", this::release, Problem.HANDOFF_NOT_FOUND));
    }

    private Mono<Outcome> open(Deed.Asked asked) {
        return directory
                .today()
                .map(tree -> HandoffWords.area(tree, asked.dialogue()))
                .flatMap(area -> onDuty(area, asked.person())
                        .flatMap(supervisors -> supervisors.isEmpty()
                                ? Mono.just(Outcome.said(Line.say("talk.handoff.nobody")))
                                : opened(asked, area, supervisors)));
    }

    /** Nobody answers himself. */
    private Mono<List<PersonKey>> onDuty(Place area, PersonKey asker) {
        return staff.onDuty(area)
                .map(all -> all.stream().filter(each -> !each.equals(asker)).toList());
    }

    private Mono<Outcome> opened(Deed.Asked asked, Place area, List<PersonKey> supervisors) {
        String cause = asked.code("cause");
        Mono<Sent> written = handoffs.open(asked.person(), area.code(), cause)
                .flatMap(open -> handoffs.ask(open.id(), supervisors)
                        .then(said(open, asked, supervisors, words.asks(cause, open.id(), asked, area))));
        return written.as(transaction::transactional)
                .delayUntil(sent -> waiting.send(sent.kept()))
                .map(sent -> Outcome.said(Line.say("talk.handoff.opened." + cause, area.name()))
                        .handedTo(sent.open().id()));
    }

    private record Sent(Handoff open, List<WaitingWords.Kept> kept) {}

    /** The words and what is told of them, together or not at all; a repeated delivery tells nothing again. */
    private Mono<Sent> said(Handoff open, Deed.Asked asked, List<PersonKey> supervisors, String told) {
        return handoffs.said(open.id(), true, asked.meaning().messageId(), HandoffWords.saidBy(asked))
                .flatMap(isNew -> isNew ? waiting.keep(supervisors, told) : Mono.just(List.<WaitingWords.Kept>of()))
                .map(kept -> new Sent(open, kept));
    }

    private Mono<Outcome> forward(Deed.Asked asked) {
        String suffix = asked.code("cause").isEmpty() ? "" : "." + asked.code("cause");
        return handoffs.standing(asked.person())
                .flatMap(open -> supervisors(open)
                        .flatMap(supervisors -> said(
                                open, asked, supervisors, words.says("talk.handoff.says" + suffix, open.id(), asked)))
                        .as(transaction::transactional)
                        .delayUntil(sent -> waiting.send(sent.kept()))
                        .thenReturn(Outcome.said(Line.say("talk.handoff.forwarded" + suffix))))
                .defaultIfEmpty(Outcome.said(Line.say("talk.handoff.over")).handedTo(Outcome.ENDED));
    }

    /** Whoever is on duty for the area today, or was asked before. */
    private Mono<List<PersonKey>> supervisors(Handoff open) {
        return directory
                .today()
                .flatMap(tree -> Mono.justOrEmpty(tree.place(open.scope())))
                .flatMap(area -> onDuty(area, open.person()))
                .filter(now -> !now.isEmpty())
                .delayUntil(now -> handoffs.ask(open.id(), now))
                .switchIfEmpty(handoffs.supervisors(open.id()).collectList());
    }

    private Mono<Outcome> resume(Deed.Asked asked) {
        return handoffs.standing(asked.person())
                .flatMap(open -> handoffs.close(open.id())
                        .then(supervisors(open))
                        .flatMap(supervisors -> waiting.keep(supervisors, words.takenBack(open.id())))
                        .as(transaction::transactional)
                        .flatMap(waiting::send))
                .thenReturn(Outcome.said(Line.say("talk.handoff.over")).handedTo(Outcome.ENDED));
    }

    private Mono<Outcome> answer(Deed.Asked asked) {
        String said = asked.label("words");
        return answerable(asked)
                .flatMap(open -> words.toCitizen("talk.handoff.answer", open.person(), said)
                        .flatMap(told -> handoffs.said(
                                        open.id(), false, asked.meaning().messageId(), said)
                                .flatMap(isNew -> isNew
                                        ? waiting.keep(List.of(open.person()), told)
                                        : Mono.just(List.<WaitingWords.Kept>of()))
                                .as(transaction::transactional)))
                .flatMap(kept -> kept.isEmpty() ? Mono.just(true) : waiting.send(kept))
                .map(sent -> Outcome.said(Line.say(sent ? "talk.handoff.answer.sent" : "talk.handoff.answer.waits")));
    }

    private Mono<Outcome> release(Deed.Asked asked) {
        return answerable(asked)
                .flatMap(open -> words.toCitizen("talk.handoff.released", open.person())
                        .flatMap(told -> handoffs.close(open.id())
                                .then(waiting.keep(List.of(open.person()), told))
                                .as(transaction::transactional))
                        .flatMap(waiting::send)
                        .thenReturn(Outcome.said(Line.say("talk.handoff.closed", Long.toString(open.id())))));
    }

    /** Whoever was asked, while a supervisor. */
    private Mono<Handoff> answerable(Deed.Asked asked) {
        String number = asked.code("number").replace("#", "");
        return staff.dutiesOf(asked.person())
                .filter(duties -> duties.stream().anyMatch(duty -> duty.role().isSupervisor()))
                .filter(duties -> number.matches("[0-9]{1,9}"))
                .flatMap(duties -> handoffs.answerable(Long.parseLong(number), asked.person()))
                .switchIfEmpty(Refusal.mono(Problem.HANDOFF_NOT_FOUND, number));
    }
}
