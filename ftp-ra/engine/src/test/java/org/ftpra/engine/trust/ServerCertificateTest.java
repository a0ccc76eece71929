package org.ftpra.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers are trusted, and what a deployer reads of those that are not. */
class ServerCertificateTest {

    private static final String TLS13 = "TLSv1.3";

    @TempDir
    Path directory;

    static Stream<byte[]> storesOfTheCa() {
        return Stream.of(
                StoreContent.trusting("PKCS12", Identities.OTHER_CA, Identities.CA),
                StoreContent.trusting("JKS", Identities.OTHER_CA, Identities.CA),
                StoreContent.pemTrusting(Identities.OTHER_CA, Identities.CA));
    }

    @ParameterizedTest
    @MethodSource("storesOfTheCa")
    void isTrustedIfItsIssuerIs(byte[] store) throws Exception {
        SSLContext client = contextOf(stores().trusting(store));

        assertThat(new Handshake(client, "localhost", Identities.SERVER, TLS13).problem())
                .isEmpty();
        assertThat(new Handshake(client, "127.0.0.1", Identities.SERVER, "TLSv1.2").succeeded())
                .isTrue();
    }

    @Test
    void isTrustedFromAJksStoreWhosePasswordIsNotTold() throws Exception {
        byte[] store = StoreContent.trusting("JKS", Identities.CA);
        SSLContext client = contextOf(stores().trusting(store, Optional.empty()));

        assertThat(new Handshake(client, "localhost", Identities.SERVER, TLS13).problem())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {TLS13, "TLSv1.2"})
    void ofAnUnknownIssuerNamesItAndTheStoreToPutItIn(String protocol) throws Exception {
        SSLContext client = contextOf(stores().trusting(StoreContent.pemTrusting(Identities.OTHER_CA)));

        assertThat(new Handshake(client, "localhost", Identities.SERVER, protocol).problem())
                .startsWith("the server's certificate is refused: its issuer 'CN=ca' is not among the certificates of"
                        + " trustStore '" + directory.resolve("trust") + "'; add it there, or pin")
                .endsWith(
                        "It is 'CN=server', issued by 'CN=ca', SHA-256 fingerprint " + fingerprint(Identities.SERVER));
    }

    @Test
    void ofAnIssuerThatJavaDoesNotKnowNamesThePropertyToSet() throws Exception {
        assertThat(new Handshake(contextOf(TrustSettings.DEFAULT), "localhost", Identities.SERVER, TLS13).problem())
                .contains(
                        "its issuer 'CN=ca' is not among the certificates that Java trusts by default; set trustStore");
    }

    @Test
    void signedByItselfSaysSo() throws Exception {
        assertThat(new Handshake(trustingTheCa(), "localhost", Identities.SELF_SIGNED, TLS13).problem())
                .contains("it is signed by itself and is not among the certificates of trustStore")
                .contains(fingerprint(Identities.SELF_SIGNED));
    }

    @Test
    void signedByItselfIsTrustedWhereItIsInTheStore() throws Exception {
        SSLContext client = contextOf(stores().trusting(StoreContent.pemTrusting(Identities.SELF_SIGNED)));

        assertThat(new Handshake(client, "localhost", Identities.SELF_SIGNED, TLS13).problem())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp.example.org", "127.0.0.2"})
    void ofAnotherHostNamesBoth(String host) throws Exception {
        assertThat(new Handshake(trustingTheCa(), host, Identities.SERVER, TLS13).problem())
                .contains("it is not for the host '" + host + "' but for 'localhost', '127.0.0.1'; set serverName")
                .contains(fingerprint(Identities.SERVER));
    }

    @Test
    void outOfDateSaysSinceWhen() throws Exception {
        assertThat(new Handshake(trustingTheCa(), "localhost", Identities.EXPIRED, TLS13).problem())
                .contains("'CN=expired' has expired on "
                        + Identities.certificate(Identities.EXPIRED)
                                .getNotAfter()
                                .toInstant())
                .contains(fingerprint(Identities.EXPIRED));
    }

    @Test
    void notYetValidSaysFromWhen() throws Exception {
        assertThat(new Handshake(trustingTheCa(), "localhost", Identities.FUTURE, TLS13).problem())
                .contains("'CN=future' is not valid before "
                        + Identities.certificate(Identities.FUTURE)
                                .getNotBefore()
                                .toInstant());
    }

    @Test
    void ofAnotherIssuerOfTheSameNameSaysSo() throws Exception {
        assertThat(new Handshake(trustingTheCa(), "localhost", Identities.FORGED, TLS13).problem())
                .contains("its issuer 'CN=ca' has another key than the certificate of that name");
    }

    @Test
    void pinnedIsTrustedByThePinAlone() throws Exception {
        SSLContext client = contextOf(Stores.pinning(fingerprint(Identities.EXPIRED)));

        assertThat(new Handshake(client, "ftp.example.org", Identities.EXPIRED, TLS13).problem())
                .isEmpty();
    }

    @Test
    void ofAPinnedKeyIsTrusted() throws Exception {
        String pin = CertificatePin.of(Identities.certificate(Identities.SELF_SIGNED)).stream()
                .map(CertificatePin::text)
                .filter(text -> text.startsWith("sha256/"))
                .findFirst()
                .orElseThrow();

        SSLContext client = contextOf(Stores.pinning(pin));

        assertThat(new Handshake(client, "ftp.example.org", Identities.SELF_SIGNED, TLS13).problem())
                .isEmpty();
        assertThat(new Handshake(client, "localhost", Identities.SERVER, TLS13).succeeded())
                .isFalse();
    }

    @Test
    void thatIsNotPinnedIsRefusedWithItsFingerprint() throws Exception {
        SSLContext client = contextOf(Stores.pinning(fingerprint(Identities.CA)));

        assertThat(new Handshake(client, "localhost", Identities.SERVER, TLS13).problem())
                .isEqualTo(
                        "the server's certificate is none of those pinned in serverCertificatePins: it is 'CN=server',"
                                + " issued by 'CN=ca', SHA-256 fingerprint " + fingerprint(Identities.SERVER));
    }

    @Test
    void pinsAndATrustStoreExcludeEachOther() {
        StoreFile store = new StoreFile("trustStore", directory, Optional.empty());
        Set<CertificatePin> pins = Stores.pinning("00".repeat(32)).pins();

        assertThatThrownBy(() -> new TrustSettings(Optional.of(store), Optional.empty(), pins))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sessionsOfTwoContextsNeverMix() throws Exception {
        TlsContexts contexts = new TlsContexts(stores().trusting(StoreContent.pemTrusting(Identities.CA)));
        SSLContext server = Handshake.serverContext(Identities.SERVER);
        SSLContext first = contexts.newContext();
        byte[] session = handshake(first, server).sessionId();

        assertThat(handshake(first, server).sessionId()).isEqualTo(session);
        assertThat(handshake(contexts.newContext(), server).sessionId()).isNotEqualTo(session);
    }

    private static Handshake handshake(SSLContext client, SSLContext server) {
        return new Handshake(client, "localhost", server, "TLSv1.2", false);
    }

    private SSLContext trustingTheCa() throws TrustFailure {
        return contextOf(stores().trusting(StoreContent.pemTrusting(Identities.CA)));
    }

    private static SSLContext contextOf(TrustSettings settings) throws TrustFailure {
        return new TlsContexts(settings).newContext();
    }

    private Stores stores() {
        return new Stores(directory);
    }

    private static String fingerprint(String name) throws Exception {
        return CertificatePin.fingerprint(Identities.certificate(name)).text();
    }
}
