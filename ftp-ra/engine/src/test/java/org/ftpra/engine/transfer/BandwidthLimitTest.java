package org.ftpra.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.data.Bandwidth;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transfers that share a bandwidth, in real time with wide bounds; {@code BandwidthTest} has the exact ones. */
@Timeout(30)
class BandwidthLimitTest {

    private static final int RATE = 200_000;

    private final ScriptedServer server = new ScriptedServer();
    private final Client client = new Client(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void bytesGoUpAndDownAsFastAsAllowed() throws Exception {
        limit(RATE);
        try (FtpSession session = client.open()) {
            FileTransfers transfers = new FileTransfers(session);
            assertThat(seconds(() -> transfers.store("name", new ByteArrayInputStream(new byte[RATE]))))
                    .isBetween(0.7, 20.0);
            assertThat(seconds(() -> transfers.retrieve("name", OutputStream.nullOutputStream())))
                    .isBetween(0.7, 20.0);
        }
        assertThat(server.file("name")).hasSize(RATE);
    }

    @Test
    void severalSessionsShareIt() throws Exception {
        limit(RATE);
        double both = seconds(() -> {
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> storeOnce("a"));
            storeOnce("b");
            other.join();
        });

        assertThat(both).isBetween(1.7, 20.0);
        assertThat(server.file("a")).hasSize(RATE);
        assertThat(server.file("b")).hasSize(RATE);
    }

    @Test
    void ourOwnPausesAreNoSilenceOfTheServer() throws Exception {
        limit(1);
        client.limit(Duration.ofMillis(600));
        try (FtpSession session = client.openInPeace()) {
            new FileTransfers(session).store("name", new ByteArrayInputStream(new byte[2]));
        }
        assertThat(server.file("name")).hasSize(2);
    }

    @Test
    void theControlChannelIsServedInAPause() throws Exception {
        limit(10);
        server.on("STOR", conversation -> {
            conversation.data();
            conversation.say("150 go on");
            conversation.say("426 disk is full");
        });
        try (FtpSession session = client.open()) {
            FtpFailure failure = failureOf(
                    () -> new FileTransfers(session).store("name", new ByteArrayInputStream(new byte[100_000])));

            assertThat(failure).hasMessageContaining("426 disk is full");
        }
    }

    @Test
    void aPauseEndsWithItsSession() throws Exception {
        limit(1);
        FtpSession session = client.open();
        CompletableFuture<FtpFailure> upload = CompletableFuture.supplyAsync(() ->
                failureOf(() -> new FileTransfers(session).store("name", new ByteArrayInputStream(new byte[100_000]))));
        await().until(() -> server.commands().contains("STOR name"));
        session.cut();

        assertThat(upload.get(5, TimeUnit.SECONDS).kind()).isIn(Kind.CONNECTION_LOST, Kind.INCOMPLETE);
    }

    @Test
    void aPauseEndsWithAnInterruption() throws Exception {
        limit(1);
        FtpSession session = client.open();
        Thread uploading = new Thread(() -> storeEndlessly(session));
        uploading.start();
        await().until(() -> server.commands().contains("STOR name"));
        uploading.interrupt();
        uploading.join(10_000);

        assertThat(uploading.isAlive()).isFalse();
        session.cut();
    }

    private void storeEndlessly(FtpSession session) {
        failureOf(() -> new FileTransfers(session).store("name", new ByteArrayInputStream(new byte[100_000])));
    }

    private void storeOnce(String name) {
        try (FtpSession session = client.open()) {
            new FileTransfers(session).store(name, new ByteArrayInputStream(new byte[RATE]));
        } catch (FtpFailure e) {
            throw new AssertionError(e);
        }
    }

    private void limit(long bytesPerSecond) {
        client.limits(new Limits(Duration.ZERO, new Bandwidth(bytesPerSecond, Ticker.SYSTEM)));
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
