package org.ftpra.arquillian.datachannel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.ftpra.api.FtpConnection;
import org.ftpra.arquillian.beans.FtpCalls;
import org.ftpra.arquillian.server.NeedsServer;
import org.ftpra.arquillian.server.NotOn;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that demands that data channels resume the control channel's TLS session, used by a factory of ejb-jar.xml, and by a pool. */
@NeedsServer("vsftpd")
@ExtendWith(ArquillianExtension.class)
class SessionReuseIT {

    private static final byte[] CONTENT = "resumed".getBytes(US_ASCII);

    @Inject
    private FtpCalls calls;

    @NotOn(value = "tomee", because = "it refuses an ejb-jar.xml with a <connection-factory>")
    @Test
    void serverThatDemandsSessionReuseIsContent() {
        assertContent("java:app/ftp/describedReuse");
    }

    @Test
    void serverThatDemandsSessionReuseIsContentWithAPool() {
        assertContent("java:comp/env/eis/ftpSessions");
    }

    private void assertContent(String factory) {
        FtpServerUnderTest server = RemoteFtpServer.named("vsftpd-tls");
        server.clearCommands();
        FreshDirectory directory = server.freshDirectory();

        calls.tell(factory, ftp -> {
            for (int i = 0; i < 10; i++) {
                moveOneFile(ftp, directory.path("file" + i));
            }
            assertThat(ftp.list(directory.path())).hasSize(10);
        });

        assertThat(server.commands()).startsWith("AUTH TLS").contains("PROT P");
        assertThat(directory.names()).hasSize(10);
    }

    private static void moveOneFile(FtpConnection ftp, String path) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        ftp.store(path, new ByteArrayInputStream(CONTENT));
        ftp.retrieve(path, received);
        assertThat(received.toByteArray()).isEqualTo(CONTENT);
    }
}
