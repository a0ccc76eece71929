package org.ftpra.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.scripted.ServerTls;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.UploadStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data channels under TLS with servers that have habits of their own. */
@Timeout(60)
class TlsDataChannelTest {

    private static final byte[] CONTENT = new byte[300_000];

    /** How a server says that it wanted a resumed session. */
    enum Refusal {
        BEFORE_ITS_DATA {
            @Override
            void give(Conversation conversation, Socket data) throws IOException {
                data.close();
                conversation.say("425 Unable to build data connection: Operation not permitted");
            }
        },
        AFTER_THE_HANDSHAKE {
            @Override
            void give(Conversation conversation, Socket data) throws IOException {
                conversation.say("522 SSL connection failed: session reuse required");
                data.close();
            }
        },
        IN_WORDS {
            @Override
            void give(Conversation conversation, Socket data) throws IOException {
                data.close();
                conversation.say("450 TLS session of data connection not resumed");
            }
        },
        LATE {
            @Override
            void give(Conversation conversation, Socket data) throws IOException {
                data.close();
                conversation.hesitate(Duration.ofSeconds(1));
                conversation.say("522 session reuse required");
            }
        },
        BY_RESET {
            @Override
            void give(Conversation conversation, Socket data) throws IOException {
                data.setSoLinger(true, 0);
                data.close();
                conversation.say("425 no");
            }
        };

