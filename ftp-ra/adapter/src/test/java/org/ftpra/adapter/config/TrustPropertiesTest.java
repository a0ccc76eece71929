package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.spi.InvalidPropertyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.ftpra.engine.trust.Handshake;
import org.ftpra.engine.trust.Identities;
import org.ftpra.engine.trust.StoreContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the properties of certificates do in a handshake. */
class TrustPropertiesTest {

    @TempDir
    Path directory;

    private final Map<FtpProperty, String> written =
            new EnumMap<>(Map.of(FtpProperty.SERVER_NAME, "localhost", FtpProperty.SECURITY, "NONE"));

    @Test
    @SeesEffectOf(FtpProperty.TRUST_STORE)
    void trustStoreSaysWhoseServersAreTrusted() throws Exception {
        assertThat(handshake().problem()).contains("set trustStore");

        set(FtpProperty.TRUST_STORE, StoreContent.pemTrusting(Identities.CA));

        assertThat(handshake().problem()).isEmpty();
    }

    @Test
    @SeesEffectOf(FtpProperty.TRUST_STORE_PASSWORD)
    void trustStorePasswordOpensIt() throws Exception {
        Path store = set(FtpProperty.TRUST_STORE, StoreContent.trusting("PKCS12", Identities.CA));
        written.put(FtpProperty.TRUST_STORE_PASSWORD, "wrong");
        assertThatThrownBy(this::handshake)
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessage(
                        "trustStore '" + store + "' is a PKCS12 store that cannot be opened with trustStorePassword");

        written.put(FtpProperty.TRUST_STORE_PASSWORD, StoreContent.PASSWORD);

        assertThat(handshake().problem()).isEmpty();
    }

    @Test
    @SeesEffectOf(FtpProperty.TRUST_STORE_PASSWORD_FILE)
    void trustStorePasswordFileOpensIt() throws Exception {
        set(FtpProperty.TRUST_STORE, StoreContent.trusting("PKCS12", Identities.CA));

        set(FtpProperty.TRUST_STORE_PASSWORD_FILE, StoreContent.PASSWORD.getBytes());

        assertThat(handshake().problem()).isEmpty();
    }

    @Test
    @SeesEffectOf(FtpProperty.KEY_STORE)
    void keyStoreSaysWhoWeAre() throws Exception {
        set(FtpProperty.TRUST_STORE, StoreContent.pemTrusting(Identities.CA));
        assertThat(handshakeWithCertificate().problem()).contains("check keyStore");

        String key = StoreContent.pkcs8(Identities.key(Identities.CLIENT));
        set(FtpProperty.KEY_STORE, StoreContent.pemKeyOf(Identities.CLIENT, key));

        assertThat(handshakeWithCertificate().problem()).isEmpty();
    }

    @Test
    @SeesEffectOf(FtpProperty.KEY_STORE_PASSWORD)
    void keyStorePasswordOpensIt() throws Exception {
        configureKeyStore();

        written.put(FtpProperty.KEY_STORE_PASSWORD, StoreContent.PASSWORD);

        assertThat(handshakeWithCertificate().problem()).isEmpty();
    }

    @Test
    @SeesEffectOf(FtpProperty.KEY_STORE_PASSWORD_FILE)
    void keyStorePasswordFileOpensIt() throws Exception {
        configureKeyStore();

        set(FtpProperty.KEY_STORE_PASSWORD_FILE, StoreContent.PASSWORD.getBytes());

        assertThat(handshakeWithCertificate().problem()).isEmpty();
    }

    private void configureKeyStore() throws IOException {
        set(FtpProperty.TRUST_STORE, StoreContent.pemTrusting(Identities.CA));
        set(FtpProperty.KEY_STORE, StoreContent.keyOf("PKCS12", Identities.CLIENT, StoreContent.PASSWORD));
        assertThatThrownBy(this::handshakeWithCertificate)
                .hasMessageContaining("without a password; set keyStorePassword or keyStorePasswordFile");
    }

    @Test
    @SeesEffectOf(FtpProperty.SERVER_CERTIFICATE_PINS)
    void serverCertificatePinsTrustThatServer() throws Exception {
        String problem = handshake().problem();

        written.put(FtpProperty.SERVER_CERTIFICATE_PINS, problem.substring(problem.lastIndexOf(' ') + 1));

        assertThat(handshake().problem()).isEmpty();
    }

    private Handshake handshake() throws InvalidPropertyException, IOException {
        return new Handshake(context(), "localhost", Identities.SERVER, "TLSv1.3");
    }

    private Handshake handshakeWithCertificate() throws InvalidPropertyException, IOException {
        return Handshake.withClientCertificate(context(), "TLSv1.3");
    }

    private SSLContext context() throws InvalidPropertyException, IOException {
        Substitution none = new Substitution(name -> Optional.empty());
        return TrustProperties.contexts(ConfiguredValues.check(Catalogue.FACTORY, written, none))
                .newContext();
    }

    private Path set(FtpProperty property, byte[] content) throws IOException {
        Path file = Files.write(directory.resolve(property.propertyName()), content);
        written.put(property, file.toString());
        return file;
    }
}
