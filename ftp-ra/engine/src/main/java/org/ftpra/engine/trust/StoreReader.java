package org.ftpra.engine.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;

/** Reads a store file, whatever its format, to a {@link KeyStore} in memory. */
final class StoreReader {

    /** Of keys out of PEM: they are in memory in clear anyway. */
    private static final char[] NO_PASSWORD = {};

    private final StoreFile store;
    private final ConfiguredFile file;

    StoreReader(StoreFile store) {
        this.store = store;
        this.file = store.file();
    }

    /** With at least one certificate. */
    KeyStore trusted() throws TrustFailure {
        byte[] content = file.bytes();
        if (StoreFormat.of(content) == StoreFormat.PEM) {
            return trusted(PemCertificates.read(file, PemBlock.of(file, content)));
        }
        KeyStore loaded = load(content);
        if (size(loaded) == 0) {
            throw file.unusable("has no trusted certificate in it (of a PKCS12 store without a password, or one made by"
                    + " OpenSSL, Java sees none; PEM will do, or keytool -importcert)");
        }
        return loaded;
    }

    private KeyStore trusted(List<X509Certificate> certificates) throws TrustFailure {
        try {
            KeyStore loaded = empty();
            for (X509Certificate certificate : certificates) {
                loaded.setCertificateEntry(Integer.toString(loaded.size()), certificate);
            }
            return loaded;
        } catch (GeneralSecurityException | IOException e) {
            throw file.unusable("has certificates that Java cannot hold", e);
        }
    }

    /** With at least one private key and its certificates. */
    KeysAndPassword keys() throws TrustFailure {
        byte[] content = file.bytes();
        if (StoreFormat.of(content) == StoreFormat.PEM) {
            return pemKey(PemBlock.of(file, content));
        }
        KeyStore loaded = load(content);
        if (!hasKey(loaded)) {
            throw file.unusable("has no private key in it");
        }
        char[] password = store.readPassword();
        return new KeysAndPassword(loaded, password == null ? NO_PASSWORD : password);
    }

    private KeysAndPassword pemKey(List<PemBlock> blocks) throws TrustFailure {
        PrivateKey key = new PemPrivateKey(store).read(blocks);
        List<X509Certificate> chain = new CertificateChain(file).of(key, PemCertificates.read(file, blocks));
        try {
            KeyStore loaded = empty();
            loaded.setKeyEntry("key", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
            return new KeysAndPassword(loaded, NO_PASSWORD);
        } catch (GeneralSecurityException | IOException e) {
            throw file.unusable("has a private key that Java cannot hold", e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private KeyStore load(byte[] content) throws TrustFailure {
        StoreFormat format = StoreFormat.of(content);
        return switch (format) {
            case PKCS12, JKS -> load(content, format.name());
            case DER ->
                throw file.unusable("begins like a single certificate or key in DER; expected PKCS12, JKS or PEM");
            case JCEKS -> throw file.unusable("is a JCEKS store; expected PKCS12, JKS or PEM");
            default ->
                throw file.unusable(content.length == 0 ? "is empty" : "is no store; expected PKCS12, JKS or PEM");
        };
    }

    private KeyStore load(byte[] content, String type) throws TrustFailure {
        char[] password = store.readPassword();
        try {
            KeyStore loaded = KeyStore.getInstance(type);
            loaded.load(new ByteArrayInputStream(content), password);
            return loaded;
        } catch (IOException e) {
            // KeyStore.load says so: the cause of a wrong password is an UnrecoverableKeyException.
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? file.unusable("is a " + type + " store that cannot be opened " + store.passwordInWords(), e)
                    : file.unusable("is a " + type + " store that is broken or cut", e);
        } catch (GeneralSecurityException e) {
            throw file.unusable("is a " + type + " store that Java cannot read", e);
        }
    }

    private int size(KeyStore loaded) throws TrustFailure {
        try {
            return loaded.size();
        } catch (GeneralSecurityException e) {
            throw file.unusable("cannot be looked through", e);
        }
    }

    private boolean hasKey(KeyStore loaded) throws TrustFailure {
        try {
            for (String alias : Collections.list(loaded.aliases())) {
                if (loaded.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException e) {
            throw file.unusable("cannot be looked through", e);
        }
    }

    /**
     * A store and what opens its keys.
     *
     * @param store holds a private key
     * @param password of its keys
     */
    record KeysAndPassword(KeyStore store, char[] password) {}
}
