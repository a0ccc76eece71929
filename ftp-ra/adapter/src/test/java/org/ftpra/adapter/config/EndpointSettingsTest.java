package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.resource.spi.InvalidPropertyException;
import java.beans.PropertyDescriptor;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Of an endpoint, too, a bad value names property, value and rule; each good one changes what is made, and that alone. */
class EndpointSettingsTest {

    @TempDir
    static Path directory;

    private EndpointRows rows;

    @BeforeEach
    void writeFiles() {
        rows = new EndpointRows(directory);
    }

    @ParameterizedTest
    @EnumSource
    void aBadValueNamesPropertyValueAndRule(EndpointProperty property) {
        assertThat(rows.bad(property)).hasSizeGreaterThan(1);
        for (String value : rows.bad(property)) {
            Map<EndpointProperty, String> written = rows.around(property);
            written.put(property, value);

            isRefused(
                    written,
                    property,
                    property.propertyName() + " is '" + property.shown(value) + "'; expected "
                            + property.rule().expected());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "AUTHENTICATION")
    void aGoodValueChangesWhatIsMadeAndThatAlone(EndpointProperty property) throws Exception {
        assertThat(rows.good(property)).isNotEmpty();
        for (String value : rows.good(property)) {
            Map<EndpointProperty, String> written = rows.around(property);
            EndpointSettings before = settings(written);
            written.put(property, value);
            EndpointSettings after = settings(written);

            assertThat(before.door().firstDifference(after.door()))
                    .as(value)
                    .isEqualTo(Optional.of(property).filter(EndpointProperty::isOfDoor));
            assertThat(before.door().equals(after.door())).as(value).isEqualTo(!property.isOfDoor());
            assertThat(before.intake().equals(after.intake())).as(value).isEqualTo(property.isOfDoor());
        }
    }

    @ParameterizedTest
    @EnumSource
    void doorsAreEqualWhoeverReadThem(EndpointProperty property) throws Exception {
        DoorSettings one = settings(rows.around(property)).door();
        DoorSettings other = settings(rows.around(property)).door();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.firstDifference(other)).isEmpty();
    }

    @Test
    void theDefaultsAreOnTheSafeSide() throws Exception {
        DoorSettings door = settings(rows.around(EndpointProperty.PORT)).door();

        assertThat(door.port()).isEqualTo(2121);
        assertThat(door.tls()).get().satisfies(tls -> {
            assertThat(tls.security()).isEqualTo(EndpointSecurity.EXPLICIT_TLS);
            assertThat(tls.dataChannels()).isEqualTo(DataChannelProtection.PRIVATE);
            assertThat(tls.protocols()).containsExactly("TLSv1.3", "TLSv1.2");
            assertThat(tls.sessionReuseRequired()).isFalse();
            assertThat(tls.closeNotifyRequired()).isTrue();
            assertThat(tls.clientCertificates()).isEqualTo(ClientCertificates.NONE);
            assertThat(tls.trust().trustStore()).isEmpty();
        });
        assertThat(door.logIn())
                .isEqualTo(new LogInSettings(
                        Authentication.USERS_FILE,
                        Optional.of(directory.resolve("users")),
                        3,
                        Duration.ofMillis(500),
                        10,
                        Duration.ofMinutes(5)));
        assertThat(door.limits())
                .isEqualTo(new LimitSettings(200, 50, 50, 200, Duration.ofMinutes(5), Duration.ofMinutes(1)));
        assertThat(door.spool()).isEqualTo(new SpoolSettings(Optional.empty(), 10L << 30));
    }

