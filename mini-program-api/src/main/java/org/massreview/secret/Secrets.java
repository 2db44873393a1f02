package org.massreview.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's master key and what is derived from it. Each purpose has a key of its own (HMAC-SHA256 of the purpose
 * under the master key, the expand step of RFC 5869 with one block), so a key that leaks gives away one purpose only.
 */
public final class Secrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] master;

    /** @param master at least 32 bytes */
    public Secrets(byte[] master) {
        if (master.length < 32) {
            throw new IllegalArgumentException("the master key needs at least 32 bytes");
        }
        this.master = master.clone();
    }

    /** @return 32 bytes, always the same for one installation and purpose */
    public byte[] derive(String purpose) {
        return hmac(new SecretKeySpec(master, ALGORITHM), (purpose + '\u0001').getBytes(StandardCharsets.UTF_8));
    }

    /** A keyed hash for one purpose; safe to share between threads. */
    public Keyed keyed(String purpose) {
        SecretKey key = new SecretKeySpec(derive(purpose), ALGORITHM);
        return text -> hmac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Hashes a text to 32 bytes. */
    @FunctionalInterface
    public interface Keyed {
        byte[] hash(String text);
    }
}
