package org.ftpra.arquillian.restart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.UUID;
import org.ftpra.api.FtpException;
import org.ftpra.arquillian.beans.FtpCalls;
import org.ftpra.arquillian.resources.OpenResources;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four callers store files all the time while their server dies and comes back; a subclass for each server says which. */
abstract class ServerRestart {

    private static final int ENOUGH = 20;

    private final String name;
    private FtpServerUnderTest server;
    private FreshDirectory directory;
    private Load load;

    @Inject
    private FtpCalls calls;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    ServerRestart(String name) {
        this.name = name;
    }

    @BeforeEach
    void storeFilesAllTheTime() throws Exception {
        server = RemoteFtpServer.named(name);
        directory = server.freshDirectory();
        // So the pool is not smaller at first than it is in the end.
        Crowd.meet(Load.CALLERS, meeting -> calls.tell(factory(), ftp -> meeting.run()));
        load = new Load(executor, this::storeAFile);
        awaitSuccesses(ENOUGH);
    }

    @AfterEach
    void stop() {
        load.close();
    }

    @Test
    void isSeenAsClearErrorsThenSuccessAndLeavesNothingOpen() {
        OpenResources before = OpenResources.now();

        server.kill();
        await().atMost(Duration.ofSeconds(60)).until(() -> load.failures().size() >= ENOUGH);
        server.restart();
        awaitSuccesses(load.successes() + ENOUGH);

        assertThat(load.failures()).allMatch(ServerRestart::isOfTheNetwork).anySatisfy(failure -> assertThat(failure)
                .hasMessageContaining("cannot connect to " + server.host() + " port " + server.port()));
        OpenResources.awaitNoMoreThan(before);
    }

    /** A transaction that cannot be committed is told by the container. */
    private static boolean isOfTheNetwork(Exception failure) {
        return failure instanceof EJBException
                || failure instanceof FtpException.ConnectionLost
                || failure instanceof FtpException.TransferIncomplete
                || failure instanceof FtpException.TimedOut
                || isOfADyingProcess(failure);
    }

    /** The process of vsftpd that has the control channel, when the one that it asks for a data channel was killed before it. */
    private static boolean isOfADyingProcess(Exception failure) {
        return failure instanceof FtpException.Refused && failure.getMessage().contains("'500 OOPS: priv_sock_");
    }

    private void awaitSuccesses(int wanted) {
        await().atMost(Duration.ofSeconds(60)).until(() -> load.successes() >= wanted);
    }

    private void storeAFile() {
        String path = directory.path(UUID.randomUUID().toString());
        calls.tell(factory(), ftp -> ftp.store(path, new ByteArrayInputStream("load".getBytes(UTF_8))));
    }

    private String factory() {
        return "java:comp/env/eis/" + name;
    }
}
