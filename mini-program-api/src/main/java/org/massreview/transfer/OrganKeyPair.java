package org.massreview.transfer;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** 密钥对: made by the organ on a machine of its own; only the certificate leaves it. */
final class OrganKeyPair {

    private static final int BITS = 3072;
    private static final int YEARS = 10;

    private OrganKeyPair() {}

    /**
     * Makes both files.
     *
     * @throws IOException when one is there already (it is left alone), or can not be written
     */
    static void make(Path privateFile, Path certificateFile, Instant now) throws IOException {
        if (Files.exists(privateFile) || Files.exists(certificateFile)) {
            throw new FileAlreadyExistsException(privateFile.toString());
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            Files.createFile(privateFile, forTheOwnerOnly(privateFile));
            Files.writeString(
                    privateFile,
                    pem(PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded())));
            Files.writeString(certificateFile, pem(certificate(pair, now)));
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IOException when the file holds no unencrypted RSA key */
    static RSAPrivateCrtKey read(Path pem) throws IOException {
        try (Reader reader = Files.newBufferedReader(pem);
                PEMParser parser = new PEMParser(reader)) {
            Object found = parser.readObject();
            PrivateKeyInfo info = found instanceof PEMKeyPair pair ? pair.getPrivateKeyInfo() : null;
            if (found instanceof PrivateKeyInfo plain) {
                info = plain;
            }
            if (info != null && rsa(info) instanceof RSAPrivateCrtKey key) {
                return key;
            }
            throw new IOException(pem + " holds no private key");
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(pem + " holds no RSA key", unreadable);
        }
    }

    private static PrivateKey rsa(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
    }

    /** @return the identifier of the public half */
    static byte[] identifier(RSAPrivateCrtKey key) {
        try {
            return OrganKey.identifier(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509CertificateHolder certificate(KeyPair pair, Instant now)
            throws OperatorCreationException, IOException {
        X500Name name = new X500Name("CN=Mass Review discipline organ");
        return new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(127, new SecureRandom()),
                        Date.from(now.minus(1, ChronoUnit.DAYS)), // clocks differ
                        Date.from(now.plus(365L * YEARS, ChronoUnit.DAYS)),
                        name,
                        pair.getPublic())
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyEncipherment))
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new SubjectKeyIdentifier(OrganKey.identifier(pair.getPublic())))
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
    }

    private static String pem(Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }

    private static FileAttribute<?>[] forTheOwnerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
