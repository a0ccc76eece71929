package org.ftpra.arquillian.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ftpra.arquillian.beans.FtpCalls;
import org.ftpra.arquillian.server.NeedsAsadmin;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Payara replaces <code>${name}</code> of system properties and its own <code>${ENV=..}</code>, <code>${MPCONFIG=..}</code> and
 * <code>${ALIAS=..}</code>, before the adapter sees a value; what it does not know it leaves to the adapter. Proved by the user
 * that logs in.
 */
@NeedsAsadmin
@ExtendWith(ArquillianExtension.class)
class PayaraSubstitutionIT {

    private FtpServerUnderTest server;

    @Inject
    private FtpCalls calls;

    @TempDir
    private Path directory;

    @BeforeEach
    void useTheServer() {
        server = RemoteFtpServer.named("apache-ftpserver");
    }

    @Test
    void replacesItsOwnReferencesToTheEnvironment() {
        assertThat(userFor("${ENV=FTPRA_MODE}")).isEqualTo("ACTIVE");
        assertThat(userFor("${ENV=NO_SUCH_VARIABLE:default}")).isEqualTo("default");
    }

    @Test
    void replacesItsOwnReferencesToTheMicroProfileConfiguration() {
        assertThat(userFor("${MPCONFIG=apache-ftpserver.user}")).isEqualTo("tester");
        assertThat(userFor("${MPCONFIG=no.such.property:default}")).isEqualTo("default");
    }

    @Test
    void replacesItsOwnReferencesToPasswordAliases() throws IOException {
        Path passwords = Files.writeString(directory.resolve("passwords"), "AS_ADMIN_ALIASPASSWORD=from-the-alias\n");
        new Asadmin().run("create-password-alias", "--passwordfile", passwords.toString(), "ftpra");

        assertThat(userFor("${ALIAS=ftpra}")).isEqualTo("from-the-alias");
    }

    @Test
    void replacesSystemPropertiesBeforeTheAdapterSeesThem() {
        assertThat(userFor("${apache-ftpserver.user}")).isEqualTo("tester");
        assertThat(userFor("$${apache-ftpserver.user}")).isEqualTo("$tester");
    }

    @Test
    void leavesToTheAdapterWhatItDoesNotKnow() {
        assertThat(userFor("${no.such.property:default}")).isEqualTo("default");
        assertThat(userFor("${FTPRA_MODE}")).isEqualTo("ACTIVE");
        assertThat(userFor("$${no.such.property}")).isEqualTo("${no.such.property}");
    }

    /** The user that the server was told; most are strangers to it. */
    private String userFor(String value) {
        server.clearCommands();
        try (Pool pool = Pool.with("userName", value, server)) {
            catchThrowable(() -> calls.tell(pool.jndiName(), ftp -> ftp.find("/")));
        }
        return server.commands().stream()
                .filter(line -> line.startsWith("USER "))
                .map(line -> line.substring("USER ".length()))
                .findFirst()
                .orElse("nobody");
    }
}
