package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.resource.spi.ManagedConnection;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpException;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection that is closed while another thread's transfer stands still on it: the transfer ends, the session stays. */
@Timeout(30)
class CloseFromAnotherThreadTest {

    private final ScriptedServer server = new ScriptedServer();
    private final ExecutorService user = Executors.newSingleThreadExecutor();
    private ManagedConnection connection;
    private FtpConnection handle;

    @BeforeEach
    void connect() throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            try (Socket data = conversation.data()) {
                while (!server.commands().contains("ABOR")) {
                    conversation.answerNext("200 done");
                }
                data.getInputStream().readAllBytes();
            } catch (SocketException e) {
                conversation.say("426 cut");
            }
        });
        connection = Factories.to(server).createManagedConnection(null, null);
        handle = (FtpConnection) connection.getConnection(null, null);
    }

    @AfterEach
    void closeServer() {
        user.shutdownNow();
        server.close();
    }

    @Test
    void storeEndsAtOnceAndTheSessionCanBeUsedAgain() throws Exception {
        Future<?> store = user.submit(() -> handle.store("name", endless()));
        await().until(() -> handle.movedBytes() > 0);

        handle.close();

        assertThatThrownBy(() -> store.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(FtpException.TransferIncomplete.class);
        connection.cleanup();
        FtpConnection next = (FtpConnection) connection.getConnection(null, null);
        next.delete("name");
        assertThat(next.movedBytes()).isZero();
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };
    }
}
