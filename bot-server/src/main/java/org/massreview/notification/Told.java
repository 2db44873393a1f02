package org.massreview.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.complaint.Action;
import org.massreview.complaint.ComplaintEvents;
import org.massreview.complaint.Party;
import org.massreview.complaint.Stage;
import org.massreview.outbox.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of a complaint, as it was heard.
 *
 * @param action null of the opening
 * @param answerable who owed the answer from then on
 * @param held not to be shown to the window's staff yet
 */
record Told(
        UUID id,
        String window,
        String township,
        String county,
        @Nullable Action action,
        Party party,
        Stage from,
        Stage stage,
        int round,
        int version,
        Party answerable,
        boolean sealed,
        boolean held,
        Instant at) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Logger log = LoggerFactory.getLogger(Told.class);

    /** @return empty for events of others, and for one that can not be read, which repetition would not mend */
    static Optional<Told> of(Event event) {
        if (!event.type().equals(ComplaintEvents.OPENED) && !event.type().equals(ComplaintEvents.MOVED)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(JSON.readTree(event.payload())));
        } catch (RuntimeException unreadable) {
            log.error("An event of a complaint can not be read: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    private static Told of(JsonNode event) {
        String action = event.path("action").asString("");
        Stage stage = Stage.valueOf(event.path("stage").asString());
        return new Told(
                UUID.fromString(event.path("id").asString()),
                event.path("window").asString(),
                event.path("township").asString(),
                event.path("county").asString(),
                action.isEmpty() ? null : Action.valueOf(action),
                Party.valueOf(event.path("party").asString(Party.CITIZEN.name())),
                Stage.valueOf(event.path("from").asString(stage.name())),
                stage,
                event.path("round").asInt(1),
                event.path("version").asInt(),
                Party.valueOf(event.path("answerable").asString(Party.WINDOW.name())),
                event.path("sealed").asBoolean(false),
                event.path("held").asBoolean(false),
                Instant.ofEpochMilli(event.path("at").asLong()));
    }

    String key() {
        return id + ":" + version;
    }
}
