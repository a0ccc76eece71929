package org.ftpra.arquillian.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ftpra.arquillian.resources.OpenResources;
import org.ftpra.arquillian.server.NeedsAsadmin;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An adapter that comes and goes while the server runs. */
@NeedsAsadmin
@ExtendWith(ArquillianExtension.class)
class OtherRarIT {

    private FtpServerUnderTest server;

    @TempDir
    private Path directory;

    @BeforeEach
    void useTheServer() {
        server = RemoteFtpServer.named("apache-ftpserver");
        server.clearCommands();
    }

    @Test
    void isActiveByTheDefaultOfItsRaXml() throws Exception {
        useAndUndeploy();

        assertThat(server.commands()).anyMatch(line -> line.startsWith("EPRT")).doesNotContain("EPSV");
    }

    /** Its class loader stays for a while: a thread of Payara's that runs shutdowns, and its timer, keep their last task's. */
    @Test
    void leavesNoThreadAndNoConnectionWhenUndeployed() throws Exception {
        useAndUndeploy();
        OpenResources before = OpenResources.now();

        useAndUndeploy();

        OpenResources.awaitNoMoreThan(before);
        assertThat(server.commands()).endsWith("QUIT");
    }

    private void useAndUndeploy() throws Exception {
        try (OtherRar rar = new OtherRar(directory);
                Pool pool = Pool.of(rar.name(), server)) {
            new UnknownFactory(pool.jndiName()).list("/");
        }
    }
}
