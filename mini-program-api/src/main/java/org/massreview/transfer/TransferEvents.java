package org.massreview.transfer;

import java.time.Instant;
import org.massreview.outbox.Event;

/** 移送事件: for the organ. The payload is JSON with serial and at (milliseconds since 1970); nothing of what it is about. */
public final class TransferEvents {

    public static final String PREPARED = "TransferPrepared";

    private TransferEvents() {}

    static Event prepared(Serial serial, Instant at) {
        return new Event(
                PREPARED, serial.toString(), "{\"serial\":\"%s\",\"at\":%d}".formatted(serial, at.toEpochMilli()));
    }
}
