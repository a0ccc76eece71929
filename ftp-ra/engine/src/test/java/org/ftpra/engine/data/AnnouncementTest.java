package org.ftpra.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that offers a port only for a transfer that it was told of, as drftpd does. */
@Timeout(30)
class AnnouncementTest {

    private static final byte[] CONTENT = new byte[10];

    private final Resources before = Resources.now();
    private final ScriptedServer server =
            new ScriptedServer().features("PRET", "SIZE").file("name", CONTENT).file("other", CONTENT);
    private final Client client = new Client(server).mode(DataChannelMode.PASSIVE);
    private final AtomicBoolean announced = new AtomicBoolean();

    @BeforeEach
    void demand() {
        server.on("EPSV", "500 EPSV not understood");
        server.on("PRET", this::announce);
        server.on("PASV", this::offer);
        server.on("RETR", this::retrieve);
    }

    private void announce(Conversation conversation) throws IOException {
        boolean there = conversation.server().file(conversation.argument().split(" ", 2)[1]) != null;
        announced.set(there);
        conversation.say(there ? "200 OK, planning to use the host that has it" : "550 No such file");
    }

    private void offer(Conversation conversation) throws IOException {
        if (announced.get()) {
            int port = conversation.listen();
            conversation.say("227 (127,0,0,1," + port / 256 + "," + port % 256 + ")");
        } else {
            conversation.say("500 You need to use a client supporting PRET (PRE Transfer) to use PASV");
        }
    }

    private void retrieve(Conversation conversation) throws IOException {
        if (announced.getAndSet(false)) {
            Answer.replies("150 here").give(conversation);
            conversation.sendData(CONTENT);
            conversation.say("226 sent");
        } else {
            conversation.say("503 PASV first");
        }
    }

    @AfterEach
    void nothingIsLeft() {
        server.close();
        before.awaitNothingElse();
    }

    @Test
    void isToldBeforeItOffersAPort() throws Exception {
        try (FtpSession session = client.open()) {
            server.forgetCommands();
            retrieve(session, "name");
            retrieve(session, "other");

            assertThat(server.commands().stream().filter(command -> !command.startsWith("SIZE")))
                    .containsExactly(
                            "TYPE I",
                            "EPSV",
                            "PRET RETR name",
                            "EPSV",
                            "PRET RETR name",
                            "PASV",
                            "RETR name",
                            "PRET RETR other",
                            "PASV",
                            "RETR other");
        }
    }

    /** By then PASV is known to work, and is tried together with the transfer first. */
    @Test
    void isToldOnANewControlChannelToo() throws Exception {
        client.choice(DataChannelChoice.of(DataChannelMode.PASSIVE));
        try (FtpSession session = client.open()) {
            retrieve(session, "name");
        }
        try (FtpSession session = client.open()) {
            server.forgetCommands();
            retrieve(session, "name");

            assertThat(server.commands())
                    .containsSubsequence("PASV", "RETR name", "PRET RETR name", "PASV", "RETR name");
        }
    }

    @Test
    void mayRefuseTheTransferAtOnce() throws Exception {
        try (FtpSession session = client.open()) {
            FtpFailure failure = failureOf(() -> retrieve(session, "absent"));
            assertThat(failure.kind()).isEqualTo(FtpFailure.Kind.NOT_FOUND);
            assertThat(failure).hasMessageContaining("550 No such file' to PRET RETR absent");

            retrieve(session, "name");
            failure = failureOf(() -> retrieve(session, "absent"));
            assertThat(failure.kind()).isNotEqualTo(FtpFailure.Kind.PROTOCOL);
            retrieve(session, "name");
        }
    }

    @Test
    void isNotToldWhereItDoesNotListTheCommand() throws Exception {
        server.features("SIZE");
        try (FtpSession session = client.open()) {
            failureOf(() -> retrieve(session, "name"));

            assertThat(server.commands()).noneMatch(command -> command.startsWith("PRET"));
        }
    }

    @Test
    void isNotToldWhereItDoesNotMind() throws Exception {
        server.on("EPSV", conversation -> {
            announced.set(true);
            conversation.say("229 (|||" + conversation.listen() + "|)");
        });
        try (FtpSession session = client.open()) {
            retrieve(session, "name");

            assertThat(server.commands()).noneMatch(command -> command.startsWith("PRET"));
        }
    }

    @Test
    void isNotToldAgainWhereItDoesNotKnowTheCommandAfterAll() throws Exception {
        server.on("PRET", "502 what?");
        try (FtpSession session = client.open()) {
            failureOf(() -> retrieve(session, "name"));
            failureOf(() -> retrieve(session, "name"));

            assertThat(server.commands().stream().filter(command -> command.startsWith("PRET")))
                    .hasSize(1);
        }
    }

    private static void retrieve(FtpSession session, String name) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        new FileTransfers(session).retrieve(name, received);
        assertThat(received.toByteArray()).isEqualTo(CONTENT);
    }
}
