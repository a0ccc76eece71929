package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.resource.spi.InvalidPropertyException;
import java.beans.PropertyDescriptor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad value names property, value and rule. */
class FtpSettingsTest {

    private static final String FILE =
            Path.of(System.getProperty("java.home"), "release").toString();

    private final Map<FtpProperty, String> written =
            new EnumMap<>(Map.of(FtpProperty.SERVER_NAME, "ftp.example.org", FtpProperty.SECURITY, "NONE"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            nullValues = "-",
            value = {
                "SERVER_NAME|",
                "SERVER_NAME|ftp.example.org ",
                "SERVER_NAME|ftp://ftp.example.org",
                "SERVER_NAME|ftp.example.org:21",
                "SERVER_NAME|-oProxy",
                "PORT_NUMBER|70000",
                "PORT_NUMBER|0",
                "PORT_NUMBER| 21",
                "PORT_NUMBER|",
                "PORT_NUMBER|+21",
                "PORT_NUMBER|٢١",
                "SECURITY|none",
                "SECURITY|TLS",
                "TLS_PROTOCOLS|",
                "TLS_PROTOCOLS|TLSv1",
                "TLS_PROTOCOLS|TLSv1.2,TLSv1.2",
                "TLS_PROTOCOLS|TLSv1.3,",
                "TLS_SESSION_REUSE|ALWAYS",
                "VERIFY_HOST_NAME|no",
                "DATA_CHANNEL_PROTECTION|P",
                "CLEAR_CONTROL_CHANNEL|CCC",
                "REQUIRE_CLOSE_NOTIFY|1",
                "EXTENDED_COMMANDS|EPSV",
                "TRY_TIMEOUT|0",
                "COMMANDS_TOGETHER|AUTO",
                "DATA_CHANNEL_MODE|passive",
                "CONNECT_TIMEOUT|0",
                "REPLY_TIMEOUT|86400001",
                "DATA_TIMEOUT|10s",
                "ABORT_TIMEOUT|-1",
                "CHARSET|UTF8 ",
                "CHARSET|NO-SUCH",
                "CHARSET|UTF-16",
                "CHARSET|Cp037",
                "UTF8_NEGOTIATION|ON",
                "TRANSFER_TYPE|IMAGE",
                "LOGIN_COMMANDS|SITE A;",
                "LOGIN_COMMANDS|SITE A; SITE B",
                "LOGIN_COMMANDS|SITE A ",
                "LOGIN_COMMANDS|27",
                "NOOP_INTERVAL|never",
                "VERIFY_SIZE|TRUE",
                "VALIDATION_AGE|99999999999999999999",
                "BUSY_TIMEOUT|1.5",
                "PASSWORD_FILE|/no/such/file",
                "TRUST_STORE|/no/such/file",
                "TRUST_STORE|/",
                "KEY_STORE|no/such/file",
                "TRUST_STORE_PASSWORD_FILE|/no/such/file",
                "KEY_STORE_PASSWORD_FILE|/no/such/file",
                "SERVER_CERTIFICATE_PINS|00:11",
                "SERVER_CERTIFICATE_PINS|sha256/AAAA",
                "PASSIVE_ADDRESS_POLICY|server",
                "PASSIVE_ALLOWED_NETWORKS|10.0.0.0/8;10.0.0.1",
                "PASSIVE_ALLOWED_NETWORKS|10.0.0.1/8",
                "PASSIVE_ALLOWED_NETWORKS|10.0.0.0/8,",
                "PASSIVE_ALLOWED_NETWORKS|ftp.example.org",
                "PASSIVE_ADDRESS_MAP|10.0.0.0/8",
                "PASSIVE_ADDRESS_MAP|10.0.0.0/8=203.0.113.5=1",
                "PASSIVE_ADDRESS_MAP|10.0.0.0/8=203.0.113.0/24",
                "PASSIVE_ADDRESS_MAP|10.0.0.0/8=ftp.example.org",
                "ACTIVE_BIND_ADDRESS|localhost",
                "ACTIVE_BIND_ADDRESS|eth0",
                "ACTIVE_EXTERNAL_ADDRESS|203.0.113.256",
                "ACTIVE_EXTERNAL_ADDRESS|010.1.1.1",
                "ACTIVE_PORT_RANGE|50000",
                "ACTIVE_PORT_RANGE|0-10",
                "ACTIVE_PORT_RANGE|50100-50000",
                "ACTIVE_PORT_RANGE|50000-65536",
                "ACTIVE_PORT_RANGE|-1-5",
                "PROXY_TYPE|socks",
                "PROXY_HOST|http://proxy",
                "PROXY_PORT|0",
            })
    void namesPropertyValueAndRule(FtpProperty property, String value) {
        written.put(property, value == null ? "" : value);

        InvalidPropertyException exception = failure();

        assertThat(exception)
                .hasMessage(property.propertyName() + " is '" + written.get(property) + "'; expected "
                        + property.rule().expected());
        assertThat(exception.getInvalidPropertyDescriptors())
                .extracting(PropertyDescriptor::getName)
                .containsExactly(property.propertyName());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERVER_NAME|10.0.0.1",
                "SERVER_NAME|::1",
                "SERVER_NAME|fe80::1%eth0",
                "SERVER_NAME|my_host",
                "SECURITY|EXPLICIT_TLS",
                "SECURITY|IMPLICIT_TLS",
                "TLS_PROTOCOLS|TLSv1.2",
                "TLS_PROTOCOLS|TLSv1.2 , TLSv1.3",
                "PORT_NUMBER|1",
                "PORT_NUMBER|65535",
                "CONNECT_TIMEOUT|1",
                "CONNECT_TIMEOUT|86400000",
                "NOOP_INTERVAL|0",
                "CHARSET|windows-1252",
                "CHARSET|Shift_JIS",
                "LOGIN_COMMANDS|SITE UMASK 027;NOOP",
                "HOME_DIRECTORY|/a b/ä;$x",
                "USER_NAME|DOMAIN\\me",
                "ACTIVE_BIND_ADDRESS|0.0.0.0",
                "ACTIVE_BIND_ADDRESS|2001:db8::1",
                "ACTIVE_EXTERNAL_ADDRESS|203.0.113.5",
                "ACTIVE_PORT_RANGE|1-65535",
                "ACTIVE_PORT_RANGE|50000-50000",
                "SERVER_CERTIFICATE_PINS|sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "SERVER_CERTIFICATE_PINS|0000000000000000000000000000000000000000000000000000000000000000,"
                        + " 00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:AB",
            })
    void takesAGoodValue(FtpProperty property, String value) {
        written.put(property, value);

        assertThatCode(this::settings).doesNotThrowAnyException();
    }

