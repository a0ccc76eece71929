package org.ftpra.arquillian.datachannel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.ftpra.arquillian.beans.FtpCalls;
import org.ftpra.arquillian.server.NotOn;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each descriptor's word, as the server heard it: EPSV or PASV asks it to listen, EPRT or PORT asks it to connect. */
@ExtendWith(ArquillianExtension.class)
class DataChannelModeIT {

    private FtpServerUnderTest server;

    @Inject
    private FtpCalls calls;

    @BeforeEach
    void useTheServer() {
        server = RemoteFtpServer.named("apache-ftpserver");
    }

    @Test
    void isPassiveByTheDefaultOfRaXml() {
        assertThat(requestsFor("java:comp/env/eis/ftpDefault")).containsExactly("EPSV");
    }

    @Test
    void isPassiveByTheAdministratorsPool() {
        assertThat(requestsFor("java:comp/env/eis/ftp")).containsExactly("EPSV");
    }

    @Test
    void isActiveByTheAdministratorsPool() {
        assertThat(requestsFor("java:comp/env/eis/ftpActive")).containsExactly("EPRT");
    }

    @NotOn(value = "tomee", because = "it passes over @ConnectionFactoryDefinition")
    @Test
    void isPassiveByTheAnnotation() {
        assertThat(requestsFor("java:app/ftp/definedPassive")).containsExactly("EPSV");
    }

    @NotOn(value = "tomee", because = "it passes over @ConnectionFactoryDefinition")
    @Test
    void isActiveByTheAnnotation() {
        assertThat(requestsFor("java:app/ftp/definedActive")).containsExactly("EPRT");
    }

    @NotOn(value = "tomee", because = "it refuses an ejb-jar.xml with a <connection-factory>")
    @Test
    void isActiveByEjbJarWhereTheAnnotationSaysPassive() {
        assertThat(requestsFor("java:app/ftp/overridden")).containsExactly("EPRT");
    }

    @NotOn(value = "tomee", because = "it refuses an ejb-jar.xml with a <connection-factory>")
    @Test
    void isPassiveByEjbJar() {
        assertThat(requestsFor("java:app/ftp/describedPassive")).containsExactly("EPSV");
    }

    @NotOn(value = "tomee", because = "it refuses an ejb-jar.xml with a <connection-factory>")
    @Test
    void isActiveByEjbJar() {
        assertThat(requestsFor("java:app/ftp/describedActive")).containsExactly("EPRT");
    }

    @Test
    void isPortAloneByTheAdministratorsPool() {
        assertThat(requestsFor("java:comp/env/eis/ftpPort")).containsExactly("PORT");
    }

    @NotOn(value = "tomee", because = "it passes over @ConnectionFactoryDefinition")
    @Test
    void isPasvAloneByTheAnnotation() {
        assertThat(requestsFor("java:app/ftp/definedPasv")).containsExactly("PASV");
    }

    @NotOn(value = "tomee", because = "it refuses an ejb-jar.xml with a <connection-factory>")
    @Test
    void isPasvByEjbJarWhereTheAnnotationSaysEpsv() {
        assertThat(requestsFor("java:app/ftp/overriddenCommands")).containsExactly("PASV");
    }

    @NotOn(value = "tomee", because = "it refuses an ejb-jar.xml with a <connection-factory>")
    @Test
    void isPortAloneByEjbJar() {
        assertThat(requestsFor("java:app/ftp/describedPort")).containsExactly("PORT");
    }

    /** The verbs that ask for a data channel, of those recorded while a directory is listed. */
    private List<String> requestsFor(String factory) {
        server.clearCommands();
        calls.tell(factory, ftp -> ftp.list("/").close());
        return server.commands().stream()
                .map(line -> line.split(" ")[0])
                .filter(List.of("EPSV", "PASV", "EPRT", "PORT")::contains)
                .toList();
    }
}
