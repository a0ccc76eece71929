package org.ftpra.arquillian.datachannel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpFile;
import org.ftpra.arquillian.beans.FtpCalls;
import org.ftpra.arquillian.server.NotOn;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** TLS by each descriptor, as the server heard it. */
@ExtendWith(ArquillianExtension.class)
class SecureFactoriesIT {

    private FtpServerUnderTest server;

    @Inject
    private FtpCalls calls;

    @BeforeEach
    void useTheServer() {
        server = RemoteFtpServer.named("apache-ftpserver-tls");
    }

    @Test
    void isTheDefaultOfAPoolThatSaysNothingOfSecurity() {
        assertSecure("java:comp/env/eis/ftpSecure", "EPSV");
    }

    @NotOn(value = "tomee", because = "it passes over @ConnectionFactoryDefinition")
    @Test
    void isTheDefaultOfAnAnnotationThatSaysNothingOfSecurity() {
        assertSecure("java:app/ftp/definedSecure", "PORT");
    }

    @NotOn(value = "tomee", because = "it refuses an ejb-jar.xml with a <connection-factory>")
    @Test
    void isSaidByEjbJar() {
        assertSecure("java:app/ftp/describedSecure", "PASV");
    }

    private static void listTwice(FtpConnection ftp) {
        for (int i = 0; i < 2; i++) {
            try (Stream<FtpFile> entries = ftp.list("/")) {
                assertThat(entries).allMatch(entry -> !entry.name().isEmpty());
            }
        }
    }

    private void assertSecure(String factory, String way) {
        server.clearCommands();
        calls.tell(factory, SecureFactoriesIT::listTwice);

        assertThat(server.commands()).startsWith("AUTH TLS").containsSubsequence("PASS ***", "PBSZ 0", "PROT P");
        assertThat(server.commands())
                .extracting(line -> line.split(" ")[0])
                .contains(way)
                .filteredOn(verb -> verb.matches("EPSV|PASV|EPRT|PORT"))
                .allMatch(way::equals)
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