    static Stream<FtpProperty> ofFactories() {
        return FtpProperty.all().filter(property -> property.scope() != Scope.INBOUND);
    }

    @ParameterizedTest
    @MethodSource("ofFactories")
    void takesNoControlCharacterInAnyValue(FtpProperty property) {
        written.put(property, "a\r\nDELE b");

        assertThat(failure()).hasMessageContaining(property.propertyName() + " is ");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"PASSWORD", "ACCOUNT", "TRUST_STORE_PASSWORD", "KEY_STORE_PASSWORD", "PROXY_PASSWORD"})
    void neverShowsAConfidentialValue(FtpProperty property) {
        written.put(property, "hush-\u0007-hush");
        assertThat(failure())
                .hasMessageContaining(property.propertyName() + " is '***'")
                .hasMessageNotContaining("hush");

        written.put(property, "before${hush}after");
        assertThat(failure()).hasMessageContaining(property.propertyName()).hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSWORD_FILE, PASSWORD",
        "TRUST_STORE_PASSWORD_FILE, TRUST_STORE_PASSWORD",
        "KEY_STORE_PASSWORD_FILE, KEY_STORE_PASSWORD",
        "SERVER_CERTIFICATE_PINS, TRUST_STORE",
    })
    void takesOnlyOneOfTwoThatSayTheSame(FtpProperty property, FtpProperty other) {
        FtpProperty.all().filter(one -> one.name().endsWith("_STORE")).forEach(one -> written.put(one, FILE));
        written.put(other, FILE);
        written.put(property, property == FtpProperty.SERVER_CERTIFICATE_PINS ? "00".repeat(32) : FILE);

        assertThat(failure())
                .hasMessage(property.propertyName() + " is set, and " + other.propertyName()
                        + " is set, too; expected only one of the two");
    }

    @ParameterizedTest
    @CsvSource({
        "TRUST_STORE_PASSWORD, TRUST_STORE",
        "TRUST_STORE_PASSWORD_FILE, TRUST_STORE",
        "KEY_STORE_PASSWORD, KEY_STORE",
        "KEY_STORE_PASSWORD_FILE, KEY_STORE",
    })
    void takesNoPasswordOfAStoreThatIsNotSet(FtpProperty property, FtpProperty store) {
        written.put(property, FILE);

        assertThat(failure())
                .hasMessage(
                        property.propertyName() + " is set, and " + store.propertyName() + " is not; expected both");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSIVE_ALLOWED_NETWORKS, '10.0.0.0/8, 2001:db8::/32', PASSIVE_ADDRESS_POLICY, SERVER, MAP",
        "PASSIVE_ADDRESS_MAP, '10.0.0.0/8=203.0.113.5, ::1=::2', PASSIVE_ADDRESS_POLICY, MAP, SERVER",
    })
    void aListAndItsPolicyAreSetTogether(
            FtpProperty list, String value, FtpProperty policy, String its, String another) {
        written.put(policy, its);
        assertThat(failure())
                .hasMessage(
                        list.propertyName() + " is not set, and passiveAddressPolicy is '" + its + "'; expected both");

        written.put(list, value);
        assertThatCode(this::settings).doesNotThrowAnyException();

        written.put(policy, another);
        assertThat(failure())
                .hasMessageContaining(list.propertyName() + " is set, and passiveAddressPolicy is '" + another
                        + "'; expected passiveAddressPolicy to be " + its);
    }

    @Test
    void aProxyNeedsHostAndPort() {
        written.put(FtpProperty.PROXY_TYPE, "SOCKS5");

        assertThat(failure())
                .hasMessage("proxyHost is not set, and proxyType is 'SOCKS5'; expected both."
                        + " proxyPort is not set, and proxyType is 'SOCKS5'; expected both");
    }

    @Test
    void aProxysPasswordNeedsItsUser() {
        aProxy("HTTP");
        written.put(FtpProperty.PROXY_PASSWORD, "hush");

        assertThat(failure()).hasMessage("proxyPassword is set, and proxyUserName is not; expected both");
    }

    @ParameterizedTest
    @CsvSource({"PROXY_HOST, proxy", "PROXY_PORT, 3128", "PROXY_USER_NAME, me"})
    void whatIsOfAProxyIsNotIgnoredWhereThereIsNone(FtpProperty property, String value) {
        written.put(property, value);

        assertThat(failure())
                .hasMessage(property.propertyName()
                        + " is set, and proxyType is 'NONE'; expected proxyType to be HTTP or SOCKS5");
    }

    @ParameterizedTest
    @CsvSource({"HTTP", "SOCKS5"})
    void activeModeCannotBeThroughAProxy(String type) {
        aProxy(type);
        assertThatCode(this::settings).doesNotThrowAnyException();
        written.put(FtpProperty.DATA_CHANNEL_MODE, "ACTIVE");

        assertThat(failure())
                .hasMessage("dataChannelMode is 'ACTIVE', and proxyType is '" + type
                        + "'; expected only one of the two: no server can dial us through a proxy");
    }

    private void aProxy(String type) {
        written.put(FtpProperty.PROXY_TYPE, type);
        written.put(FtpProperty.PROXY_HOST, "proxy.example.org");
        written.put(FtpProperty.PROXY_PORT, "3128");
    }

    @Test
    void tellsOfAllBadValuesAtOnce() {
        written.put(FtpProperty.PORT_NUMBER, "x");
        written.put(FtpProperty.VERIFY_SIZE, "y");

        assertThat(failure()).hasMessageContaining("portNumber is 'x'").hasMessageContaining("verifySize is 'y'");
        assertThat(failure().getInvalidPropertyDescriptors()).hasSize(2);
    }

    @Test
    void saysWhatIsNotSet() {
        written.remove(FtpProperty.SERVER_NAME);

        assertThat(failure()).hasMessageStartingWith("serverName is not set; expected the name");
    }

    @Test
    void theDefaultOfSecurityIsTls() throws InvalidPropertyException {
        written.remove(FtpProperty.SECURITY);

        assertThat(settings().session().tls()).isPresent();
    }

    /** What it does to a transfer is seen in the engine's tests. */
    @Test
    @SeesEffectOf(FtpProperty.REQUIRE_CLOSE_NOTIFY)
    void requireCloseNotifyReachesTheEngine() throws InvalidPropertyException {
        written.put(FtpProperty.SECURITY, "EXPLICIT_TLS");
        assertThat(settings().session().tls().orElseThrow().requireCloseNotify())
                .isTrue();

        written.put(FtpProperty.REQUIRE_CLOSE_NOTIFY, "false");
        assertThat(settings().session().tls().orElseThrow().requireCloseNotify())
                .isFalse();
    }

    /** What it does to an upload is seen in the engine's tests. */
    @Test
    @SeesEffectOf(FtpProperty.ZERO_COPY)
    void zeroCopyReachesTheEngine() throws InvalidPropertyException {
        assertThat(settings().session().dataChannels().zeroCopy()).isFalse();

        written.put(FtpProperty.ZERO_COPY, "true");
        assertThat(settings().session().dataChannels().zeroCopy()).isTrue();
    }

    @Test
    void everyDefaultButTheServersNameIsGood() throws InvalidPropertyException {
        assertThat(Arrays.asList(settings().busyTimeout(), settings().validationAge()))
                .doesNotContainNull();
    }

    @Test
    void everyValueIsSubstituted() throws InvalidPropertyException {
        FtpProperty.all().forEach(property -> {
            String value = property.defaultValue() == null ? "host" : property.defaultValue();
            written.put(property, "${none:" + value + "}");
        });
        written.put(FtpProperty.SECURITY, "${plain}");

        assertThat(settings().session().server().host()).isEqualTo("host");
    }

    @Test
    void aReferenceToNothingIsABadValue() {
        written.put(FtpProperty.SERVER_NAME, "${HOST}");

        assertThat(failure())
                .hasMessage(
                        "serverName has ${HOST}, and there is neither a system property nor an environment variable of"
                                + " the name 'HOST', nor a default as in ${HOST:default}");
    }

    @ParameterizedTest
    @CsvSource({"${KIND}", "SOCKS4"})
    void aBadValueThatOthersDependOnIsToldOfAlone(String kind) {
        aProxy(kind);
        written.put(FtpProperty.DATA_CHANNEL_MODE, "ACTIVE");

        assertThat(failure().getInvalidPropertyDescriptors())
                .extracting(PropertyDescriptor::getName)
                .containsExactly("proxyType");
    }

    @Test
    void whatIsOfActivationsIsNotLookedAt() {
        written.put(FtpProperty.POLL_INTERVAL, "never");

        assertThatCode(this::settings).doesNotThrowAnyException();
    }

    @Test
    void showsNoSecretOfTheSettings() throws InvalidPropertyException {
        written.put(FtpProperty.PASSWORD, "hush");
        written.put(FtpProperty.ACCOUNT, "hush");
        aProxy("HTTP");
        written.put(FtpProperty.PROXY_USER_NAME, "me");
        written.put(FtpProperty.PROXY_PASSWORD, "hush");

        assertThat(settings().toString()).doesNotContain("hush");
    }

    private InvalidPropertyException failure() {
        return catchThrowableOfType(InvalidPropertyException.class, this::settings);
    }

    private FtpSettings settings() throws InvalidPropertyException {
        return FtpSettings.of(
                written, new Substitution(name -> Optional.of("NONE").filter(value -> name.equals("plain"))));
    }
}
