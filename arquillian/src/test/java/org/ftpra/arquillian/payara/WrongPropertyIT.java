package org.ftpra.arquillian.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import org.assertj.core.util.Throwables;
import org.ftpra.arquillian.server.NeedsAsadmin;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A pool with one wrong property: whoever looks its resource up, or pings it, reads property, value and rule. */
@NeedsAsadmin
@ExtendWith(ArquillianExtension.class)
class WrongPropertyIT {

    private static final Set<String> SECRETS =
            Set.of("password", "account", "trustStorePassword", "keyStorePassword", "proxyPassword");

    private static final Map<String, String> WRONG = new TreeMap<>(Map.ofEntries(
            Map.entry("serverName", "two words"),
            Map.entry("portNumber", "70000"),
            Map.entry("userName", "${no.such.property}"),
            Map.entry("homeDirectory", "${no.such.property}"),
            Map.entry("security", "MAYBE"),
            Map.entry("tlsProtocols", "SSLv3"),
            Map.entry("tlsSessionReuse", "SOMETIMES"),
            Map.entry("verifyHostName", "no"),
            Map.entry("dataChannelProtection", "SECRET"),
            Map.entry("clearControlChannel", "CCC"),
            Map.entry("requireCloseNotify", "1"),
            Map.entry("dataChannelMode", "SIDEWAYS"),
            Map.entry("extendedCommands", "EPSV"),
            Map.entry("tryTimeout", "0"),
            Map.entry("commandsTogether", "both"),
            Map.entry("connectTimeout", "0"),
            Map.entry("replyTimeout", "-1"),
            Map.entry("dataTimeout", "1h"),
            Map.entry("abortTimeout", "99999999999"),
            Map.entry("charset", "KLINGON"),
            Map.entry("utf8Negotiation", "ON"),
            Map.entry("transferType", "IMAGE"),
            Map.entry("loginCommands", "; ;"),
            Map.entry("noopInterval", "often"),
            Map.entry("verifySize", "yes"),
            Map.entry("verifyContent", "MD5"),
            Map.entry("validationAge", "soon"),
            Map.entry("busyTimeout", "0"),
            Map.entry("passwordFile", "/no/such/password"),
            Map.entry("trustStore", "/no/such/store"),
            Map.entry("trustStorePasswordFile", "/no/such/password"),
            Map.entry("keyStore", "/no/such/store"),
            Map.entry("keyStorePasswordFile", "/no/such/password"),
            Map.entry("serverCertificatePins", "00-11"),
            Map.entry("loginWaitTimeout", "for ever"),
            Map.entry("bandwidthLimit", "10k"),
            Map.entry("zeroCopy", "maybe"),
            Map.entry("passiveAddressPolicy", "ANY"),
            Map.entry("passiveAllowedNetworks", "10.0.0.1/8"),
            Map.entry("passiveAddressMap", "10.0.0.0/8"),
            Map.entry("activeBindAddress", "localhost"),
            Map.entry("activeExternalAddress", "256.1.1.1"),
            Map.entry("activePortRange", "50100-50000"),
            Map.entry("proxyType", "SOCKS4"),
            Map.entry("proxyHost", "proxy:3128"),
            Map.entry("proxyPort", "0"),
            Map.entry("proxyUserName", "${no.such.property}"),
            Map.entry("transactionLevel", "Sometimes"),
            Map.entry("publishMode", "LATER"),
            Map.entry("commitCompletion", "NEVER"),
            Map.entry("commitWait", "30s"),
            Map.entry("heuristicAfter", "-1")));

    @Test
    void isNamedWithItsValueAndRuleToWhoeverLooksTheResourceUp() {
        assertThat(WRONG).allSatisfy((property, value) -> assertThat(problem(property, value))
                .startsWith(property)
                .contains(value)
                .containsAnyOf("; expected ", "there is neither a system property nor"));
    }

    @Test
    void isTriedForEachPropertyOfRaXmlThatIsNoSecret() throws IOException {
        assertThat(WRONG.keySet()).isEqualTo(propertiesOfRaXml());
    }

    @Test
    void isNamedToTheAdministratorWhoPings() {
        try (Pool pool = Pool.with("dataChannelMode", "SIDEWAYS", RemoteFtpServer.named("apache-ftpserver"))) {
            Asadmin.Result ping = new Asadmin().tryToRun("ping-connection-pool", pool.name());

            assertThat(ping.succeeded()).isFalse();
            assertThat(ping.output()).contains("dataChannelMode is 'SIDEWAYS'; expected one of ACTIVE, AUTO, PASSIVE");
        }
    }

    /** What the lookup of a factory with this property fails with. */
    private static String problem(String property, String value) {
        try (Pool pool = Pool.with(property, value, RemoteFtpServer.named("apache-ftpserver"))) {
            return Throwables.getRootCause(catchThrowable(() -> InitialContext.doLookup(pool.jndiName())))
                    .getMessage();
        }
    }

    private static Set<String> propertiesOfRaXml() throws IOException {
        Path rar = Path.of(System.getProperty("container.directory"), "ftp-ra.rar");
        try (FileSystem archive = FileSystems.newFileSystem(rar)) {
            String raXml = Files.readString(archive.getPath("META-INF/ra.xml"));
            String ofFactories = raXml.substring(
                    raXml.indexOf("<connection-definition>"), raXml.indexOf("</connection-definition>"));
            return Pattern.compile("-name>(\\w+)</config-property-name>")
                    .matcher(ofFactories)
                    .results()
                    .map(name -> name.group(1))
                    .filter(name -> !SECRETS.contains(name))
                    .collect(Collectors.toSet());
        }
    }
}
