package org.ftpra.arquillian.wildfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.ftpra.arquillian.inbound.UploadRow;
import org.ftpra.arquillian.inbound.Uploader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A partner is told 226 if and only if the bean's row is committed, on WildFly as on Payara Micro. */
@ExtendWith({WildFlyIsThere.class, WildFlyOfTheRun.class})
class WildFlyUploadIT {

    /** "secret", by the command that makes entries of a users file. */
    private static final String ENTRY =
            "acme:pbkdf2-sha512:210000:/NfHryLxjgDg18xoxJPgfg==:c73xXoAN+e7Cx6ZYB5wQf+mXxjhnHI3d4nZTp1NX0Z8=\n";

    /** Elytron makes an identity of the name alone, which has no roles, whatever the realm says of the user. */
    private static final UploadRow CALLER_WITHOUT_ROLES = new UploadRow("acme", false, false);

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private static WildFlyIntake wildFly;

    private final String name = "order-" + UUID.randomUUID();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private int port;

    @TempDir
    private Path local;

    @BeforeAll
    static void start(WildFlyIntake ofTheRun) {
        wildFly = ofTheRun;
    }

    @BeforeEach
    void ofTheUsersFile() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        properties.put("port", Integer.toString(port));
        properties.put("bindAddress", "127.0.0.1");
        properties.put("security", "NONE");
        properties.put(
                "usersFile", Files.writeString(local.resolve("users"), ENTRY).toString());
    }

    private Uploader partner() throws IOException {
        Uploader partner = new Uploader(port);
        assertThat(partner.logIn("acme", "secret")).startsWith("230");
        return partner;
    }

    private static List<UploadRow> rows(String name) throws SQLException {
        return wildFly.uploadRows("/" + name);
    }

    @Test
    void isToldWhatBecameOfTheRow() throws IOException, SQLException {
        try (UploadApplication application = wildFly.uploads(properties);
                Uploader partner = partner()) {
            assertThat(partner.store(name, "take it")).startsWith("226");
            assertThat(rows(name)).hasSize(1);

            assertThat(partner.store(name + "-bad", "throw it")).startsWith("451");
            assertThat(rows(name + "-bad")).isEmpty();

            assertThat(partner.store(name + "-no", "refuse not this month")).isEqualTo("553 not this month");
        }
    }

    @Test
    void whatWasAcknowledgedIsDeliveredAfterTheServerWasKilled() throws IOException, SQLException {
        properties.put("acknowledgement", "AFTER_SPOOL");
        try (UploadApplication application = wildFly.uploads(properties)) {
            try (Uploader partner = partner()) {
                assertThat(partner.store(name, "hold " + local.resolve("release")))
                        .startsWith("226");
            }
            wildFly.kill();
            Files.createFile(local.resolve("release"));
            wildFly.start();

            until(() -> !rows(name).isEmpty());
            assertThat(rows(name)).hasSize(1);
        }
    }

    @Test
    void portIsFreeWhenTheApplicationHasEnded() throws IOException {
        try (UploadApplication application = wildFly.uploads(properties);
                Uploader partner = partner()) {
            assertThat(partner.store(name, "take it")).startsWith("226");
        }
        assertThatThrownBy(() -> new Uploader(port)).isInstanceOf(ConnectException.class);
        try (UploadApplication again = wildFly.uploads(properties);
                Uploader partner = partner()) {
            assertThat(partner.store(name + "-again", "take it")).startsWith("226");
        }
    }

    @Test
    void failsItsDeploymentWithPropertyValueAndRule() {
        properties.put("usersFile", local.resolve("missing").toString());
        assertThatThrownBy(() -> wildFly.uploads(properties))
                .hasMessageContaining("usersFile is '" + local.resolve("missing"));
    }

    @Test
    void isLetInByTheServersRealmAndTheBeansCaller() throws IOException, SQLException {
        try (UploadApplication application = wildFly.uploads(ofTheRealm());
                Uploader partner = partner()) {
            assertThat(partner.store(name, "take it")).startsWith("226");
        }
        assertThat(rows(name)).containsExactly(CALLER_WITHOUT_ROLES);
    }

    @Test
    void isTheCallerOfALaterDelivery() throws IOException, SQLException {
        Map<String, String> realm = ofTheRealm();
        realm.put("acknowledgement", "AFTER_SPOOL");
        try (UploadApplication application = wildFly.uploads(realm);
                Uploader partner = partner()) {
            assertThat(partner.store(name, "take it")).startsWith("226");
            until(() -> !rows(name).isEmpty());
        }
        assertThat(rows(name)).containsExactly(CALLER_WITHOUT_ROLES);
    }

    @Test
    void isNotLetInWithAnotherPassword() throws IOException {
        try (UploadApplication application = wildFly.uploads(ofTheRealm());
                Uploader partner = new Uploader(port)) {
            assertThat(partner.logIn("acme", "wrong")).startsWith("530");
        }
    }

    /** Elytron's ApplicationRealm, WildFly's default. */
    private Map<String, String> ofTheRealm() {
        properties.remove("usersFile");
        properties.put("authentication", "CONTAINER");
        return properties;
    }

    private static void until(Callable<Boolean> holds) {
        Awaitility.await().pollInSameThread().atMost(DEADLINE).until(holds);
    }
}
