package org.ftpra.arquillian.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ftpra.arquillian.inbound.Inbound.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.ftpra.arquillian.deployments.AdapterLog;
import org.ftpra.arquillian.deployments.Deployments;
import org.ftpra.arquillian.server.NotOn;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A partner is told 226 if and only if the bean's row is committed; and he may be a user of the application server. */
@ExtendWith(ArquillianExtension.class)
class UploadIT {

    /** "secret", by the command that makes entries of a users file. */
    private static final String ENTRY =
            "acme:pbkdf2-sha512:210000:/NfHryLxjgDg18xoxJPgfg==:c73xXoAN+e7Cx6ZYB5wQf+mXxjhnHI3d4nZTp1NX0Z8=\n";

    private static final UploadRow KNOWN_CALLER = new UploadRow("acme", true, true);

    private final String name = "order-" + UUID.randomUUID();

    @TempDir
    private Path local;

    @BeforeEach
    void makeTheTable() {
        UploadRow.prepare();
    }

    private Map<String, String> properties() throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("port", "0");
        properties.put("bindAddress", "127.0.0.1");
        properties.put("security", "NONE");
        properties.put(
                "usersFile", Files.writeString(local.resolve("users"), ENTRY).toString());
        return properties;
    }

    /** Log-ins are checked by the realm of the app server, of which the run has made acme a user. */
    private static Map<String, String> propertiesOfRealm() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("port", "0");
        properties.put("bindAddress", "127.0.0.1");
        properties.put("security", "NONE");
        properties.put("authentication", "CONTAINER");
        return properties;
    }

    private static int port() {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName uploads = server.queryNames(new ObjectName("org.ftpra:type=Uploads,*"), null)
                    .iterator()
                    .next();
            return (Integer) server.getAttribute(uploads, "Port");
        } catch (JMException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Uploader partner() throws IOException {
        Uploader partner = new Uploader(port());
        assertThat(partner.logIn("acme", "secret")).startsWith("230");
        return partner;
    }

    @Test
    void isToldWhatBecameOfTheRow() throws IOException {
        try (Application application = Application.ofUploads(properties());
                Uploader partner = partner()) {
            assertThat(partner.store(name, "take it")).startsWith("226");
            assertThat(UploadRow.of("/" + name)).hasSize(1);

            assertThat(partner.store(name + "-bad", "throw it")).startsWith("451");
            assertThat(UploadRow.of("/" + name + "-bad")).isEmpty();

            assertThat(partner.store(name + "-no", "refuse not this month")).isEqualTo("553 not this month");
        }
    }

    @NotOn(value = "tomee", because = "a bean is called by guest, whoever has logged in")
    @Test
    void isLetInByTheServersRealmAndTheBeansCaller() throws IOException {
        try (Application application = Application.ofUploads(propertiesOfRealm());
                Uploader partner = partner()) {
            assertThat(partner.store(name, "take it")).startsWith("226");
        }
        assertThat(UploadRow.of("/" + name)).extracting(UploadRow::caller).containsExactly("acme");
    }

    @Test
    @NotOn(value = "wildfly", because = "its callback handler makes an identity of the name alone, without roles")
    @NotOn(value = "glassfish", because = "its callback handler names the caller alone, without the realm's groups")
    @NotOn(value = "tomee", because = "a bean is called by guest, whoever has logged in")
    void hasTheRolesOfTheRealm() throws IOException {
        try (Application application = Application.ofUploads(propertiesOfRealm());
                Uploader partner = partner()) {
            assertThat(partner.store(name, "take it")).startsWith("226");
        }
        assertThat(UploadRow.of("/" + name)).containsExactly(KNOWN_CALLER);
    }

    @NotOn(value = "tomee", because = "a bean is called by guest, whoever has logged in")
    @Test
    void isTheCallerOfALaterDelivery() throws IOException {
        deliverLater();
        assertThat(UploadRow.of("/" + name)).extracting(UploadRow::caller).containsExactly("acme");
    }

    @Test
    @NotOn(value = "wildfly", because = "its callback handler makes an identity of the name alone, without roles")
    @NotOn(value = "glassfish", because = "its callback handler names the caller alone, without the realm's groups")
    @NotOn(value = "tomee", because = "a bean is called by guest, whoever has logged in")
    void hasTheRolesOfTheRealmInALaterDelivery() throws IOException {
        deliverLater();
        assertThat(UploadRow.of("/" + name)).containsExactly(KNOWN_CALLER);
    }

    private void deliverLater() throws IOException {
        Map<String, String> properties = propertiesOfRealm();
        properties.put("acknowledgement", "AFTER_SPOOL");
        try (Application application = Application.ofUploads(properties);
                Uploader partner = partner()) {
            assertThat(partner.store(name, "take it")).startsWith("226");
            await().until(() -> UploadRow.of("/" + name).size() == 1);
        }
    }

    @Test
    void isNotLetInWithAnotherPassword() throws IOException {
        try (Application application = Application.ofUploads(propertiesOfRealm());
                Uploader partner = new Uploader(port())) {
            assertThat(partner.logIn("acme", "wrong")).startsWith("530");
        }
    }

    @Test
    void portIsFreeWhenTheApplicationHasEnded() throws IOException {
        int port;
        Map<String, String> properties = properties();
        try (Application application = Application.ofUploads(properties)) {
            port = port();
        }
        assertThatThrownBy(() -> new Uploader(port)).isInstanceOf(ConnectException.class);
        properties.put("port", Integer.toString(port));
        try (Application again = Application.ofUploads(properties);
                Uploader partner = partner()) {
            assertThat(partner.store(name, "take it")).startsWith("226");
        }
    }

    @NotOn(
            value = "open-liberty",
            because = "beans are activated apart from the start of their application: only the log tells")
    @Test
    void failsItsDeploymentWithPropertyValueAndRule() throws IOException {
        Map<String, String> properties = properties();
        properties.put("usersFile", local.resolve("missing").toString());
        try (AdapterLog log = new AdapterLog()) {
            Deployments.Outcome deployment = Application.tryUploads(properties);

            assertThat(deployment.succeeded()).isFalse();
            assertThat(log.messagesAnd(deployment))
                    .anyMatch(message -> message.contains("usersFile is '" + local.resolve("missing")));
        }
    }
}