        abstract void give(Conversation conversation, Socket data) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void demandForReuseIsMetWithAnotherVersion(Refusal refusal) throws Exception {
        try (ScriptedServer server =
                        server(new ServerTls().resumingOnlyIn("TLSv1.2")).on("STOR", demanding(refusal));
                FtpSession session = client(server).open()) {
            store(session);
            store(session);

            assertThat(server.commands().stream().filter("AUTH TLS"::equals)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void demandForReuseThatCannotBeMetIsExplained(Refusal refusal) throws Exception {
        try (ScriptedServer server = server(new ServerTls().withoutResumption()).on("STOR", demanding(refusal));
                FtpSession session = client(server).open()) {
            FtpFailure failure = failureOf(() -> store(session));

            assertThat(failure).hasMessageContaining("tlsSessionReuse").hasMessageContaining("tlsProtocols");
            assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
        }
    }

    private static Answer demanding(Refusal refusal) {
        return conversation -> {
            conversation.say("150 send it");
            Socket raw = conversation.data();
            SSLSocket tls = conversation.secure(raw);
            if (conversation.isResumed(tls)) {
                conversation
                        .server()
                        .file(conversation.argument(), tls.getInputStream().readAllBytes());
                tls.close();
                conversation.say("226 stored");
            } else {
                refusal.give(conversation, raw);
            }
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionReuse.class,
            names = {"AUTO", "OFF"})
    void anotherRefusalIsNoDemand(SessionReuse reuse) throws Exception {
        try (ScriptedServer server = server(new ServerTls());
                FtpSession session = new Client(server)
                        .tls(ClientTls.ofTheTests().reuse(reuse).settings())
                        .open()) {
            server.once("STOR", TlsDataChannelTest::full);

            FtpFailure failure = failureOf(() -> store(session));
            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(failure).hasMessageContaining("452 no room");

            store(session);
            assertThat(server.commands().stream().filter("AUTH TLS"::equals)).hasSize(1);
        }
    }

    private static void full(Conversation conversation) throws IOException {
        conversation.say("150 send it");
        conversation.secure(conversation.data()).close();
        conversation.say("452 no room");
    }

    @ParameterizedTest
    @CsvSource({
        "TLSv1.2, 0", "TLSv1.2, 1", "TLSv1.2, 604800", "TLSv1.2, 700000",
        "TLSv1.3, 0", "TLSv1.3, 1", "TLSv1.3, 604800", "TLSv1.3, 700000"
    })
    void sessionsOfAnyLifetimeDo(String version, int seconds) throws Exception {
        try (ScriptedServer server = server(new ServerTls().versions(version).sessionTimeout(seconds));
                FtpSession session = client(server).open()) {
            store(session);
            store(session);
            retrieve(session);
            assertThat(server.file("other")).isEqualTo(CONTENT);
            assertThat(server.commands().stream().filter("AUTH TLS"::equals)).hasSize(1);
        }
    }

    /** The server forgets between two transfers what it would resume. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void sessionThatExpiredIsMadeAnewWithAnotherControlChannel(String version) throws Exception {
        ServerTls tls = new ServerTls().versions(version);
        try (ScriptedServer server = server(tls).on("STOR", demanding(Refusal.AFTER_THE_HANDSHAKE));
                FtpSession session = client(server).open()) {
            store(session);
            server.once("NOOP", conversation -> {
                tls.forgetSessions();
                conversation.say("200 and forgotten");
            });
            session.call(Command.of("NOOP"));

            store(session);

            assertThat(server.commands().stream().filter("AUTH TLS"::equals)).hasSizeBetween(1, 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"PASSIVE, TLSv1.2", "PASSIVE, TLSv1.3", "ACTIVE, TLSv1.2", "ACTIVE, TLSv1.3"})
    void firstReplyMayComeAfterTheHandshake(DataChannelMode mode, String version) throws Exception {
        try (ScriptedServer server = server(new ServerTls().versions(version)).on("STOR", conversation -> {
                    SSLSocket tls = conversation.secure(conversation.data());
                    conversation.say("150 now send it");
                    byte[] content = tls.getInputStream().readAllBytes();
                    tls.close();
                    conversation.server().file(conversation.argument(), content);
                    conversation.say("226 stored");
                });
                FtpSession session =
                        client(server).mode(mode).limit(Duration.ofSeconds(10)).open()) {
            store(session);

            assertThat(server.file("other")).isEqualTo(CONTENT);
        }
    }

    @Test
    void refusalMayComeAfterTheHandshake() throws Exception {
        try (ScriptedServer server = server(new ServerTls()).on("STOR", conversation -> {
                    conversation.secure(conversation.data()).close();
                    conversation.say("553 not you");
                });
                FtpSession session =
                        client(server).limit(Duration.ofSeconds(10)).open()) {
            FtpFailure failure = failureOf(() -> store(session));

            assertThat(failure).hasMessageContaining("553 not you");
            assertThat(session.call(Command.of("NOOP")).isCompletion()).isTrue();
        }
    }

    /** In clear nobody knows who dialled: what was to be protected is not sent. */
    @Test
    void serverThatIsDoneAtOnceGetsNothingInClear() throws Exception {
        byte[][] received = {null};
        try (ScriptedServer server = server(new ServerTls()).on("STOR", conversation -> {
                    conversation.say("226 stored");
                    try (Socket data = conversation.data()) {
                        received[0] = data.getInputStream().readNBytes(1);
                    }
                });
                FtpSession session = client(server).open()) {
            assertThat(failureOf(() -> store(session)).kind()).isIn(Kind.INCOMPLETE, Kind.INSECURE);
        }
        assertThat(received[0]).as("the first byte of a TLS handshake").containsExactly(22);
    }

    @Test
    void finalReplyMayComeBeforeTheData() throws Exception {
        try (ScriptedServer server = server(new ServerTls()).on("RETR", conversation -> {
                    conversation.say("150 here");
                    conversation.say("226 sent");
                    conversation.sendData(CONTENT);
                });
                FtpSession session = client(server).open()) {
            assertThat(retrieve(session)).isEqualTo(CONTENT);
            assertThat(retrieve(session)).isEqualTo(CONTENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void finalReplyMayComeInTheHandshake(String version) throws Exception {
        try (ScriptedServer server = server(new ServerTls().versions(version)).on("RETR", conversation -> {
                    conversation.say("150 here");
                    Socket raw = conversation.data();
                    await().until(() -> raw.getInputStream().available() > 0);
                    conversation.say("226 sent");
                    conversation.hesitate(Duration.ofMillis(100));
                    try (SSLSocket tls = conversation.secure(raw)) {
                        tls.getOutputStream().write(CONTENT);
                    }
                });
                FtpSession session = client(server).open()) {
            assertThat(retrieve(session)).isEqualTo(CONTENT);
            assertThat(retrieve(session)).isEqualTo(CONTENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void keysOfTheControlChannelMayChange(String version) throws Exception {
        try (ScriptedServer server =
                        server(new ServerTls().versions(version)).once("NOOP", TlsDataChannelTest::newKeys);
                FtpSession session = client(server).open()) {
            session.call(Command.of("NOOP"));
            session.call(Command.of("NOOP"));
            store(session);
            assertThat(server.file("other")).isEqualTo(CONTENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void keysMayChangeAmidAnUpload(String version) throws Exception {
        AtomicBoolean asked = new AtomicBoolean();
        try (ScriptedServer server = server(new ServerTls().versions(version))
                        .on("STOR", conversation -> storeWithNewKeys(conversation, asked));
                FtpSession session = client(server).open()) {
            UploadStream upload = new FileTransfers(session).openStore("other");
            upload.write(CONTENT);
            upload.flush();
            await().untilTrue(asked);
            upload.write(CONTENT);
            upload.close();

            assertThat(server.file("other")).hasSize(2 * CONTENT.length);
        }
    }

    /** In TLS 1.2 this server would have to read meanwhile, and it does not. */
    @Test
    void keysMayChangeAmidADownload() throws Exception {
        try (ScriptedServer server = server(new ServerTls()).on("RETR", TlsDataChannelTest::sendWithNewKeys);
                FtpSession session = client(server).open()) {
            assertThat(retrieve(session)).isEqualTo(CONTENT);
        }
    }

    private static void newKeys(Conversation conversation) throws IOException {
        conversation.renewKeys();
        conversation.say("200 fresh keys");
    }

    private static void sendWithNewKeys(Conversation conversation) throws IOException {
        conversation.say("150 here");
        SSLSocket tls = conversation.secure(conversation.data());
        tls.getOutputStream().write(CONTENT, 0, 1000);
        tls.startHandshake();
        tls.getOutputStream().write(CONTENT, 1000, CONTENT.length - 1000);
        tls.shutdownOutput();
        tls.getInputStream().readAllBytes();
        tls.close();
        conversation.say("226 sent");
    }

    private static void storeWithNewKeys(Conversation conversation, AtomicBoolean asked) throws IOException {
        conversation.say("150 send it");
        SSLSocket tls = conversation.secure(conversation.data());
        byte[] head = tls.getInputStream().readNBytes(1000);
        tls.startHandshake();
        asked.set(true);
        byte[] tail = tls.getInputStream().readAllBytes();
        tls.close();
        conversation.server().file(conversation.argument(), new byte[head.length + tail.length]);
        conversation.say("226 stored");
    }

    @Test
    void garbageInsteadOfAHandshakeIsInsecure() throws Exception {
        try (ScriptedServer server = server(new ServerTls()).on("STOR", conversation -> {
                    conversation.say("150 send it");
                    try (Socket data = conversation.data()) {
                        data.getOutputStream().write("This is no TLS at all".getBytes(StandardCharsets.US_ASCII));
                        data.getInputStream().readAllBytes();
                    }
                    conversation.say("426 what was that");
                });
                FtpSession session = client(server).open()) {
            FtpFailure failure = failureOf(() -> store(session));

            assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
            assertThat(failure).hasMessageContaining("data channel").hasMessageContaining("426 what was that");
            assertThat(session.call(Command.of("NOOP")).isCompletion()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ServerCertificate.class,
            names = {"WRONG_HOST", "EXPIRED", "SELF_SIGNED"})
    void certificateOfTheDataChannelIsChecked(ServerCertificate certificate) throws Exception {
        try (ScriptedServer server = server(new ServerTls().dataCertificate(certificate));
                FtpSession session = client(server).open()) {
            FtpFailure failure = failureOf(() -> store(session));

            assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
            assertThat(failure).hasMessageContaining("the server's certificate is refused");
            assertThat(server.file("other")).isIn(null, new byte[0]);
        }
    }

    private static ScriptedServer server(ServerTls tls) {
        return new ScriptedServer().tls(tls).file("name", CONTENT);
    }

    private static Client client(ScriptedServer server) {
        return new Client(server).tls(ClientTls.ofTheTests().settings());
    }

    private static void store(FtpSession session) throws FtpFailure {
        new FileTransfers(session).store("other", new ByteArrayInputStream(CONTENT));
    }

    private static byte[] retrieve(FtpSession session) throws FtpFailure {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        new FileTransfers(session).retrieve("name", received);
        return received.toByteArray();
    }
}
