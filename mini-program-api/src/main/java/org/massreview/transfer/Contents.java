package org.massreview.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 移送材料: what lies in an envelope. A zip whose parts stand in the order of their names with the manifest at the end; the same
 * parts make the same bytes.
 *
 * @param parts by name, without the manifest
 */
record Contents(Manifest manifest, SortedMap<String, byte[]> parts) {

    static final String COVER = "cover.pdf";
    static final String COMPLAINT = "complaint.json";
    private static final String MANIFEST = "manifest.json";

    /** Nothing else is read, so no name leads out of the folder it is written to. */
    private static final Pattern NAMES =
            Pattern.compile("cover\\.pdf|complaint\\.json|manifest\\.json|evidence/[0-9]{2}\\.jpg");

    private static final int MOST_BYTES = 64 << 20;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final JsonMapper JSON = JsonMapper.shared();

    Contents {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** @param number from 1 */
    static String photo(int number) {
        return "evidence/%02d.jpg".formatted(number);
    }

    static Contents of(String serial, String preparedAt, SortedMap<String, byte[]> parts) {
        return new Contents(Manifest.of(serial, preparedAt, parts), parts);
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            put(zip, MANIFEST, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** @throws Unopened when a part is missing, added, or not what the manifest says */
    static Contents read(byte[] zipped) throws Unopened {
        SortedMap<String, byte[]> parts = unzip(zipped);
        byte[] list = parts.remove(MANIFEST);
        if (list == null) {
            throw new Unopened(Unopened.Cause.CHANGED, MANIFEST);
        }
        try {
            Manifest manifest = JSON.readValue(list, Manifest.class);
            manifest.check(parts);
            return new Contents(manifest, parts);
        } catch (JacksonException unreadable) {
            throw new Unopened(Unopened.Cause.CHANGED, unreadable);
        }
    }

    private static SortedMap<String, byte[]> unzip(byte[] zipped) throws Unopened {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0
                        || !NAMES.matcher(entry.getName()).matches()
                        || parts.put(entry.getName(), bytes) != null) {
                    throw new Unopened(Unopened.Cause.CHANGED, "not a part of a package");
                }
            }
            return parts;
        } catch (IOException broken) {
            throw new Unopened(Unopened.Cause.CHANGED, broken);
        }
    }
}
