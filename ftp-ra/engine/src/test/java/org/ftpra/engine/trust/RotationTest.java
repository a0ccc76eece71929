package org.ftpra.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change while we run: the next connection takes them up. */
class RotationTest {

    private static final String NEW_PASSWORD = "n3w-s3cr3t";

    @TempDir
    Path directory;

    @Test
    void aReplacedTrustStoreCountsForTheNextConnectionAndNotForTheLast() throws Exception {
        TlsContexts contexts = contexts(stores().trusting(StoreContent.pemTrusting(Identities.CA)));
        SSLContext last = contexts.newContext();

        stores().replace("trust", StoreContent.pemTrusting(Identities.OTHER_CA));

        assertThat(handshake(contexts.newContext(), Identities.OTHER_SERVER).problem())
                .isEmpty();
        assertThat(handshake(contexts.newContext(), Identities.SERVER).succeeded())
                .isFalse();
        assertThat(handshake(last, Identities.SERVER).problem()).isEmpty();
    }

    @Test
    void aTrustStoreThatChangesItsFormatIsTakenUp() throws Exception {
        TlsContexts contexts = contexts(stores().trusting(StoreContent.pemTrusting(Identities.CA)));
        contexts.newContext();

        stores().replace("trust", StoreContent.trusting("PKCS12", Identities.OTHER_CA));

        assertThat(handshake(contexts.newContext(), Identities.OTHER_SERVER).problem())
                .isEmpty();
    }

    @Test
    void aReplacedKeyIsShownToTheNextServer() throws Exception {
        byte[] first = pem(Identities.CLIENT);
        TlsContexts contexts = contexts(stores().withKey(first, Optional.empty()));
        assertThat(shown(contexts)).isEqualTo(Identities.certificate(Identities.CLIENT));

        stores().replace("key", pem(Identities.EC_CLIENT));

        assertThat(shown(contexts)).isEqualTo(Identities.certificate(Identities.EC_CLIENT));
    }

    @Test
    void aKeyStoreAndItsPasswordFileMayChangeOneAfterTheOther() throws Exception {
        Secret password =
                Secret.inFile("keyStorePasswordFile", stores().write("password", StoreContent.PASSWORD + "\n"));
        byte[] first = StoreContent.keyOf("PKCS12", Identities.CLIENT, StoreContent.PASSWORD);
        TlsContexts contexts = contexts(stores().withKey(first, Optional.of(password)));
        contexts.newContext();

        stores().replace("key", StoreContent.keyOf("PKCS12", Identities.EC_CLIENT, NEW_PASSWORD));
        assertThatThrownBy(contexts::newContext)
                .hasMessage("keyStore '" + directory.resolve("key")
                        + "' is a PKCS12 store that cannot be opened with keyStorePasswordFile '"
                        + directory.resolve("password") + "'");
        stores().replace("password", (NEW_PASSWORD + "\n").getBytes());

        assertThat(shown(contexts)).isEqualTo(Identities.certificate(Identities.EC_CLIENT));
    }

    @Test
    void aBrokenNewFileFailsNewConnectionsUntilItIsMended() throws Exception {
        byte[] good = StoreContent.trusting("PKCS12", Identities.CA);
        TlsContexts contexts = contexts(stores().trusting(good));
        SSLContext last = contexts.newContext();

        stores().replace("trust", new byte[] {1, 2, 3});

        assertThatThrownBy(contexts::newContext)
                .isInstanceOf(TrustFailure.class)
                .hasMessage("trustStore '" + directory.resolve("trust") + "' is no store; expected PKCS12, JKS or PEM");
        assertThat(handshake(last, Identities.SERVER).problem()).isEmpty();
        stores().replace("trust", good);
        assertThat(handshake(contexts.newContext(), Identities.SERVER).problem())
                .isEmpty();
    }

    @Test
    void aPasswordFileThatIsWrongNowFailsNewConnections() throws Exception {
        Secret password = Secret.inFile("keyStorePasswordFile", stores().write("password", StoreContent.PASSWORD));
        byte[] store = StoreContent.keyOf("PKCS12", Identities.CLIENT, StoreContent.PASSWORD);
        TlsContexts contexts = contexts(stores().withKey(store, Optional.of(password)));
        contexts.newContext();

        stores().replace("password", "wrong".getBytes());

        assertThatThrownBy(contexts::newContext).hasMessageContaining("cannot be opened with keyStorePasswordFile");
    }

    /** At a time when all files are old enough to be kept. */
    private static TlsContexts contexts(TrustSettings settings) {
        return new TlsContexts(settings, InstantSource.fixed(Instant.now().plusSeconds(60)));
    }

    private static byte[] pem(String name) {
        return StoreContent.pemKeyOf(name, StoreContent.pkcs8(Identities.key(name)));
    }

    private static Object shown(TlsContexts contexts) throws Exception {
        return Handshake.withClientCertificate(contexts.newContext(), "TLSv1.3").clientsCertificate();
    }

    private static Handshake handshake(SSLContext client, String server) {
        return new Handshake(client, "localhost", server, "TLSv1.3");
    }

    private Stores stores() {
        return new Stores(directory);
    }
}
