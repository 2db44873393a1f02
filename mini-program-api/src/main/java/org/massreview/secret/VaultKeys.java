package org.massreview.secret;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The keys that personal data is or was sealed with, by their id. Key 0 is derived from the master key and always there; others, 1
 * to 255, stand in {@code massreview.vault.keys.<id>} (base64 of 32 bytes), and {@code massreview.vault.current} names the one that
 * seals.
 */
final class VaultKeys {

    private static final int BYTES = 32;
    private static final int HIGHEST = 255;

    private final Map<Integer, SecretKeySpec> keys = new TreeMap<>();
    private final int current;

    private VaultKeys(Secrets secrets, Map<Integer, String> configured, int current) {
        keys.put(0, aes(secrets.derive("vault/personal-data")));
        configured.forEach((id, text) -> keys.put(checked(id), aes(decoded(id, text))));
        this.current = current;
        if (!keys.containsKey(current)) {
            throw new IllegalStateException("massreview.vault.current is " + current
                    + ", but there is no massreview.vault.keys." + current + "; known: " + keys.keySet());
        }
    }

    static VaultKeys of(Secrets secrets) {
        return new VaultKeys(secrets, Map.of(), 0);
    }

    /** @throws IllegalStateException when a key is no key, or the current one is not there */
    static VaultKeys of(Secrets secrets, Environment environment) {
        Binder binder = Binder.get(environment);
        return new VaultKeys(
                secrets,
                binder.bind("massreview.vault.keys", Bindable.mapOf(Integer.class, String.class))
                        .orElse(Map.of()),
                binder.bind("massreview.vault.current", Integer.class).orElse(0));
    }

    private static int checked(int id) {
        if (id < 1 || id > HIGHEST) {
            throw new IllegalStateException("massreview.vault.keys." + id + ": ids are 1 to " + HIGHEST);
        }
        return id;
    }

    /** The message never repeats the key. */
    private static byte[] decoded(int id, String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException unreadable) {
            // said below
        }
        throw new IllegalStateException("massreview.vault.keys." + id + " must be base64 of " + BYTES + " bytes");
    }

    private static SecretKeySpec aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    int current() {
        return current;
    }

    SecretKeySpec required(int id) {
        SecretKeySpec key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("personal data was sealed with key " + id + ", which is not configured");
        }
        return key;
    }
}
