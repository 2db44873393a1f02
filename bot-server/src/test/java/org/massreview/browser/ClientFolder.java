package org.massreview.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the client's sources are, and what npm has installed for them. Tests run in the project's root. */
final class ClientFolder {

    private static final Path ROOT = Path.of("mini-program-api/src/main/client");

    private ClientFolder() {}

    static Path of(String inside) {
        return ROOT.resolve(inside).toAbsolutePath();
    }

    static String text(String inside) {
        try {
            return Files.readString(of(inside));
        } catch (IOException failure) {
            throw new UncheckedIOException(inside + " is missing; -Dskip.browser=true leaves these tests out", failure);
        }
    }
}
