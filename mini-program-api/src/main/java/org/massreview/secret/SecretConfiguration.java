package org.massreview.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The master key comes from {@code massreview.master-key} (base64 of at least 32 bytes, in production from the
 * environment). Without one, a key is made on the first start and kept in the data folder beside the embedded database.
 */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    Secrets secrets(
            @Value("${massreview.master-key:}") String configured,
            @Value("${massreview.data-dir:data}") Path dataFolder,
            @Value("${spring.r2dbc.url:}") String database) {
        if (!configured.isBlank()) {
            return new Secrets(Base64.getDecoder().decode(configured.strip()));
        }
        if (!database.isBlank()) {
            throw new IllegalStateException("A configured database needs massreview.master-key (environment"
                    + " MASSREVIEW_MASTERKEY): base64 of 32 random bytes, the same for every instance.");
        }
        return new Secrets(kept(dataFolder.resolve("master.key")));
    }

    private static FileAttribute<?>[] forTheOwnerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] kept(Path file) {
        try {
            if (Files.exists(file)) {
                return Base64.getDecoder().decode(Files.readString(file).strip());
            }
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, forTheOwnerOnly(file));
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
            return fresh;
        } catch (IOException failure) {
            throw new IllegalStateException("The master key " + file + " can be neither read nor written.", failure);
        }
    }
}