    @Test
    void theDefaultsKeepWhatWasPromised() throws Exception {
        IntakeSettings intake = settings(rows.around(EndpointProperty.PORT)).intake();

        assertThat(intake.directories()).containsExactly("/");
        assertThat(intake.maxFileSize()).isZero();
        assertThat(intake.acknowledgement()).isEqualTo(Acknowledgement.AFTER_COMMIT);
        assertThat(intake.duplicates()).isEqualTo(new DuplicateSettings(Duplicates.ACKNOWLEDGE, Duration.ofHours(1)));
        assertThat(intake.unfinished().kept()).isEqualTo(Duration.ofDays(1));
        assertThat(intake.delivery())
                .isEqualTo(new UploadDeliverySettings(16, Duration.ofMinutes(1), Duration.ofSeconds(30)));
        assertThat(intake.retry())
                .isEqualTo(new UploadRetrySettings(5, Duration.ofSeconds(1), Duration.ofMinutes(10), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        ".x, true",
        "x.part, true",
        "x.tmp, true",
        "x.filepart, true",
        "x.writing, true",
        "x, false",
        "part.x, false"
    })
    void unfinishedUploadsAreKnownByTheirNames(String name, boolean temporary) throws Exception {
        assertThat(settings(rows.around(EndpointProperty.PORT))
                        .intake()
                        .unfinished()
                        .isTemporary(name))
                .isEqualTo(temporary);
    }

    @ParameterizedTest
    @CsvSource({"10.9.9.9, 10.1.2.3", "192.0.2.1, 203.0.113.7"})
    void theExternalAddressIsThatOfThePartnersNetwork(String partner, String told) throws Exception {
        Map<EndpointProperty, String> written = rows.around(EndpointProperty.PORT);
        written.put(EndpointProperty.PASSIVE_EXTERNAL_ADDRESS, "10.0.0.0/8=10.1.2.3;0.0.0.0/0=203.0.113.7");
        ExternalAddresses addresses = settings(written).door().dataChannels().externalAddresses();

        assertThat(addresses.toldTo(InetAddress.getByName(partner))).contains(InetAddress.getByName(told));
        assertThat(addresses.toldTo(InetAddress.getByName("2001:db8::1"))).isEmpty();
    }

    @Test
    void containerNeedsNoUsersFileAndClearTextNoKeyStore() throws Exception {
        DoorSettings door = settings(
                        Map.of(EndpointProperty.AUTHENTICATION, "CONTAINER", EndpointProperty.SECURITY, "NONE"))
                .door();

        assertThat(door.tls()).isEmpty();
        assertThat(door.logIn().usersFile()).isEmpty();
        assertThat(settings(rows.around(EndpointProperty.PORT)).door().firstDifference(door))
                .contains(EndpointProperty.SECURITY);
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        InvalidPropertyException failure = failure(Map.of(EndpointProperty.PORT, "x"));

        assertThat(failure)
                .hasMessageContaining("port is 'x'; expected")
                .hasMessageContaining("keyStore is not set, and security is 'EXPLICIT_TLS'; expected both")
                .hasMessageContaining("usersFile is not set, and authentication is 'USERS_FILE'; expected both");
        assertThat(failure.getInvalidPropertyDescriptors())
                .extracting(PropertyDescriptor::getName)
                .containsExactly("port", "keyStore", "usersFile");
    }

    @ParameterizedTest
    @CsvSource({
        "SECURITY, NONE, KEY_STORE, text, EXPLICIT_TLS or IMPLICIT_TLS or OPTIONAL_TLS",
        "CLIENT_CERTIFICATES, NONE, TRUST_STORE, text, NEEDED or WANTED",
        "AUTHENTICATION, CONTAINER, USERS_FILE, text, USERS_FILE",
    })
    void nothingThatIsSetIsIgnored(
            EndpointProperty governor, String its, EndpointProperty property, String file, String expected) {
        Map<EndpointProperty, String> written = rows.around(EndpointProperty.PORT);
        written.put(property, rows.file(file));
        written.put(governor, its);

        assertThat(failure(written))
                .hasMessageContaining(property.propertyName() + " is set, and " + governor.propertyName() + " is '"
                        + its + "'; expected " + governor.propertyName() + " to be " + expected);
    }

    @Test
    void retriesAndDeadLettersAreOfUploadsThatWereAcknowledgedBefore() {
        for (EndpointProperty property : new EndpointProperty[] {
            EndpointProperty.MAX_ATTEMPTS,
            EndpointProperty.RETRY_DELAY,
            EndpointProperty.RETRY_DELAY_MAX,
            EndpointProperty.DEAD_LETTER_DIRECTORY
        }) {
            Map<EndpointProperty, String> written = rows.around(property);
            written.put(property, rows.good(property).get(1));
            written.put(EndpointProperty.ACKNOWLEDGEMENT, "AFTER_COMMIT");

            assertThat(failure(written))
                    .hasMessageStartingWith(property.propertyName() + " is set, and acknowledgement");
        }
    }

    @Test
    void theLongestDelayIsNoLessThanTheFirst() {
        Map<EndpointProperty, String> written = rows.around(EndpointProperty.RETRY_DELAY);
        written.put(EndpointProperty.RETRY_DELAY, "600001");

        assertThat(failure(written)).hasMessageEndingWith("expected retryDelayMax to be no less");
    }

    @ParameterizedTest
    @CsvSource({"KEY_STORE, keyStore", "TRUST_STORE, trustStore"})
    void aStoreThatCannotBeReadFailsAtOnce(EndpointProperty property, String name) throws Exception {
        Path store = Files.write(directory.resolve("no-store"), new byte[] {1, 2, 3});
        Map<EndpointProperty, String> written = rows.around(property);
        written.put(property, store.toString());

        assertThat(failure(written)).hasMessage(name + " '" + store + "' is no store; expected PKCS12, JKS or PEM");
    }

    @Test
    void noTextOfThemShowsAPassword() throws Exception {
        Map<EndpointProperty, String> written = rows.around(EndpointProperty.TRUST_STORE);
        written.put(EndpointProperty.KEY_STORE_PASSWORD, "hush-hush");
        written.put(EndpointProperty.TRUST_STORE_PASSWORD, "hush-hush");

        assertThat(settings(written).toString()).contains(rows.file("ca")).doesNotContain("hush");
    }

    private static void isRefused(Map<EndpointProperty, String> written, EndpointProperty property, String message) {
        InvalidPropertyException failure = failure(written);
        assertThat(failure).hasMessage(message);
        assertThat(failure.getInvalidPropertyDescriptors())
                .extracting(PropertyDescriptor::getName)
                .containsExactly(property.propertyName());
    }

    private static InvalidPropertyException failure(Map<EndpointProperty, String> written) {
        return catchThrowableOfType(InvalidPropertyException.class, () -> settings(written));
    }

    private static EndpointSettings settings(Map<EndpointProperty, String> written) throws InvalidPropertyException {
        return EndpointSettings.of(written, new Substitution(name -> Optional.empty()));
    }
}
