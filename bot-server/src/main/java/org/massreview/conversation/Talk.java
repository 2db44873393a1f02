package org.massreview.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.massreview.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The shell round the {@link Engine}: where the talk stands → what was heard → what follows → deeds at the desks → words. */
@Component
class Talk implements Conversation {

    private final Engine engine;
    private final Ear ear;
    private final Lookups lookups;
    private final Dialogues dialogues;
    private final InTurn inTurn;
    private final WaitingWords waiting;
    private final Utterances utterances;
    private final Speaker speaker;
    private final Handoffs handoffs;
    private final Map<String, Deed> deeds;
    private final Clock clock;

    Talk(
            Engine engine,
            Ear ear,
            Lookups lookups,
            Dialogues dialogues,
            InTurn inTurn,
            WaitingWords waiting,
            Utterances utterances,
            Speaker speaker,
            Handoffs handoffs,
            List<Deed.Desk> desks,
            Clock clock) {
        this.engine = engine;
        this.ear = ear;
        this.lookups = lookups;
        this.dialogues = dialogues;
        this.inTurn = inTurn;
        this.waiting = waiting;
        this.utterances = utterances;
        this.speaker = speaker;
        this.handoffs = handoffs;
        this.deeds = ConversationConfiguration.deeds(desks);
        this.clock = clock;
    }

    @Override
    public Mono<List<Say>> hear(Heard heard) {
        return inTurn.run(heard.person(), heard.messageId(), Mono.defer(() -> answer(heard)));
    }

    private Mono<List<Say>> answer(Heard heard) {
        return dialogues
                .of(heard.person())
                .map(dialogue -> dialogue.asOf(clock.millis()))
                .flatMap(dialogue -> settled(heard, dialogue))
                .flatMap(dialogue -> dialogue.heardId().equals(heard.messageId())
                        ? Mono.just(Spoken.again(dialogue))
                        : turn(heard, dialogue))
                .flatMap(spoken -> waiting.take(heard.person(), heard.messageId())
                        .onErrorReturn(List.of()) // the answer itself is not held back for them
                        .map(before -> spoken.words(speaker, before, localeOf(spoken.end(), heard))));
    }

    /** A talk that a person has is in SQL: Redis may have lost it, and the supervisor may have given it back. */
    private Mono<Dialogue> settled(Heard heard, Dialogue dialogue) {
        return handoffs.standing(heard.person())
                .map(open -> dialogue.handedTo(open.id()))
                .defaultIfEmpty(dialogue.handedTo(null));
    }

    private Mono<Spoken> turn(Heard heard, Dialogue dialogue) {
        return lookups.of(heard, dialogue, localeOf(dialogue, heard))
                .publishOn(Schedulers.parallel()) // reading a page takes longer than an event loop may be held
                .map(looked -> ear.hear(heard, dialogue, looked, clock.instant()))
                .flatMap(meaning -> follow(heard, meaning, engine.next(dialogue, meaning), new Spoken()))
                .delayUntil(spoken -> dialogues.keep(heard.person(), spoken.end()));
    }

    /** Does what a turn asks for, and what follows from that, until there is nothing more to do. */
    private Mono<Spoken> follow(Heard heard, Meaning meaning, Turn turn, Spoken spoken) {
        spoken.add(turn);
        Mono<Void> kept = turn.missed() ? utterances.keep(meaning, turn.next()) : Mono.empty();
        Turn.Call call = turn.deed();
        if (call == null) {
            return kept.thenReturn(spoken);
        }
        Deed deed = deeds.get(call.name());
        if (deed == null) {
            return Mono.error(new IllegalStateException("there is no deed " + call.name()));
        }
        Locale locale = localeOf(turn.next(), heard);
        Deed.Asked asked =
                new Deed.Asked(heard.person(), key(call.frame()), call.frame().slots(), turn.next(), meaning, locale);
        return kept.then(Mono.defer(() -> deed.perform().apply(asked)))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(call.name() + " came to nothing")))
                .onErrorResume(Refusal.class, refusal -> Mono.just(Outcome.refused(refusal)))
                .doOnNext(outcome -> spoken.pictures.addAll(outcome.pictures()))
                .flatMap(outcome -> follow(heard, meaning, engine.done(turn.next(), outcome), spoken));
    }

    /** The same attempt with the same contents is done once; what was changed after a refusal is another. */
    private static String key(Frame frame) {
        return "chat:" + frame.id() + ":" + Integer.toHexString(frame.slots().hashCode());
    }

    private static Locale localeOf(Dialogue dialogue, Heard heard) {
        String language = dialogue.language();
        return language == null ? heard.locale() : Locale.forLanguageTag(language);
    }

    /** What has been said so far in answer to one message. */
    private static final class Spoken {

        private final List<Line> lines = new ArrayList<>();
        private final List<Say.Picture> pictures = new ArrayList<>();
        private Dialogue end = Dialogue.NEW;

        static Spoken again(Dialogue dialogue) {
            Spoken spoken = new Spoken();
            spoken.lines.addAll(dialogue.said());
            spoken.end = dialogue;
            return spoken;
        }

        void add(Turn turn) {
            lines.addAll(turn.lines());
            end = turn.next();
        }

        Dialogue end() {
            return end.saying(lines);
        }

        List<Say> words(Speaker speaker, List<String> before, Locale locale) {
            List<Say> all = new ArrayList<>();
            before.forEach(words -> all.add(Say.words(words)));
            all.addAll(speaker.say(lines, end.offers(), locale));
            all.addAll(pictures);
            return all;
        }
    }
}
