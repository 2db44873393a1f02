package org.massreview.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Seals personal data at rest: AES-256-GCM, a fresh 12-byte nonce in front of the ciphertext. */
@Component
public class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Vault(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.derive("vault/personal-data"), "AES");
    }

    /** @param owner what the text belongs to; it opens for the same owner only */
    public byte[] seal(String text, byte[] owner) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, owner, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException when it was changed, or belongs to another owner or key */
    public String open(byte[] sealed, byte[] owner) {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new IllegalStateException("personal data was cut off");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] body = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, owner, body), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] owner, byte[] input) {
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
