package org.ftpra.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other end: we are the server, and clients show us their certificates. */
class ServerContextTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aClientOfATrustedIssuerIsTrusted(String protocol) throws Exception {
        Handshake handshake = handshake(client(Identities.CLIENT), server(trusting(Identities.CA)), protocol);

        assertThat(handshake.succeeded()).isTrue();
        assertThat(handshake.clientsCertificate()).isEqualTo(Identities.certificate(Identities.CLIENT));
    }

    @Test
    void aClientMayBeTrustedByItsOwnCertificateAlone() throws Exception {
        SSLContext server = server(trusting(Identities.SELF_SIGNED));

        assertThat(handshake(client(Identities.SELF_SIGNED), server, "TLSv1.3").succeeded())
                .isTrue();
        assertThat(handshake(client(Identities.CLIENT), server, "TLSv1.3").succeeded())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {Identities.CLIENT, Identities.EXPIRED, Identities.FORGED})
    void anotherIsRefused(String name) throws Exception {
        String trusted = name.equals(Identities.CLIENT) ? Identities.OTHER_CA : Identities.CA;

        assertThat(handshake(client(name), server(trusting(trusted)), "TLSv1.2").succeeded())
                .isFalse();
    }

    @Test
    void aRefusalSaysWhatADeployerCanDo() throws Exception {
        StoreFile store = trusting(Identities.OTHER_CA).orElseThrow();

        assertThatThrownBy(() -> Peers.CLIENTS
                        .judge(store)
                        .checkClientTrusted(Identities.chain(Identities.CLIENT), "RSA", (SSLEngine) null))
                .hasMessageStartingWith(
                        "the client's certificate is refused: its issuer 'CN=ca' is not among the certificates of "
                                + store.file() + "; add it there. It is ")
                .hasMessageNotContaining("serverCertificatePins");
    }

    @Test
    void withoutATrustStoreNoClientIsTrusted() throws Exception {
        assertThat(handshake(client(Identities.CLIENT), server(Optional.empty()), "TLSv1.2")
                        .succeeded())
                .isFalse();
    }

    @Test
    void aClientThatIsNotAskedNeedsNoCertificate() throws Exception {
        SSLContext client = new TlsContexts(stores().trusting(StoreContent.pemTrusting(Identities.CA))).newContext();

        assertThat(new Handshake(client, "localhost", server(Optional.empty()), "TLSv1.3", false).succeeded())
                .isTrue();
    }

    @Test
    void aServerIsTrustedByNone() throws Exception {
        SSLContext ours = server(trusting(Identities.CA));

        assertThat(new Handshake(ours, "localhost", Identities.SERVER, "TLSv1.3").failure())
                .get()
                .asString()
                .contains("we are a server, and trust none");
    }

    private static Handshake handshake(SSLContext client, SSLContext server, String protocol) {
        return new Handshake(client, "localhost", server, protocol, true);
    }

    private SSLContext client(String name) throws TrustFailure {
        return new TlsContexts(stores().withKey(pem(name), Optional.empty())).newContext();
    }

    private SSLContext server(Optional<StoreFile> trusted) throws TrustFailure {
        StoreFile key =
                new StoreFile("keyStore", stores().write("server-key", pem(Identities.SERVER)), Optional.empty());
        return TlsContexts.ofServer(new TrustSettings(trusted, Optional.of(key), Set.of()))
                .newContext();
    }

    private Optional<StoreFile> trusting(String name) {
        Path path = stores().write("clients", StoreContent.pemTrusting(name));
        return Optional.of(new StoreFile("trustStore", path, Optional.empty()));
    }

    private static byte[] pem(String name) {
        return StoreContent.pemKeyOf(name, StoreContent.pkcs8(Identities.key(name)));
    }

    private Stores stores() {
        return new Stores(directory);
    }
}
