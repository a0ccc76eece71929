package org.ftpra.engine.trust;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * A server's key for SSLEngines alone: JSSE asks for it in a full handshake, and not when a session is resumed (RFC 8446, section
 * 2.2), so that an SSLSocket of the same context can only resume. Thread-safe.
 */
final class ResumingKeys extends X509ExtendedKeyManager {

    private final X509ExtendedKeyManager keys;

    private ResumingKeys(X509ExtendedKeyManager keys) {
        this.keys = keys;
    }

    static KeyManager[] of(KeyManager[] all) {
        return Arrays.stream(all)
                .map(each -> new ResumingKeys((X509ExtendedKeyManager) each))
                .toArray(KeyManager[]::new);
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return keys.chooseEngineServerAlias(keyType, issuers, engine);
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null;
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return keys.getServerAliases(keyType, issuers);
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return keys.getClientAliases(keyType, issuers);
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return keys.chooseClientAlias(keyTypes, issuers, socket);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return keys.getCertificateChain(alias);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return keys.getPrivateKey(alias);
    }
}
