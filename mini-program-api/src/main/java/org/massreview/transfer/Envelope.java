package org.massreview.transfer;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.KeyTransRecipientId;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/** 密封: CMS AuthEnvelopedData (RFC 5083): AES-256-GCM under a key of its own, which RSA-OAEP with SHA-256 wraps for one recipient. */
final class Envelope {

    /** Not registered: nobody else's choice of algorithms changes. */
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private Envelope() {}

    /** @return DER */
    static byte[] seal(byte[] contents, OrganKey organ) {
        try {
            CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(
                    new JceKeyTransRecipientInfoGenerator(organ.identifier(), oaep(), organ.key())
                            .setProvider(PROVIDER));
            OutputAEADEncryptor cipher =
                    (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                            .setProvider(PROVIDER)
                            .build();
            return generator
                    .generate(new CMSProcessableByteArray(contents), cipher)
                    .toASN1Structure()
                    .getEncoded("DER");
        } catch (CMSException | IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("a package can not be sealed", failure);
        }
    }

    private static AlgorithmIdentifier oaep() throws GeneralSecurityException {
        return new JcaAlgorithmParametersConverter().getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP);
    }

    /** @throws Unopened when it is for another key, or not as it was sealed */
    static byte[] open(byte[] sealed, RSAPrivateCrtKey key) throws Unopened {
        RecipientInformation recipient = recipient(sealed, key);
        try {
            return recipient.getContent(new JceKeyTransAuthEnvelopedRecipient(key).setProvider(PROVIDER));
        } catch (CMSException | RuntimeException broken) {
            throw new Unopened(Unopened.Cause.CHANGED, broken);
        }
    }

    private static RecipientInformation recipient(byte[] sealed, RSAPrivateCrtKey key) throws Unopened {
        try {
            RecipientInformation found = new CMSAuthEnvelopedData(sealed)
                    .getRecipientInfos()
                    .get(new KeyTransRecipientId(OrganKeyPair.identifier(key)));
            if (found == null) {
                throw new Unopened(Unopened.Cause.OTHER_KEY, "sealed for another key");
            }
            return found;
        } catch (CMSException | RuntimeException broken) {
            throw new Unopened(Unopened.Cause.CHANGED, broken);
        }
    }
}
