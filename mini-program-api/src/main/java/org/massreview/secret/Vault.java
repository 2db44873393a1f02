package org.massreview.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Seals personal data at rest: AES-256-GCM. What is sealed begins with a version byte and the key's id, then a fresh nonce of 12 bytes
 * and the ciphertext. What was sealed before there were ids begins with its nonce, and belongs to key 0.
 */
@Component
public class Vault {

    private static final byte VERSION = 1;
    private static final int PREFIX = 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final VaultKeys keys;

    @Autowired
    Vault(Secrets secrets, Environment environment) {
        this.keys = VaultKeys.of(secrets, environment);
    }

    Vault(Secrets secrets) {
        this.keys = VaultKeys.of(secrets);
    }

    /** @param owner what the text belongs to; it opens for the same owner only */
    public byte[] seal(String text, byte[] owner) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        SecretKeySpec key = keys.required(keys.current());
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, owner, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(PREFIX + NONCE + sealed.length)
                .put(prefix())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** What everything begins with that is sealed now. */
    byte[] prefix() {
        return new byte[] {VERSION, (byte) keys.current()};
    }

    /** @throws IllegalStateException when it was changed, or belongs to another owner, or its key is not known */
    public String open(byte[] sealed, byte[] owner) {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new IllegalStateException("personal data was cut off");
        }
        if (sealed[0] != VERSION || sealed.length < PREFIX + NONCE + TAG_BITS / 8) {
            return opened(keys.required(0), sealed, 0, owner);
        }
        try {
            return opened(keys.required(Byte.toUnsignedInt(sealed[1])), sealed, PREFIX, owner);
        } catch (IllegalStateException notThisWay) {
            return withoutPrefix(sealed, owner, notThisWay);
        }
    }

    /** One nonce of 256 begins like a version byte. GCM says for certain which it was. */
    private String withoutPrefix(byte[] sealed, byte[] owner, IllegalStateException first) {
        try {
            return opened(keys.required(0), sealed, 0, owner);
        } catch (IllegalStateException neither) {
            throw first;
        }
    }

    private static String opened(SecretKeySpec key, byte[] sealed, int from, byte[] owner) {
        byte[] nonce = Arrays.copyOfRange(sealed, from, from + NONCE);
        byte[] body = Arrays.copyOfRange(sealed, from + NONCE, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, owner, body), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, byte[] owner, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("personal data can not be sealed or opened", failure);
        }
    }
}
