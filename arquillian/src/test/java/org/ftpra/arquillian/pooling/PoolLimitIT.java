package org.ftpra.arquillian.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpException;
import org.ftpra.arquillian.beans.FtpCalls;
import org.ftpra.arquillian.server.NotOn;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A pool of two connections whose callers wait a second for a free one. */
@ExtendWith(ArquillianExtension.class)
class PoolLimitIT {

    private static final String FACTORY = "java:comp/env/eis/ftpLimited";

    private final CountDownLatch held = new CountDownLatch(2);
    private final CountDownLatch release = new CountDownLatch(1);
    private FtpServerUnderTest server;
    private Future<?> one;
    private Future<?> other;

    @Inject
    private FtpCalls calls;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @BeforeEach
    void holdBothConnections() throws InterruptedException {
        server = RemoteFtpServer.named("apache-ftpserver");
        server.clearCommands();
        one = executor.submit(() -> calls.tell(FACTORY, this::hold));
        other = executor.submit(() -> calls.tell(FACTORY, this::hold));
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void letGo() throws Exception {
        release.countDown();
        one.get(10, TimeUnit.SECONDS);
        other.get(10, TimeUnit.SECONDS);
    }

    @Test
    void refusesACallerThatGetsNoneInTime() {
        assertThatThrownBy(() -> calls.tell(FACTORY, ftp -> ftp.find("/"))).isInstanceOf(FtpException.TimedOut.class);
    }

    @Test
    @NotOn(value = "open-liberty", because = "each of its pools has one connection besides, which no caller gets")
    void logsInNoMoreThanItHasConnections() {
        assertThatThrownBy(() -> calls.tell(FACTORY, ftp -> ftp.find("/"))).isInstanceOf(FtpException.TimedOut.class);

        assertThat(server.commands().stream().filter("USER tester"::equals).count())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void servesAWaitingCallerAsSoonAsOneIsFree() throws Exception {
        Future<?> waiting = executor.submit(() -> calls.tell(FACTORY, ftp -> ftp.find("/")));

        release.countDown();

        waiting.get(10, TimeUnit.SECONDS);
    }

    private void hold(FtpConnection connection) {
        held.countDown();
        try {
            release.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
