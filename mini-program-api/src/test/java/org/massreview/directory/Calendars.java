package org.massreview.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The calendar as it is configured. */
public final class Calendars {

    private Calendars() {}

    public static WorkingDays configured() {
        try {
            return new WorkingDays(Path.of("config"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
