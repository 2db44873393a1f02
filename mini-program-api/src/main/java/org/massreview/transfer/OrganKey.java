package org.massreview.transfer;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;

/**
 * 纪检监察机关公钥: whom packages are sealed for.
 *
 * @param demonstration the private half lies in our own data folder, so nothing is secret
 */
record OrganKey(RSAPublicKey key, boolean demonstration) {

    private static final int LEAST_BITS = 2048;
    private static final int IDENTIFIER = 20;

    /**
     * @param pem a certificate or a public key (SubjectPublicKeyInfo)
     * @throws IOException when it can not be read, or is no RSA key of 2048 bits at least
     */
    static OrganKey read(Path pem, boolean demonstration) throws IOException {
        try (Reader reader = Files.newBufferedReader(pem);
                PEMParser parser = new PEMParser(reader)) {
            Object found = parser.readObject();
            if (found instanceof X509CertificateHolder certificate) {
                return new OrganKey(rsa(certificate.getSubjectPublicKeyInfo()), demonstration);
            }
            if (found instanceof SubjectPublicKeyInfo info) {
                return new OrganKey(rsa(info), demonstration);
            }
            throw new IOException(pem + " holds neither a certificate nor a public key");
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(pem + " holds no RSA key", unreadable);
        }
    }

    private static RSAPublicKey rsa(SubjectPublicKeyInfo info) throws IOException, GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(info.getEncoded()));
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_BITS) {
            return rsa;
        }
        throw new IOException("the key needs at least " + LEAST_BITS + " bits");
    }

    /** SHA-256 of the public key's DER, 64 hexadecimal digits; what people compare. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest(key));
    }

    /** By which a package names the key it was sealed for; a certificate of {@link OrganKeyPair} bears the same. */
    byte[] identifier() {
        return identifier(key);
    }

    static byte[] identifier(PublicKey key) {
        return Arrays.copyOf(digest(key), IDENTIFIER);
    }

    private static byte[] digest(PublicKey key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
