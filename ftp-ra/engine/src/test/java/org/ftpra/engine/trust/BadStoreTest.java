package org.ftpra.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A store that cannot be used: the error names property, file and rule. */
class BadStoreTest {

    private static final String EXPECTED = "; expected PKCS12, JKS or PEM";
    private static final String PKCS8 = "; expected PKCS#8, as written by: openssl pkcs8 -topk8 -in OLD -out NEW";
    private static final String NO_PASSWORD = " without a password; set keyStorePassword or keyStorePasswordFile";

    @TempDir
    Path directory;

    static Stream<Arguments> trustStores() throws Exception {
        byte[] pem = StoreContent.pemTrusting(Identities.CA);
        byte[] pkcs12 = StoreContent.trusting("PKCS12", Identities.CA);
        byte[] jks = StoreContent.trusting("JKS", Identities.CA);
        return Stream.of(
                Arguments.of(new byte[0], "is empty"),
                Arguments.of("hello".getBytes(), "is no store" + EXPECTED),
                Arguments.of(new byte[] {0x30}, "begins like a single certificate or key in DER" + EXPECTED),
                Arguments.of(
                        Identities.certificate(Identities.CA).getEncoded(),
                        "begins like a single certificate or key in DER" + EXPECTED),
                Arguments.of(StoreContent.trusting("JCEKS", Identities.CA), "is a JCEKS store" + EXPECTED),
                Arguments.of(cut(pem), "has a '-----BEGIN' without its END: it is cut or half-written"),
                Arguments.of(cut(pkcs12), "is a PKCS12 store that is broken or cut"),
                Arguments.of(cut(jks), "is a JKS store that is broken or cut"),
                Arguments.of(
                        StoreContent.pkcs8(Identities.key(Identities.CLIENT)).getBytes(),
                        "has no certificate in it, only [PRIVATE KEY]"),
                Arguments.of(
                        StoreContent.pem("CERTIFICATE", new byte[] {1}).getBytes(), "has a CERTIFICATE that is none"),
                Arguments.of(
                        StoreContent.trusting("PKCS12"),
                        "has no trusted certificate in it (of a PKCS12 store without a password, or one made by OpenSSL,"
                                + " Java sees none; PEM will do, or keytool -importcert)"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("trustStores")
    void whomWeTrust(byte[] content, String problem) {
        TlsContexts contexts = new TlsContexts(stores().trusting(content));

        assertThatThrownBy(contexts::newContext)
                .isInstanceOf(TrustFailure.class)
                .hasMessage("trustStore '" + directory.resolve("trust") + "' " + problem);
    }

    @ParameterizedTest
    @MethodSource("types")
    void withAnotherPassword(String type) {
        byte[] content = StoreContent.keyOf(type, Identities.CLIENT, "an0ther");

        assertThat(problemOfKey(content, StoreContent.PASSWORD))
                .isEqualTo("is a " + type + " store that cannot be opened with keyStorePassword");
    }

    static Stream<String> types() {
        return Stream.of("PKCS12", "JKS");
    }

    static Stream<Arguments> keyStoresInPem() {
        String key = StoreContent.pkcs8(Identities.key(Identities.CLIENT));
        String encrypted = StoreContent.encryptedPkcs8(Identities.key(Identities.CLIENT));
        return Stream.of(
                Arguments.of("", null, "has no private key in it"),
                Arguments.of(key + key, null, "has more than one private key"),
                Arguments.of(encrypted, null, "has a private key that cannot be decrypted" + NO_PASSWORD),
                Arguments.of(encrypted, "wrong", "has a private key that cannot be decrypted with keyStorePassword"),
                Arguments.of(
                        StoreContent.pkcs8(Identities.key(Identities.EC_CLIENT)),
                        null,
                        "has a private key, but no certificate that belongs to it"),
                Arguments.of(StoreContent.pem("EC PRIVATE KEY", new byte[] {1}), null, "has an EC PRIVATE KEY" + PKCS8),
                Arguments.of(
                        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n"
                                + "-----END RSA PRIVATE KEY-----\n",
                        "x",
                        "has a RSA PRIVATE KEY that is encrypted in the old way" + PKCS8),
                Arguments.of(
                        StoreContent.pem("ENCRYPTED PRIVATE KEY", new byte[] {1}),
                        "x",
                        "has a private key that is encrypted in a way that Java does not know" + PKCS8),
                Arguments.of(
                        StoreContent.pem("PRIVATE KEY", new byte[] {1}),
                        null,
                        "has a private key that is none of RSA, EC, Ed25519 and Ed448"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("keyStoresInPem")
    void whoWeAreInPem(String key, String password, String problem) {
        assertThat(problemOfKey(StoreContent.pemKeyOf(Identities.CLIENT, key), password))
                .isEqualTo(problem);
    }

    @Test
    void whoWeAreWithoutAKey() {
        assertThat(problemOfKey(StoreContent.trusting("PKCS12", Identities.CA), StoreContent.PASSWORD))
                .isEqualTo("has no private key in it");
    }

    @ParameterizedTest
    @MethodSource("types")
    void whoWeAreWithoutAPassword(String type) {
        byte[] content = StoreContent.keyOf(type, Identities.CLIENT, StoreContent.PASSWORD);

        assertThat(problemOfKey(content, null)).endsWith(NO_PASSWORD);
    }

    @Test
    void thatIsADirectory() throws Exception {
        Files.createDirectory(directory.resolve("d"));

        assertThat(problem("d")).isEqualTo("is not a file");
    }

    @Test
    void thatIsADeviceIsNotReadForEver() {
        assertThat(problem("/dev/zero")).isEqualTo("is not a file");
    }

    @Test
    void thatIsMissing() {
        assertThat(problem("none")).isEqualTo("does not exist");
    }

    @Test
    void thatIsHuge() {
        stores().write("huge", new byte[(4 << 20) + 1]);

        assertThat(problem("huge")).isEqualTo("has more than 4194304 bytes");
    }

    private String problem(String name) {
        StoreFile store = new StoreFile("trustStore", directory.resolve(name), Optional.empty());
        TlsContexts contexts = new TlsContexts(new TrustSettings(Optional.of(store), Optional.empty(), Set.of()));
        return after("trustStore '" + store.path() + "' ", catchThrowable(contexts::newContext));
    }

    private String problemOfKey(byte[] content, String password) {
        TlsContexts contexts = new TlsContexts(
                stores().withKey(content, Optional.ofNullable(password).map(Secret::of)));
        return after("keyStore '" + directory.resolve("key") + "' ", catchThrowable(contexts::newContext));
    }

    private static String after(String beginning, Throwable thrown) {
        assertThat(thrown).isInstanceOf(TrustFailure.class).hasMessageStartingWith(beginning);
        return thrown.getMessage().substring(beginning.length());
    }

    private static byte[] cut(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private Stores stores() {
        return new Stores(directory);
    }
}
