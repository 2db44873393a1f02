package org.massreview.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A case of 2026, and keys for it. */
final class Files2026 {

    static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-07-15T09:30:00+08:00");
    static final String PHONE = "13812345678";

    private Files2026() {}

    static CaseFile extortion() {
        return new CaseFile(
                CaseFile.FORMAT,
                "YS-2026-0007",
                Lane.DIRECT,
                "",
                MORNING,
                new CaseFile.Matter(
                        "10013",
                        "REVIEW",
                        "GENERAL",
                        "一般投诉",
                        new CaseFile.Named("42130300205", "东城街道5号窗口 社会保险窗口"),
                        new CaseFile.Named("421303002", "东城街道"),
                        new CaseFile.Named("421303", "曾都区"),
                        List.of(new CaseFile.Named("EXTORT", "吃拿卡要")),
                        "办个证还要我给他塞红包。\n旁边的人都看见了，" + "说了三遍都不办，".repeat(30),
                        "HTTP",
                        MORNING.minusMinutes(3),
                        "TRANSFERRED",
                        "已移送",
                        1),
                new CaseFile.Rated(
                        1, "非常不满意", Map.of("CONDUCT", 1), LocalDate.of(2026, 7, 15), null, MORNING.minusMinutes(3)),
                PHONE,
                List.of(step(MORNING.minusMinutes(3), "群众", "提交投诉", ""), step(MORNING, "系统", "移送", "")),
                List.of(Contents.photo(1)));
    }

    private static CaseFile.Step step(OffsetDateTime at, String party, String action, String words) {
        return new CaseFile.Step(at, "CITIZEN", party, "", action, "RECEIVED", words, null, null);
    }

    static SortedMap<String, byte[]> parts() {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put(Contents.COVER, "cover".getBytes());
        parts.put(Contents.COMPLAINT, "{}".getBytes());
        parts.put(Contents.photo(1), new byte[] {1, 2, 3});
        return parts;
    }

    static Contents contents() {
        return Contents.of("YS-2026-0007", "2026-07-15T09:30:00+08:00", parts());
    }

    /** Keys made in the folder. */
    record Keys(OrganKey organ, RSAPrivateCrtKey secret) {

        static Keys in(Path folder) {
            try {
                Files.createDirectories(folder);
                Path secret = folder.resolve(OrganCommand.PRIVATE);
                Path certificate = folder.resolve(OrganCommand.CERTIFICATE);
                OrganKeyPair.make(secret, certificate, Instant.now());
                return new Keys(OrganKey.read(certificate, false), OrganKeyPair.read(secret));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
