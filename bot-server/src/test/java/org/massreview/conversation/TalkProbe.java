package org.massreview.conversation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.massreview.citizen.People;
import org.springframework.boot.test.context.TestComponent;

/** Looks into a person's open talk in Redis. */
@TestComponent
public class TalkProbe {

    private final Dialogues dialogues;
    private final People people;

    TalkProbe(Dialogues dialogues, People people) {
        this.dialogues = dialogues;
        this.people = people;
    }

    /** @return slots of the script that is being talked about, by name; empty when nothing is open */
    public Map<String, String> slots(String openid) {
        Dialogue dialogue = dialogues
                .of(people.byOpenid(openid))
                .blockOptional(Duration.ofSeconds(5))
                .orElseThrow();
        Map<String, String> slots = new LinkedHashMap<>();
        dialogue.top().ifPresent(frame -> frame.slots().forEach((name, value) -> slots.put(name, value.code())));
        return slots;
    }
}
