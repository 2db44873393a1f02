package org.massreview.transfer;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * 清单: the SHA-256 of every other part of a package; {@code manifest.json}.
 *
 * @param parts in the order of their names
 */
record Manifest(String format, String serial, String preparedAt, List<Part> parts) {

    static final String FORMAT = "massreview-transfer/1";

    Manifest {
        parts = List.copyOf(parts);
    }

    /** @param sha256 64 hexadecimal digits */
    record Part(String name, long bytes, String sha256) {

        static Part of(Map.Entry<String, byte[]> part) {
            return new Part(part.getKey(), part.getValue().length, Digests.of(part.getValue()));
        }
    }

    static Manifest of(String serial, String preparedAt, SortedMap<String, byte[]> parts) {
        return new Manifest(
                FORMAT,
                serial,
                preparedAt,
                parts.entrySet().stream().map(Part::of).toList());
    }

    /** @throws Unopened naming what is missing, added or different */
    void check(SortedMap<String, byte[]> found) throws Unopened {
        if (!FORMAT.equals(format)) {
            throw new Unopened(Unopened.Cause.CHANGED, "format " + format);
        }
        List<Part> now = found.entrySet().stream().map(Part::of).toList();
        if (!now.equals(parts)) {
            throw new Unopened(
                    Unopened.Cause.CHANGED,
                    now.stream()
                            .filter(part -> !parts.contains(part))
                            .map(Part::name)
                            .findFirst()
                            .orElse("a part is missing"));
        }
    }
}
