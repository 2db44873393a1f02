package org.massreview.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The organ's key comes from {@code massreview.transfer.recipient}, a PEM file. Without one, and with the embedded database, a
 * pair for trying out is made once in the data folder; with a database of one's own transfers wait.
 */
@Configuration(proxyBeanMethods = false)
class OrganConfiguration {

    private static final Logger log = LoggerFactory.getLogger(OrganConfiguration.class);

    static final String DEMONSTRATION_PRIVATE = "discipline-demo.key.pem";
    static final String DEMONSTRATION_CERTIFICATE = "discipline-demo.pem";

    @Bean
    Organ organ(
            @Value("${massreview.transfer.recipient:}") String configured,
            @Value("${massreview.data-dir:data}") Path dataFolder,
            @Value("${spring.r2dbc.url:}") String database,
            Clock clock) {
        if (!configured.isBlank()) {
            return new Organ(read(Path.of(configured.strip())));
        }
        if (!database.isBlank()) {
            log.error("massreview.transfer.recipient is not set: nothing can be sealed for the discipline organ, so"
                    + " transfers wait. Give the organ's certificate, see docs/operations.md.");
            return new Organ(null);
        }
        return new Organ(demonstration(dataFolder, clock));
    }

    private static OrganKey read(Path pem) {
        try {
            OrganKey key = OrganKey.read(pem, false);
            log.info("Transfers are sealed for the key {}", key.fingerprint());
            return key;
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "massreview.transfer.recipient: the discipline organ's certificate " + pem + " can not be used.",
                    failure);
        }
    }

    private static OrganKey demonstration(Path dataFolder, Clock clock) {
        Path secret = dataFolder.resolve(DEMONSTRATION_PRIVATE);
        Path certificate = dataFolder.resolve(DEMONSTRATION_CERTIFICATE);
        try {
            if (!Files.exists(certificate)) {
                Files.createDirectories(dataFolder.toAbsolutePath());
                Files.deleteIfExists(secret); // of a start that was cut off between the two
                OrganKeyPair.make(secret, certificate, clock.instant());
            }
            log.warn(
                    "Transfers are sealed for a DEMONSTRATION key: whoever reads {} opens them all. Never use it in earnest.",
                    secret);
            return OrganKey.read(certificate, true);
        } catch (IOException failure) {
            throw new IllegalStateException("The demonstration key " + secret + " can not be made or read.", failure);
        }
    }
}
