package org.ftpra.engine.trust;

import java.security.GeneralSecurityException;
import java.security.UnrecoverableKeyException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** Makes key managers: who we are, where a server asks. */
final class KeyMaterial {

    private KeyMaterial() {}

    static KeyManager[] of(StoreFile store) throws TrustFailure {
        StoreReader.KeysAndPassword keys = new StoreReader(store).keys();
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys.store(), keys.password());
            return factory.getKeyManagers();
        } catch (UnrecoverableKeyException e) {
            throw store.file().unusable("has a private key that cannot be decrypted " + store.passwordInWords(), e);
        } catch (GeneralSecurityException e) {
            throw store.file().unusable("has a private key that Java cannot use", e);
        }
    }
}
