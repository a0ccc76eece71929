package org.ftpra.engine.transfer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.ManualTicker;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.scripted.ServerTls;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.SessionState;
import org.ftpra.engine.session.Timeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that say the right things of a transfer at the wrong time. */
@Timeout(60)
class OddRepliesTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final byte[] CONTENT = "some content".getBytes(US_ASCII);

    private final ScriptedServer server = new ScriptedServer().file("name", CONTENT);
    private final Client client = new Client(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void finalReplyMayComeBeforeTheServerDials() throws Exception {
        server.on("RETR", conversation -> {
            conversation.say("150 will dial");
            conversation.say("226 all sent");
            conversation.hesitate(Duration.ofMillis(200));
            conversation.sendData(CONTENT);
        });
        try (FtpSession session = client.mode(DataChannelMode.ACTIVE).open()) {
            assertRetrieves(session);
            assertRetrieves(session);
        }
        assertThat(server.commands())
                .filteredOn(line -> line.startsWith("EPRT"))
                .hasSize(2);
    }

    @Test
    void serverThatIsDoneAndNeverDialsIsTriedInAnotherWay() throws Exception {
        server.once("RETR", "226 all sent");
        try (FtpSession session = client.mode(DataChannelMode.ACTIVE).open()) {
            assertRetrieves(session);
        }
        assertThat(server.commands()).filteredOn("USER me"::equals).hasSize(1);
        assertThat(server.commands()).filteredOn("RETR name"::equals).hasSize(2);
    }

    @Test
    void preliminaryReplyMayComeBehindTheFinalOne() throws Exception {
        server.on("RETR", conversation -> {
            conversation.say("226 all sent");
            conversation.sendData(CONTENT);
            conversation.say("150 here it comes");
        });
        try (FtpSession session = client.open()) {
            for (int time = 0; time < 5; time++) {
                assertRetrieves(session);
                assertThat(session.call(Command.of("SYST")).code()).isEqualTo(215);
            }
            assertThat(session.state()).isEqualTo(SessionState.AUTHENTICATED);
        }
    }

    /** There is more to store than all buffers on the way can hold: 4 and 6 MiB by default. */
    @Test
    void whatTheServerSaidBeforeItBrokeTheDataChannelIsTold() throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send it");
            Socket data = conversation.data();
            data.getInputStream().read();
            conversation.say("421 going down");
            data.setSoLinger(true, 0);
            data.close();
        });
        try (FtpSession session = client.open()) {
            FtpFailure failure = failureOf(() ->
                    new FileTransfers(session).store("name", new ByteArrayInputStream(new byte[32 * 1024 * 1024])));

            assertThat(failure).hasMessageContaining("421 going down").hasMessageContaining("STOR name");
            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(session.state()).isEqualTo(SessionState.BROKEN);
        }
    }

    @Test
    void dataChannelThatFailsIsNamedWithItsHostAndPort() throws Exception {
        int[] port = new int[1];
        server.on("RETR", conversation -> {
            conversation.say("150 here it comes");
            Socket data = conversation.data();
            port[0] = data.getLocalPort();
            data.getOutputStream().write(1);
            data.setSoLinger(true, 0);
            data.close();
            conversation.say("226 all sent");
        });
        try (FtpSession session = client.open()) {
            FtpFailure failure =
                    failureOf(() -> new FileTransfers(session).retrieve("name", OutputStream.nullOutputStream()));

            assertThat(failure).hasMessageContaining("127.0.0.1:" + port[0]).hasMessageContaining("RETR name");
        }
    }

    /** The preliminary reply has the time of any reply, also where it is said before the handshake alone. */
    @Test
    void preliminaryReplyMayBeLaterThanAConnectionUnderTls() throws Exception {
        ManualTicker clock = new ManualTicker();
        Timeouts limits = new Timeouts(Duration.ofSeconds(10), Duration.ofMinutes(1), LONG, LONG);
        server.tls(new ServerTls()).on("RETR", conversation -> {
            Socket data = conversation.data();
            await().until(() -> hasComeBy(clock, data));
            clock.advance(Duration.ofSeconds(20));
            sendUnderTls(conversation, data);
        });
        client.tls(ClientTls.ofTheTests().settings()).limits(limits).ticker(clock);
        try (FtpSession session = client.open()) {
            assertRetrieves(session);
        }
    }

    /** The clock stands still, so that no patience ever comes to its end. */
    @Test
    void preliminaryReplyThatFollowsTheHandshakeIsNotWaitedForAgain() throws Exception {
        ManualTicker clock = new ManualTicker();
        server.tls(new ServerTls())
                .once("RETR", conversation -> {
                    Socket data = conversation.data();
                    await().until(() -> hasComeBy(clock, data));
                    sendUnderTls(conversation, data);
                })
                .on("RETR", conversation -> {
                    Socket data = conversation.data();
                    await().until(() -> data.getInputStream().available() > 0);
                    sendUnderTls(conversation, data);
                });
        client.tls(ClientTls.ofTheTests().settings()).ticker(clock);
        try (FtpSession session = client.open()) {
            assertRetrieves(session);
            assertRetrieves(session);
            assertRetrieves(session);
        }
    }

    /** The client begins the handshake when its patience is over, by this clock. */
    private static boolean hasComeBy(ManualTicker clock, Socket data) throws IOException {
        clock.advance(Duration.ofMillis(100));
        return data.getInputStream().available() > 0;
    }

    private static void sendUnderTls(Conversation conversation, Socket data) throws IOException {
        try (SSLSocket tls = conversation.secure(data)) {
            conversation.say("150 here it is");
            tls.getOutputStream().write(CONTENT);
        }
        conversation.say("226 all sent");
    }

    private static void assertRetrieves(FtpSession session) throws Exception {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        new FileTransfers(session).retrieve("name", target);
        assertThat(target.toByteArray()).isEqualTo(CONTENT);
    }
}
