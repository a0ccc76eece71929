package org.ftpra.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that asks gets our certificate, whatever the key store's format. */
class ClientCertificateTest {

    @TempDir
    Path directory;

    static Stream<Arguments> keyStores() {
        return Stream.of(
                Arguments.of("PKCS12", Identities.CLIENT, store("PKCS12", Identities.CLIENT)),
                Arguments.of("JKS", Identities.CLIENT, store("JKS", Identities.CLIENT)),
                Arguments.of("PKCS12, EC", Identities.EC_CLIENT, store("PKCS12", Identities.EC_CLIENT)),
                Arguments.of("PKCS#8, RSA", Identities.CLIENT, pkcs8(Identities.CLIENT)),
                Arguments.of("PKCS#8, EC", Identities.EC_CLIENT, pkcs8(Identities.EC_CLIENT)),
                Arguments.of("PKCS#8, Ed25519", Identities.ED_CLIENT, pkcs8(Identities.ED_CLIENT)),
                Arguments.of("PKCS#8, encrypted, Ed25519", Identities.ED_CLIENT, encrypted(Identities.ED_CLIENT)),
                Arguments.of("PKCS#8, encrypted, RSA", Identities.CLIENT, encrypted(Identities.CLIENT)),
                Arguments.of("PKCS#8, encrypted, EC", Identities.EC_CLIENT, encrypted(Identities.EC_CLIENT)),
                Arguments.of("PKCS#1", Identities.CLIENT, pkcs1(Identities.CLIENT)));
    }

    private static byte[] store(String type, String name) {
        return StoreContent.keyOf(type, name, StoreContent.PASSWORD);
    }

    private static byte[] pkcs8(String name) {
        return StoreContent.pemKeyOf(name, StoreContent.pkcs8(Identities.key(name)));
    }

    private static byte[] encrypted(String name) {
        return StoreContent.pemKeyOf(name, StoreContent.encryptedPkcs8(Identities.key(name)));
    }

    private static byte[] pkcs1(String name) {
        return StoreContent.pemKeyOf(name, StoreContent.pkcs1(Identities.key(name)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keyStores")
    void isShown(String format, String name, byte[] store) throws Exception {
        SSLContext client = contextOf(store);

        for (String protocol : new String[] {"TLSv1.2", "TLSv1.3"}) {
            Handshake handshake = Handshake.withClientCertificate(client, protocol);
            assertThat(handshake.problem()).isEmpty();
            assertThat(handshake.clientsCertificate()).isEqualTo(Identities.certificate(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void thatIsMissingIsToldWithTheProperty(String protocol) throws Exception {
        TrustSettings settings = new Stores(directory).trusting(StoreContent.pemTrusting(Identities.CA));

        assertThat(Handshake.withClientCertificate(new TlsContexts(settings).newContext(), protocol)
                        .problem())
                .contains("the server wants a certificate of ours")
                .contains("check keyStore");
    }

    @Test
    void thatTheServerDoesNotTrustIsToldWithTheProperty() throws Exception {
        byte[] store = pkcs8(Identities.SELF_SIGNED);

        assertThat(Handshake.withClientCertificate(contextOf(store), "TLSv1.3").problem())
                .contains("certificate of ours")
                .contains("check keyStore");
    }

    private SSLContext contextOf(byte[] store) throws TrustFailure {
        Optional<Secret> password = Optional.of(Secret.of(StoreContent.PASSWORD));
        return new TlsContexts(new Stores(directory).withKey(store, password)).newContext();
    }
}
