package org.massreview.wechat;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/**
 * Signatures and encryption of callbacks (消息加解密): SHA-1 over sorted parts, AES-256-CBC over {@code random(16) length(4)
 * message appId}. Ours instead of WxJava's, which compares signatures in variable time and leaves the app id unchecked. Safe
 * to share between threads.
 */
public final class Seal {

    private static final int BLOCK = 32;
    private static final int HEAD = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token;
    private final byte[] appId;
    private final byte @Nullable [] key;

    /** @param aesKey 43 characters of base64, or null when only plain mode is spoken */
    public Seal(String token, @Nullable String aesKey, String appId) {
        this.token = token;
        this.appId = appId.getBytes(UTF_8);
        this.key = aesKey == null ? null : Base64.getDecoder().decode(aesKey + "=");
        if (key != null && key.length != BLOCK) {
            throw new IllegalArgumentException("the AES key of " + appId + " must have 43 characters");
        }
    }

    public static Seal of(Account account) {
        return new Seal(account.token(), account.aesKey(), account.appId());
    }

    /** @return the hexadecimal SHA-1 of the token and the parts, sorted */
    public String sign(String... parts) {
        String[] sorted = Arrays.copyOf(parts, parts.length + 1);
        sorted[parts.length] = token;
        Arrays.sort(sorted);
        return HexFormat.of().formatHex(sha1(String.join("", sorted).getBytes(UTF_8)));
    }

    /** Compares in constant time. */
    public boolean isSigned(@Nullable String signature, String... parts) {
        return signature != null && MessageDigest.isEqual(sign(parts).getBytes(US_ASCII), signature.getBytes(UTF_8));
    }

    public String encrypt(String message) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return encrypt(message, random);
    }

    /** @param random 16 bytes, which the platform ignores */
    String encrypt(String message, byte[] random) {
        byte[] words = message.getBytes(UTF_8);
        int length = HEAD + words.length + appId.length;
        int padding = BLOCK - length % BLOCK;
        ByteBuffer plain = ByteBuffer.allocate(length + padding)
                .put(random)
                .putInt(words.length)
                .put(words)
                .put(appId);
        Arrays.fill(plain.array(), length, length + padding, (byte) padding);
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain.array()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Refuses with CALLBACK_UNREADABLE what our key does not open, with CALLBACK_SIGNATURE_WRONG what names another app. */
    public String decrypt(String encrypted) {
        byte[] plain;
        try {
            plain = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(encrypted));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw Refusal.of(Problem.CALLBACK_UNREADABLE);
        }
        int padding = plain.length == 0 ? 0 : plain[plain.length - 1];
        int end = plain.length - padding;
        if (padding < 1 || padding > BLOCK || end < HEAD) {
            throw Refusal.of(Problem.CALLBACK_UNREADABLE);
        }
        int length = ByteBuffer.wrap(plain).getInt(16);
        if (length < 0 || length > end - HEAD) {
            throw Refusal.of(Problem.CALLBACK_UNREADABLE);
        }
        if (!MessageDigest.isEqual(appId, Arrays.copyOfRange(plain, HEAD + length, end))) {
            throw Refusal.of(Problem.CALLBACK_SIGNATURE_WRONG);
        }
        return new String(plain, HEAD, length, UTF_8);
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        if (key == null) {
            throw Refusal.of(Problem.CALLBACK_UNREADABLE);
        }
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        return cipher;
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
