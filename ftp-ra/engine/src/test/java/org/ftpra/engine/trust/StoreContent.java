package org.ftpra.engine.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What store files hold, as a deployer's tools write it. */
public final class StoreContent {

    public static final String PASSWORD = "s3cr3t-Xq7";

    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";

    private StoreContent() {}

    /** A store of this Java type that trusts the certificates of these names. */
    public static byte[] trusting(String type, String... names) {
        return store(type, PASSWORD, store -> {
            for (String name : names) {
                store.setCertificateEntry(name, Identities.certificate(name));
            }
        });
    }

    /** A store of this Java type with a key and its chain. */
    public static byte[] keyOf(String type, String name, String password) {
        return store(
                type,
                password,
                store -> store.setKeyEntry(name, Identities.key(name), password.toCharArray(), Identities.chain(name)));
    }

    public static byte[] pemTrusting(String... names) {
        StringBuilder pem = new StringBuilder("What text there is around, counts for nothing.\n");
        Arrays.stream(names).forEach(name -> pem.append(pemOf(Identities.certificate(name))));
        return bytes(pem.toString());
    }

    public static byte[] pemKeyOf(String name, String key) {
        StringBuilder pem = new StringBuilder(key);
        X509Certificate[] chain = Identities.chain(name);
        // The key's own last: order is ours to make.
        for (int i = chain.length - 1; i >= 0; i--) {
            pem.append(pemOf(chain[i]));
        }
        return bytes(pem.toString());
    }

    public static String pemOf(X509Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static String pkcs8(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    public static String encryptedPkcs8(PrivateKey key) {
        try {
            SecretKey secret =
                    SecretKeyFactory.getInstance(ENCRYPTION).generateSecret(new PBEKeySpec(PASSWORD.toCharArray()));
            Cipher cipher = Cipher.getInstance(ENCRYPTION);
            cipher.init(Cipher.ENCRYPT_MODE, secret);
            // Only under the family's name does Java write them.
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
            parameters.init(cipher.getParameters().getEncoded());
            byte[] der = new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key.getEncoded())).getEncoded();
            return pem("ENCRYPTED PRIVATE KEY", der);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Of an RSA key of 2048 bits or more: without the 26 bytes that PKCS#8 puts around it. */
    public static String pkcs1(PrivateKey key) {
        byte[] der = key.getEncoded();
        return pem("RSA PRIVATE KEY", Arrays.copyOfRange(der, 26, der.length));
    }

    public static String pem(String label, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] store(String type, String password, Filling filling) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            filling.fill(store);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password.toCharArray());
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private interface Filling {
        void fill(KeyStore store) throws GeneralSecurityException;
    }
}
