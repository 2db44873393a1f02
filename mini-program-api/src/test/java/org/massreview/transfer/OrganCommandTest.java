package org.massreview.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class OrganCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path secret;
    private Path sealed;

    @BeforeEach
    void seal() throws IOException {
        assertThat(run("new-organ-key", folder.resolve("keys").toString())).isEqualTo(OrganCommand.DONE);
        secret = folder.resolve("keys").resolve(OrganCommand.PRIVATE);
        OrganKey organ = OrganKey.read(folder.resolve("keys").resolve(OrganCommand.CERTIFICATE), false);
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put(Contents.COVER, CoverPage.print(Files2026.extortion()));
        parts.put(Contents.COMPLAINT, JsonMapper.shared().writeValueAsBytes(Files2026.extortion()));
        parts.put(Contents.photo(1), new byte[] {1, 2, 3});
        sealed = folder.resolve("YS-2026-0007.cms");
        Files.write(
                sealed,
                Envelope.seal(
                        Contents.of("YS-2026-0007", "2026-07-15T09:30:00+08:00", parts)
                                .zip(),
                        organ));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("私钥：", organ.fingerprint());
        said.reset();
    }

    @Test
    void the_organ_opens_a_package_and_is_told_in_chinese_what_it_holds() throws IOException {
        String digest = Digests.of(Files.readAllBytes(sealed));
        assertThat(open(sealed, secret, digest)).as(said.toString()).isEqualTo(OrganCommand.DONE);

        assertThat(folder.resolve("out/cover.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("out/evidence/01.jpg")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(folder.resolve("out/complaint.json")).content().contains("塞红包", Files2026.PHONE);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("移送包 YS-2026-0007 已打开", digest, "投诉件 10013", "吃拿卡要", "3 个文件全部校验无误");
    }

    @Test
    void the_wrong_key_gets_one_sentence_and_a_code_of_its_own() {
        run("new-organ-key", folder.resolve("other").toString());
        said.reset();

        assertThat(open(sealed, folder.resolve("other").resolve(OrganCommand.PRIVATE)))
                .isEqualTo(OrganCommand.OTHER_KEY);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("打不开：").hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_changed_package_and_one_that_is_not_the_registered_one_are_found() throws IOException {
        byte[] bytes = Files.readAllBytes(sealed);
        assertThat(open(sealed, secret, "0".repeat(64))).isEqualTo(OrganCommand.CHANGED);
        bytes[bytes.length / 2] ^= 1;
        Files.write(sealed, bytes);
        said.reset();

        assertThat(open(sealed, secret)).isEqualTo(OrganCommand.CHANGED);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("打不开：").hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void what_lies_in_the_folder_is_not_overwritten() throws IOException {
        assertThat(open(sealed, secret)).isEqualTo(OrganCommand.DONE);
        Files.writeString(folder.resolve("out/complaint.json"), "noted by hand");

        assertThat(open(sealed, secret)).isEqualTo(OrganCommand.UNREADABLE);
        assertThat(folder.resolve("out/complaint.json")).hasContent("noted by hand");
    }

    @Test
    void what_is_not_understood_or_not_there_says_so() {
        assertThat(run("open-package")).isEqualTo(OrganCommand.NOT_UNDERSTOOD);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("用法：");
        assertThat(open(folder.resolve("nowhere.cms"), secret)).isEqualTo(OrganCommand.UNREADABLE);
        assertThat(OrganCommand.isMeant("--server.port=8080")).isFalse();
        assertThat(OrganCommand.isMeant()).isFalse();
    }

    private int open(Path file, Path key, String... digest) {
        return digest.length == 0
                ? run(
                        "open-package",
                        file.toString(),
                        key.toString(),
                        folder.resolve("out").toString())
                : run(
                        "open-package",
                        file.toString(),
                        key.toString(),
                        folder.resolve("out").toString(),
                        digest[0]);
    }

    private int run(String... arguments) {
        return OrganCommand.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
    }
}
