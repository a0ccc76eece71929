package org.ftpra.adapter.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import jakarta.resource.spi.SecurityException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpOutputStream;
import org.ftpra.api.FtpTransferType;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a session in a pool (Connectors 2.1, section 6.5.4). */
class FtpManagedConnectionTest {

    private final ScriptedServer server = new ScriptedServer();
    private final FtpManagedConnectionFactory factory = Factories.to(server);
    private ManagedConnection connection;
    private FtpConnection handle;

    @BeforeEach
    void connect() throws ResourceException {
        factory.setBusyTimeout("5000");
        connection = factory.createManagedConnection(null, null);
        handle = handleOf(connection);
        server.forgetCommands();
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    private static FtpConnection handleOf(ManagedConnection connection) throws ResourceException {
        return (FtpConnection) connection.getConnection(null, null);
    }

    @Test
    void closedHandleSaysSoAndSendsNothing() {
        handle.close();

        assertThatThrownBy(() -> handle.delete("a"))
                .isInstanceOf(FtpException.InvalidArgument.class)
                .hasMessage("this connection was closed");
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void cleanupTakesTheRightsOfAllHandlesAway() throws ResourceException {
        FtpConnection other = handleOf(connection);

        connection.cleanup();
        connection.cleanup();

        assertThatThrownBy(() -> handle.delete("a"))
                .hasMessageContaining("the container has taken this connection back");
        assertThatThrownBy(() -> other.find("a")).isInstanceOf(FtpException.InvalidArgument.class);
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void cleanupBringsDirectoryAndTypeBack() throws ResourceException {
        server.features("SIZE");
        ManagedConnection plain = factory.createManagedConnection(null, null);
        FtpConnection first = handleOf(plain);
        first.setTransferType(FtpTransferType.ASCII);
        try (Stream<FtpFile> files = first.list("deep")) {
            files.count();
        }

        plain.cleanup();
        store(handleOf(plain), "name");

        assertThat(server.commands()).containsSubsequence("CWD deep", "LIST", "CWD /home", "TYPE I", "STOR name");
    }

    @Test
    void cleanupGivesAnOpenTransferUpAndItsStreamNoticesBeforeTheNextUserReads() throws Exception {
        server.file("secret", "for the first user".getBytes(US_ASCII))
                .file("other", "for the second".getBytes(US_ASCII));
        InputStream first = handle.openInput("secret");
        assertThat(first.read()).isEqualTo('f');

        connection.cleanup();
        try (InputStream second = handleOf(connection).openInput("other")) {
            assertThat(second.read()).isEqualTo('f');

            assertThatThrownBy(first::read).isInstanceOf(FtpException.InvalidArgument.class);
            assertThatThrownBy(first::available).isInstanceOf(FtpException.InvalidArgument.class);
            first.close();
            assertThat(second.readAllBytes()).asString(US_ASCII).isEqualTo("or the second");
        }
    }

    @Test
    void closeGivesAnOpenUploadUpAndItsStreamCannotCompleteIt() throws Exception {
        server.once("STOR", FtpManagedConnectionTest::cutShort);
        FtpOutputStream upload = handle.openOutput("half");
        upload.write(new byte[10]);

        handle.close();

        assertThatThrownBy(upload::close).isInstanceOf(FtpException.class);
        store(handleOf(connection), "next");
        assertThat(server.file("next")).isNotNull();
    }

    private static void cutShort(Conversation conversation) throws IOException {
        conversation.say("150 send it");
        try {
            conversation.receiveData();
            conversation.say("226 so little");
        } catch (IOException e) {
            conversation.say("426 cut short");
        }
    }

    @Test
    void cleanupThatFailsIsToldSoThatTheContainerDestroysTheConnection() throws ResourceException {
        factory.setAbortTimeout("50");
        ManagedConnection other = factory.createManagedConnection(null, null);
        server.on("RETR", conversation -> conversation.say("150 here it comes, some day"));
        handleOf(other).openInput("a");

        assertThatThrownBy(other::cleanup).isInstanceOf(ResourceException.class);
        other.destroy();
    }

    @Test
    void cleanupOfALostConnectionIsNoError() throws ResourceException {
        server.on("DELE", Answer.hangUp());
        assertThatThrownBy(() -> handle.delete("a")).isInstanceOf(FtpException.class);

        connection.cleanup();
        connection.destroy();
    }

    @Test
    void destroySaysQuitOnce() throws ResourceException {
        connection.destroy();
        connection.destroy();

        assertThat(server.commands()).containsExactly("QUIT");
    }

    @Test
    void destroyEndsACallOfAnotherThread() throws Exception {
        PropertyEffectsTest.BlockingStream content = new PropertyEffectsTest.BlockingStream();
        CompletableFuture<?> upload = CompletableFuture.runAsync(() -> handle.store("name", content));
        content.begun.await();

        connection.destroy();
        content.goOn.countDown();

        assertThatThrownBy(upload::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(FtpException.class);
    }

    @Test
    void twoHandlesTakeTurns() throws Exception {
        FtpConnection other = handleOf(connection);

        CompletableFuture<?> first = CompletableFuture.runAsync(() -> storeMany(handle, "first"));
        CompletableFuture<?> second = CompletableFuture.runAsync(() -> storeMany(other, "second"));
        first.join();
        second.join();

        for (int i = 0; i < 10; i++) {
            assertThat(server.file("first" + i)).isEqualTo(("first" + i).getBytes(US_ASCII));
            assertThat(server.file("second" + i)).isEqualTo(("second" + i).getBytes(US_ASCII));
        }
    }

    private static void storeMany(FtpConnection handle, String name) {
        for (int i = 0; i < 10; i++) {
            store(handle, name + i);
        }
    }

    @Test
    void typeOfOneHandleIsNotTheOthers() throws ResourceException {
        FtpConnection other = handleOf(connection);

        handle.setTransferType(FtpTransferType.ASCII);
        store(other, "binary");
        store(handle, "text");

        assertThat(server.commands()).containsSubsequence("STOR binary", "TYPE A", "STOR text");
    }

    @Test
    void anotherHandlesTypeDoesNotChangeHowAnOpenUploadIsVerified() throws Exception {
        FtpConnection other = handleOf(connection);
        OutputStream upload = handle.openOutput("name");
        upload.write(1);
        other.setTransferType(FtpTransferType.ASCII);
        assertThatThrownBy(() -> other.delete("x")).isInstanceOf(FtpException.InvalidArgument.class);

        upload.close();

        assertThat(server.commands()).contains("SIZE name");
    }

    @Test
    void handleGoesOverToAnotherConnection() throws ResourceException {
        ManagedConnection other = factory.createManagedConnection(null, null);

        other.associateConnection(handle);
        connection.cleanup();
        store(handle, "name");
        connection.destroy();
        store(handle, "again");
        RecordingListener container = RecordingListener.on(other);
        handle.close();

        assertThat(container.events()).hasSize(1);
    }

    @Test
    void openTransferStaysBehindWhenItsHandleGoesOver() throws Exception {
        server.file("name", new byte[10]);
        ManagedConnection other = factory.createManagedConnection(null, null);
        InputStream input = handle.openInput("name");

        other.associateConnection(handle);

        assertThatThrownBy(input::read).isInstanceOf(FtpException.InvalidArgument.class);
        store(handleOf(connection), "old connection");
        store(handle, "new connection");
    }

    @Test
    void handleComesBackToLifeWhenItsOwnConnectionTakesItAgain() throws ResourceException {
        connection.cleanup();

        connection.associateConnection(handle);

        store(handle, "name");
    }

    @Test
    void closedHandleStaysClosed() {
        handle.close();

        assertThatThrownBy(() -> connection.associateConnection(handle))
                .isInstanceOf(jakarta.resource.spi.IllegalStateException.class);
    }

    @Test
    void handleCannotGoOverToAnotherUserOrServer() throws ResourceException {
        ManagedConnection other = factory.createManagedConnection(null, new FtpRequestInfo("other", "pw"));
        try (ScriptedServer elsewhere = new ScriptedServer()) {
            ManagedConnection away = Factories.to(elsewhere).createManagedConnection(null, null);

            assertThatThrownBy(() -> other.associateConnection(handle)).isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> away.associateConnection(handle)).isInstanceOf(SecurityException.class);
        }
        store(handle, "still where it was");
    }

    @Test
    void whatIsNoHandleOfOursIsRefused() {
        assertThatThrownBy(() -> connection.associateConnection("a text")).isInstanceOf(ResourceException.class);
    }

    @Test
    void connectionNeverBecomesAnotherUser() {
        assertThatThrownBy(() -> connection.getConnection(null, new FtpRequestInfo("other", Factories.PASSWORD)))
                .isInstanceOf(SecurityException.class)
                .hasMessageContaining("logged in as me and cannot become other");
        assertThatThrownBy(() -> connection.getConnection(null, new FtpRequestInfo(Factories.USER, "guess")))
                .isInstanceOf(SecurityException.class)
                .hasMessageNotContaining("guess");
    }

    @Test
    void metaDataNeedNoNetwork() throws ResourceException {
        connection.destroy();
        server.close();

        ManagedConnectionMetaData metaData = connection.getMetaData();

        assertThat(metaData.getEISProductName()).isEqualTo("FTP");
        assertThat(metaData.getEISProductVersion()).isEqualTo("ready");
        assertThat(metaData.getMaxConnections()).isZero();
        assertThat(metaData.getUserName()).isEqualTo("me");
    }

    @Test
    void logWriterIsTheFactorysAndNoneAtFirst() throws ResourceException {
        PrintWriter writer = new PrintWriter(OutputStream.nullOutputStream());
        assertThat(factory.getLogWriter()).isNull();
        assertThat(connection.getLogWriter()).isNull();

        factory.setLogWriter(writer);

        assertThat(factory.createManagedConnection(null, null).getLogWriter()).isSameAs(writer);
    }

    @Test
    void takesNoPartInTransactions() {
        assertThatThrownBy(connection::getXAResource).isInstanceOf(NotSupportedException.class);
        assertThatThrownBy(connection::getLocalTransaction).isInstanceOf(NotSupportedException.class);
    }

    @Test
    void equalsOnlyItself() throws ResourceException {
        assertThat(connection).isNotEqualTo(factory.createManagedConnection(null, null));
    }

    @Test
    void handleTellsByReflectionWhetherItIsValid() throws Exception {
        var isValid = handle.getClass().getMethod("isValid", int.class);
        assertThat(isValid.invoke(handle, 1)).isEqualTo(true);

        connection.cleanup();

        assertThat(isValid.invoke(handle, 1)).isEqualTo(false);
    }

    private static void store(FtpConnection connection, String name) {
        connection.store(name, new ByteArrayInputStream(name.getBytes(US_ASCII)));
    }
}
