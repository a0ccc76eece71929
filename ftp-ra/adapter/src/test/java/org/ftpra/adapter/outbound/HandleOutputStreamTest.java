package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpOutputStream;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An upload is stored only if close returned. */
class HandleOutputStreamTest {

    private final ScriptedServer server = new ScriptedServer();
    private FtpConnection connection;

    @BeforeEach
    void connect() throws ResourceException {
        connection = ((FtpConnectionFactory) Factories.to(server).createConnectionFactory()).getConnection();
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void closeFailsIfTheServerDoesNotConfirm() {
        server.on("STOR", conversation -> {
            conversation.say("150 send it");
            conversation.receiveData();
            conversation.say("452 disk full");
        });
        FtpOutputStream output = connection.openOutput("name");

        assertThatThrownBy(output::close)
                .isInstanceOfSatisfying(
                        FtpException.TransferIncomplete.class,
                        incomplete -> assertThat(incomplete.replyCode()).isEqualTo(452));
        assertThatThrownBy(output::close).isInstanceOf(FtpException.TransferIncomplete.class);
    }

    @Test
    void closeAfterAFailedWriteFailsAndIsSuppressedInATryStatement() {
        FtpOutputStream output = connection.openOutput("name");
        connection.close();

        assertThatThrownBy(() -> {
                    try (output) {
                        output.write(1);
                    }
                })
                .isInstanceOf(FtpException.InvalidArgument.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .singleElement()
                        .isInstanceOf(FtpException.TransferIncomplete.class));
    }

    @Test
    void closeTwiceIsNoError() {
        FtpOutputStream output = connection.openOutput("name");
        output.close();
        output.close();
        output.abort();

        assertThat(server.file("name")).isEmpty();
        assertThatThrownBy(() -> output.write(1)).hasMessage("this upload is over: it was completed");
    }
}
