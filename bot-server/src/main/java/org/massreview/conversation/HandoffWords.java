package org.massreview.conversation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Directory;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;
import org.massreview.problem.Words;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is told to the supervisors, and in the citizen's language to the citizen; and which area a talk belongs to. */
@Component
class HandoffWords {

    private final Words words;
    private final Dialogues dialogues;

    HandoffWords(Words words, Dialogues dialogues) {
        this.words = words;
        this.dialogues = dialogues;
    }

    /** The township of the window that is talked about, or that was named; the city where none is known. */
    static Place area(Directory tree, Dialogue dialogue) {
        return dialogue.frames().stream()
                .map(frame -> township(tree, frame))
                .flatMap(Optional::stream)
                .reduce((first, second) -> second)
                .orElseGet(() -> tree.place(PlaceKind.CITY, tree.city().code()).orElseThrow());
    }

    private static Optional<Place> township(Directory tree, Frame frame) {
        Value window = frame.slots().get("window");
        String hinted = Hint.of(frame.slots().get("hint")).township();
        String code = window == null
                ? hinted
                : tree.window(window.code()).map(found -> found.township()).orElse(hinted);
        return Optional.ofNullable(code).flatMap(known -> tree.place(PlaceKind.TOWNSHIP, known));
    }

    String asks(String cause, long number, Deed.Asked asked, Place area) {
        return say("talk.handoff.asks." + cause, Long.toString(number), saidBy(asked), context(asked, area));
    }

    /** Where the talk stood when it was handed over. */
    private static String context(Deed.Asked asked, Place area) {
        return asked.dialogue().frames().stream()
                .map(frame -> frame.slots().get("window"))
                .filter(Objects::nonNull)
                .map(Value::label)
                .reduce((first, second) -> second)
                .orElse(area.name());
    }

    String says(String key, long number, Deed.Asked asked) {
        return say(key, Long.toString(number), saidBy(asked));
    }

    String takenBack(long number) {
        return say("talk.handoff.taken.back", Long.toString(number));
    }

    static String saidBy(Deed.Asked asked) {
        return asked.meaning().text().isEmpty() ? "…" : asked.meaning().text();
    }

    Mono<String> toCitizen(String key, PersonKey citizen, Object... arguments) {
        return dialogues.of(citizen).map(dialogue -> {
            String language = dialogue.language();
            return words.say(key, language == null ? Words.DEFAULT : Locale.forLanguageTag(language), arguments);
        });
    }

    private String say(String key, Object... arguments) {
        return words.say(key, Words.DEFAULT, arguments);
    }
}
