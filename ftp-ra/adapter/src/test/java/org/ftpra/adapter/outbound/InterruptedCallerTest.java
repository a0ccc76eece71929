package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ManagedConnection;
import java.io.IOException;
import java.io.InputStream;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpOutputStream;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Fault;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an interrupted thread asks for is not begun; what it leaves behind is seen to all the same. */
@Timeout(30)
class InterruptedCallerTest {

    private final ScriptedServer server = new ScriptedServer().file("name", new byte[300_000]);
    private ManagedConnection connection;
    private FtpConnection handle;

    @BeforeEach
    void connect() throws ResourceException {
        connection = Factories.to(server).createManagedConnection(null, null);
        handle = (FtpConnection) connection.getConnection(null, null);
        server.forgetCommands();
    }

    @AfterEach
    void closeServer() {
        Thread.interrupted();
        server.close();
    }

    @Test
    void callIsNotBegunAndTheConnectionStaysUsable() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> handle.delete("name"))
                .isInstanceOf(FtpException.TimedOut.class)
                .hasMessage("this thread was interrupted before the call; nothing was sent");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.commands()).isEmpty();
        handle.delete("name");
    }

    @Test
    void downloadIsGivenUpByCloseAndTheContainerIsTold() throws IOException {
        server.on("NOOP", Answer.silence()).on("ABOR", Answer.silence()).data(Fault.silentAfter(1));
        RecordingListener listener = RecordingListener.on(connection);
        InputStream input = handle.openInput("name");
        input.read();
        Thread.currentThread().interrupt();

        input.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> handle.delete("name")).isInstanceOf(FtpException.ConnectionLost.class);
        assertThat(listener.ids()).containsExactly(ConnectionEvent.CONNECTION_ERROR_OCCURRED);
    }

    @Test
    void handleWithAnOpenTransferIsClosedWithoutAWord() throws IOException {
        handle.openInput("name").read();
        Thread.currentThread().interrupt();

        handle.close();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void cleanupOfAnUndisturbedSessionNeedsNoWait() throws ResourceException {
        Thread.currentThread().interrupt();

        connection.cleanup();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void uploadWhoseWriteWasNotBegunIsGivenUpByClose() {
        FtpOutputStream output = handle.openOutput("other");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> output.write(1)).isInstanceOf(FtpException.TimedOut.class);
        assertThat(Thread.interrupted()).isTrue();

        assertThatThrownBy(output::close).isInstanceOf(FtpException.TransferIncomplete.class);

        handle.delete("name");
    }
}
