package org.massreview.conversation;

import java.util.List;
import java.util.Locale;
import org.massreview.conversation.Handoffs.Handoff;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.problem.Words;
import org.massreview.staff.StaffDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands a talk to the supervisor on duty, carries words to and fro, and takes it back. */
@Component
class HandoffDeeds implements Deed.Desk {

    private final Handoffs handoffs;
    private final WaitingWords waiting;
    private final StaffDesk staff;
    private final DirectoryDesk directory;
    private final Words words;

    HandoffDeeds(Handoffs handoffs, WaitingWords waiting, StaffDesk staff, DirectoryDesk directory, Words words) {
        this.handoffs = handoffs;
        this.waiting = waiting;
        this.staff = staff;
        this.directory = directory;
        this.words = words;
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
        String cause = asked.code("cause");
        return directory
                .today()
                .map(tree -> area(tree, asked.dialogue()))
                .flatMap(area -> handoffs.open(asked.person(), area.code(), cause)
                        .delayUntil(opened ->
                                staff.onDuty(area).flatMap(supervisors -> handoffs.ask(opened.id(), supervisors)))
                        .delayUntil(opened -> carry(opened, asked, "talk.handoff.asks." + cause, area.name()))
                        .map(opened -> Outcome.said(Line.say("talk.handoff.opened." + cause, area.name()))
                                .handedTo(opened.id())));
    }

    /** The township of the window that is talked about; the city where none is known. */
    private static Place area(Directory tree, Dialogue dialogue) {
        return dialogue.frames().stream()
                .map(frame -> frame.slots().get("window"))
                .filter(window -> window != null)
                .reduce((first, second) -> second)
                .flatMap(window -> tree.window(window.code()))
                .flatMap(window -> tree.place(PlaceKind.TOWNSHIP, window.township()))
                .orElseGet(() -> tree.place(PlaceKind.CITY, tree.city().code()).orElseThrow());
    }

    private Mono<Outcome> forward(Deed.Asked asked) {
        return handoffs.standing(asked.person())
                .flatMap(open -> carry(open, asked, "talk.handoff.says", "")
                        .thenReturn(Outcome.said(Line.say("talk.handoff.forwarded"))))
                .defaultIfEmpty(Outcome.said(Line.say("talk.handoff.over")).handedTo(Outcome.ENDED));
    }

    private Mono<Void> carry(Handoff open, Deed.Asked asked, String key, String place) {
        String said = asked.meaning().text().isEmpty() ? "…" : asked.meaning().text();
        String told = words.say(key, Locale.SIMPLIFIED_CHINESE, Long.toString(open.id()), said, place);
        return handoffs.said(open.id(), true, asked.meaning().messageId(), said)
                .filter(isNew -> isNew)
                .flatMapMany(isNew -> handoffs.supervisors(open.id()))
                .concatMap(supervisor -> waiting.tell(supervisor, told))
                .then();
    }

    private Mono<Outcome> resume(Deed.Asked asked) {
        return handoffs.standing(asked.person())
                .flatMap(open -> handoffs.close(open.id()).then(tellSupervisors(open, "talk.handoff.taken.back")))
                .thenReturn(Outcome.said(Line.say("talk.handoff.over")).handedTo(Outcome.ENDED));
    }

    private Mono<Void> tellSupervisors(Handoff open, String key) {
        String told = words.say(key, Locale.SIMPLIFIED_CHINESE, Long.toString(open.id()));
        return handoffs.supervisors(open.id())
                .concatMap(supervisor -> waiting.tell(supervisor, told))
                .then();
    }

    private Mono<Outcome> answer(Deed.Asked asked) {
        return answerable(asked)
                .flatMap(open -> handoffs.said(open.id(), false, asked.meaning().messageId(), asked.label("words"))
                        .flatMap(isNew -> isNew
                                ? waiting.tell(
                                        open.person(),
                                        words.say(
                                                "talk.handoff.answer", Locale.SIMPLIFIED_CHINESE, asked.label("words")))
                                : Mono.just(true))
                        .map(sent -> Outcome.said(
                                Line.say(sent ? "talk.handoff.answer.sent" : "talk.handoff.answer.waits"))));
    }

    private Mono<Outcome> release(Deed.Asked asked) {
        return answerable(asked)
                .flatMap(open -> handoffs.close(open.id())
                        .then(waiting.tell(
                                open.person(), words.say("talk.handoff.released", Locale.SIMPLIFIED_CHINESE)))
                        .thenReturn(Outcome.said(Line.say("talk.handoff.closed", Long.toString(open.id())))));
    }

    private Mono<Handoff> answerable(Deed.Asked asked) {
        return Mono.fromCallable(() -> Long.parseLong(asked.code("number").replaceAll("\\D", "0")))
                .flatMap(number -> handoffs.answerable(number, asked.person()))
                .switchIfEmpty(Refusal.mono(Problem.HANDOFF_NOT_FOUND, asked.code("number")));
    }
}
