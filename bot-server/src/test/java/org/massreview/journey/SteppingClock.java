package org.massreview.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Goes as a clock does, from another day, and can be moved on. */
class SteppingClock extends Clock {

    private final AtomicLong ahead;

    SteppingClock(Instant begin) {
        this.ahead = new AtomicLong(begin.toEpochMilli() - System.currentTimeMillis());
    }

    void pass(Duration time) {
        ahead.addAndGet(time.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(System.currentTimeMillis() + ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        SteppingClock all = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return all.withZone(other);
            }

            @Override
            public Instant instant() {
                return all.instant();
            }
        };
    }
}
