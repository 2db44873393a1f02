package org.massreview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientSettingsTest {

    @TempDir
    Path folder;

    private ClientSettings read(String file) throws IOException {
        return ClientSettings.read(Files.writeString(folder.resolve("client.yml"), file));
    }

    @Test
    void the_shipped_file_can_be_read() throws IOException {
        assertThat(ClientSettings.read(Path.of("config", "client.yml")))
                .isEqualTo(new ClientSettings("随州市", "随州市政务服务局", "12345", null, false));
    }

    @Test
    void an_account_is_named_when_there_is_one() throws IOException {
        assertThat(read("{city: A, owner: B, hotline: '1', officialAccount: 随州政务, customerService: true}"))
                .isEqualTo(new ClientSettings("A", "B", "1", "随州政务", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {city: A, owner: B, hotline: ''} | hotline is missing
            {city: A, hotline: '1'}          | owner is missing
            [city]                           | client.yml is empty
            """)
    void a_server_with_a_wrong_file_says_what_is_wrong(String file, String sentence) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence);
    }
}
