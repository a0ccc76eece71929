package org.ftpra.arquillian.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.ftpra.arquillian.beans.FtpCalls;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When the pool logs in, and when it does not. */
@ExtendWith(ArquillianExtension.class)
class PoolIT {

    private static final String FACTORY = "java:comp/env/eis/ftpReused";

    private FtpServerUnderTest server;

    @Inject
    private FtpCalls calls;

    @BeforeEach
    void haveOneConnectionInThePool() {
        server = RemoteFtpServer.named("apache-ftpserver");
        calls.tell(FACTORY, ftp -> ftp.find("/"));
        server.clearCommands();
    }

    @Test
    void usesTheSameControlChannelAgain() {
        calls.tell(FACTORY, ftp -> ftp.find("/"));
        calls.tell(FACTORY, ftp -> ftp.find("/"));

        assertThat(server.commands()).isNotEmpty().doesNotContain("USER tester");
    }

    @Test
    void replacesAKilledControlChannelWithoutTheBeanNoticing() {
        server.dropControlConnections();

        calls.tell(FACTORY, ftp -> ftp.find("/"));

        assertThat(server.commands()).containsOnlyOnce("USER tester");
    }
}
