package org.massreview.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Directory;
import org.massreview.directory.SampleDirectory;
import org.massreview.directory.ServiceWindow;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/** A story told to the engine alone, without Spring, Redis or a database. */
final class Told {

    private static final PersonKey SOMEBODY = new PersonKey(new byte[32]);

    private final Directory directory = SampleDirectory.sample();
    private final Engine engine;
    private final Ear ear;
    private final Speaker speaker;
    private final StoryDesk desk = new StoryDesk();
    private Dialogue dialogue = Dialogue.NEW;
    private Instant now = Instant.parse("2026-07-08T01:00:00Z");
    private int messages;
    private Map<String, String> filed = Map.of();

    Told(Engine engine, Ear ear, Speaker speaker) {
        this.engine = engine;
        this.ear = ear;
        this.speaker = speaker;
    }

    void tell(Story story) {
        int number = 0;
        for (Story.Step step : story.turns()) {
            number++;
            List<Line> said = new ArrayList<>();
            List<String> done = hear(step, said);
            String where = story + "\n turn " + number + " “" + step.said() + "”, the bot said " + said + "\n";
            assertThat(Meant.byLines(said)).as(where).contains(step.bot());
            if (step.does() != null) {
                assertThat(done).as(where).contains(step.does());
            }
            assertThat(slots()).as(where).containsAllEntriesOf(step.heard());
        }
        if (story.filed() != null) {
            assertThat(filed).as(story + ": filed").containsAllEntriesOf(story.filed());
        }
    }

    private List<String> hear(Story.Step step, List<Line> said) {
        now = now.plus(step.later());
        dialogue = dialogue.asOf(now.toEpochMilli());
        Heard heard = heard(step);
        Meaning meaning = ear.hear(heard, dialogue, looked(heard), now);
        Turn turn = engine.next(dialogue, meaning);
        List<String> done = new ArrayList<>();
        said.addAll(turn.lines());
        while (turn.deed() != null) {
            done.add(turn.deed().name());
            Map<String, Value> slots = turn.deed().frame().slots();
            Outcome outcome = step.refused() != null
                    ? Outcome.refused(Refusal.of(Problem.valueOf(step.refused()), "…", "…"))
                    : desk.perform(turn.deed().name(), slots, meaning);
            if (outcome.refusal() == null) {
                filed = codes(slots);
            }
            turn = engine.done(turn.next(), outcome);
            said.addAll(turn.lines());
        }
        dialogue = turn.next().saying(said);
        return done;
    }

    private Heard heard(Story.Step step) {
        Heard.Kind kind = switch (step.kind()) {
            case "citizen" -> Heard.Kind.TEXT;
            case "voice" -> Heard.Kind.VOICE;
            case "scan" -> Heard.Kind.SCAN;
            case "click" -> Heard.Kind.CLICK;
            case "event" -> step.said().equals("subscribe") ? Heard.Kind.SUBSCRIBE : Heard.Kind.ENTER;
            case "photo" -> Heard.Kind.PHOTO;
            default -> Heard.Kind.OTHER;
        };
        boolean words = kind == Heard.Kind.TEXT || kind == Heard.Kind.VOICE || kind == Heard.Kind.CLICK;
        String text = words || kind == Heard.Kind.SCAN ? filled(step.said()) : "";
        return new Heard(SOMEBODY, kind, text, null, "m" + ++messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** {short:42130300103} stands for that window's short code; {receipt} and {number} for the last that were shown. */
    private String filled(String said) {
        String text = said.replace("{receipt}", StoryDesk.RECEIPT).replace("{number}", StoryDesk.NUMBER);
        for (ServiceWindow window : directory.windows()) {
            text = text.replace("{short:" + window.code() + "}", window.shortCode());
        }
        return text;
    }

    private Ear.Looked looked(Heard heard) {
        Locale locale = Locale.forLanguageTag(dialogue.language() == null ? "zh-CN" : dialogue.language());
        Map<String, Integer> offered = Lookups.offered(dialogue, speaker, locale);
        Optional<String> code = Lookups.codeIn(heard);
        Optional<ServiceWindow> window = code.flatMap(this::window);
        Refusal refusal =
                code.isPresent() && window.isEmpty() ? Refusal.of(Problem.WINDOW_NOT_FOUND, code.get()) : null;
        return new Ear.Looked(directory, window.orElse(null), refusal, offered);
    }

    private Optional<ServiceWindow> window(String code) {
        String plain = code.replaceAll("[\\s-]", "");
        return directory.windows().stream()
                .filter(window ->
                        window.code().equals(plain) || window.shortCode().equals(plain))
                .findFirst();
    }

    private Map<String, String> slots() {
        return dialogue.frames().isEmpty()
                ? filed
                : codes(dialogue.frames().get(dialogue.frames().size() - 1).slots());
    }

    private static Map<String, String> codes(Map<String, Value> slots) {
        Map<String, String> codes = new LinkedHashMap<>();
        slots.forEach((name, value) -> codes.put(name, value.code()));
        return codes;
    }
}
