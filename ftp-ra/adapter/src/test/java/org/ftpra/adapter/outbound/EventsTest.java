package org.ftpra.adapter.outbound;

import static jakarta.resource.spi.ConnectionEvent.CONNECTION_CLOSED;
import static jakarta.resource.spi.ConnectionEvent.CONNECTION_ERROR_OCCURRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ManagedConnection;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpFile;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the container is told, and when (Connectors 2.1, section 6.5.6). */
class EventsTest {

    private final ScriptedServer server = new ScriptedServer();
    private ManagedConnection connection;
    private RecordingListener container;
    private FtpConnection handle;

    @BeforeEach
    void connect() throws ResourceException {
        connection = Factories.to(server).createManagedConnection(null, null);
        container = RecordingListener.on(connection);
        handle = (FtpConnection) connection.getConnection(null, null);
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void closeIsToldOnceWithTheHandle() {
        handle.close();
        handle.close();

        assertThat(container.ids()).containsExactly(CONNECTION_CLOSED);
        assertThat(container.events().get(0).getConnectionHandle()).isSameAs(handle);
        assertThat(container.events().get(0).getSource()).isSameAs(connection);
    }

    @Test
    void eachHandlesCloseIsTold() throws ResourceException {
        FtpConnection other = (FtpConnection) connection.getConnection(null, null);

        handle.close();
        other.close();

        assertThat(container.events())
                .extracting(ConnectionEvent::getConnectionHandle)
                .containsExactly(handle, other);
    }

    @Test
    void downloadGivenUpIsNoErrorOfTheApplicationEvenIfTheSessionIsLost() throws Exception {
        server.file("big", new byte[10_000_000]);
        server.on("PWD", Answer.hangUp());
        InputStream download = handle.openInput("big");
        assertThat(download.read()).isZero();

        download.close();
        handle.close();

        assertThat(container.ids()).containsExactly(CONNECTION_ERROR_OCCURRED);
    }

    @Test
    void refusalIsNoEvent() {
        server.on("DELE", "550 No such file");

        assertThatThrownBy(() -> handle.delete("a")).isInstanceOf(FtpException.NotFound.class);
        assertThatThrownBy(() -> handle.delete("a\r\nb")).isInstanceOf(FtpException.InvalidArgument.class);
        assertThat(container.events()).isEmpty();
    }

    @Test
    void listingLineThatCannotBeUnderstoodIsNoEvent() {
        server.listing("nonsense\r\n");

        try (Stream<FtpFile> files = handle.list("")) {
            assertThatThrownBy(files::count).isInstanceOf(FtpException.TransferIncomplete.class);
        }
        assertThat(container.events()).isEmpty();
        handle.delete("the session goes on");
    }

    @Test
    void lostConnectionIsToldOnceBeforeTheCallerLearnsOfIt() {
        server.on("DELE", Answer.hangUp());

        Throwable thrown = catchThrowable(() -> handle.delete("a"));
        assertThatThrownBy(() -> handle.delete("b")).isInstanceOf(FtpException.ConnectionLost.class);
        handle.close();

        assertThat(thrown).isInstanceOf(FtpException.ConnectionLost.class);
        assertThat(container.ids()).containsExactly(CONNECTION_ERROR_OCCURRED);
        assertThat(container.events().get(0).getException()).isSameAs(thrown);
        assertThat(container.events().get(0).getConnectionHandle()).isSameAs(handle);
    }

    @Test
    void serverThatEndsTheSessionIsALostConnection() {
        server.on("DELE", "421 Good night");

        assertThatThrownBy(() -> handle.delete("a"))
                .isInstanceOfSatisfying(FtpException.ConnectionLost.class, lost -> assertThat(lost.replyCode())
                        .isEqualTo(421));
        assertThat(container.ids()).containsExactly(CONNECTION_ERROR_OCCURRED);
    }

    @Test
    void lossWhileAStreamIsReadIsTold() throws Exception {
        server.on("RETR", Answer.hangUp());

        assertThatThrownBy(() -> {
                    try (InputStream input = handle.openInput("a")) {
                        input.readAllBytes();
                    }
                })
                .isInstanceOf(FtpException.class);
        assertThat(container.ids()).containsExactly(CONNECTION_ERROR_OCCURRED);
    }

    @Test
    void secondHandleOfALostConnectionTellsNoMore() throws ResourceException {
        FtpConnection other = (FtpConnection) connection.getConnection(null, null);
        server.on("DELE", Answer.hangUp());

        assertThatThrownBy(() -> handle.delete("a")).isInstanceOf(FtpException.class);
        assertThatThrownBy(() -> other.delete("a")).isInstanceOf(FtpException.class);

        assertThat(container.events()).hasSize(1);
    }

    @Test
    void destroyedConnectionTellsNothing() throws ResourceException {
        connection.destroy();

        assertThatThrownBy(() -> handle.delete("a")).isInstanceOf(FtpException.InvalidArgument.class);
        handle.close();

        assertThat(container.events()).isEmpty();
    }

    @Test
    void listenerMayRemoveItselfWhileItIsTold() {
        List<String> told = new ArrayList<>();
        ConnectionEventListener[] self = new ConnectionEventListener[1];
        self[0] = listener(() -> {
            told.add("once");
            connection.removeConnectionEventListener(self[0]);
        });
        connection.addConnectionEventListener(self[0]);

        handle.close();

        assertThat(told).containsExactly("once");
        assertThat(container.ids()).containsExactly(CONNECTION_CLOSED);
    }

    @Test
    void containerMayCleanUpAndDestroyWhileItIsTold() {
        server.on("DELE", Answer.hangUp());
        connection.addConnectionEventListener(listener(() -> {
            try {
                connection.cleanup();
                connection.destroy();
            } catch (ResourceException e) {
                throw new AssertionError(e);
            }
        }));

        assertThatThrownBy(() -> handle.delete("a")).isInstanceOf(FtpException.ConnectionLost.class);
    }

    @Test
    void containerMayDestroyFromAnotherThreadWhileItIsTold() {
        connection.addConnectionEventListener(listener(() -> {
            Thread other = new Thread(() -> {
                try {
                    connection.cleanup();
                } catch (ResourceException e) {
                    throw new AssertionError(e);
                }
            });
            other.start();
            try {
                other.join(5000);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(other.isAlive()).isFalse();
        }));

        handle.close();
    }

    @Test
    void logWriterLearnsOfALossInOnePiece() throws ResourceException {
        StringWriter log = new StringWriter();
        connection.setLogWriter(new PrintWriter(log));
        server.on("DELE", Answer.hangUp());

        assertThatThrownBy(() -> handle.delete("a")).isInstanceOf(FtpException.class);

        assertThat(log.toString().lines())
                .singleElement()
                .asString()
                .startsWith("FTP session of user me on 127.0.0.1:" + server.port() + " is lost: DELE a");
    }

    private static ConnectionEventListener listener(Runnable onAny) {
        return (ConnectionEventListener) Proxy.newProxyInstance(
                EventsTest.class.getClassLoader(),
                new Class<?>[] {ConnectionEventListener.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> {
                        onAny.run();
                        yield null;
                    }
                });
    }
}
