package org.ftpra.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.scripted.ServerTls;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How data channels under TLS end: with close_notify, or in doubt (RFC 8446 section 6.1). */
class TlsEndTest {

    private static final byte[] CONTENT = new byte[100_000];

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void downloadWithoutCloseNotifyCountsIfItsSizeIsRight(String version) throws Exception {
        try (ScriptedServer server = server(new ServerTls().versions(version).withoutCloseNotify());
                FtpSession session = client(server).open()) {
            assertThat(retrieve(session)).isEqualTo(CONTENT);
            assertThat(server.commands()).contains("SIZE name");
        }
    }

    @Test
    void downloadWithoutCloseNotifyIsProvenEvenIfSizesAreNotChecked() throws Exception {
        try (ScriptedServer server = server(new ServerTls().withoutCloseNotify());
                FtpSession session = client(server).withoutSizeCheck().open()) {
            assertThat(retrieve(session)).isEqualTo(CONTENT);
            assertThat(server.commands()).contains("SIZE name");
        }
    }

    @Test
    void downloadWithoutCloseNotifyFailsIfNothingProvesIt() throws Exception {
        try (ScriptedServer server =
                        server(new ServerTls().withoutCloseNotify()).on("SIZE", "502 no");
                FtpSession session = client(server).open()) {
            assertInDoubt(failureOf(() -> retrieve(session)));
            assertThat(session.call(Command.of("NOOP")).isCompletion()).isTrue();
        }
    }

    @Test
    void truncatedDownloadFails() throws Exception {
        try (ScriptedServer server = server(new ServerTls().withoutCloseNotify())
                        .on("RETR", conversation -> {
                            conversation.say("150 here");
                            conversation.sendData(Arrays.copyOf(CONTENT, 50_000));
                            conversation.say("226 sent");
                        });
                FtpSession session = client(server).open()) {
            FtpFailure failure = failureOf(() -> retrieve(session));

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(failure).hasMessageContaining("50000");
        }
    }

    @Test
    void listingWithoutCloseNotifyFails() throws Exception {
        try (ScriptedServer server = server(new ServerTls().withoutCloseNotify());
                FtpSession session = client(server).open()) {
            assertInDoubt(failureOf(() -> list(session)));
        }
    }

    @Test
    void nothingIsInDoubtWhereCloseNotifyIsNotRequired() throws Exception {
        try (ScriptedServer server =
                        server(new ServerTls().withoutCloseNotify()).on("SIZE", "502 no");
                FtpSession session = new Client(server)
                        .tls(ClientTls.ofTheTests().withoutCloseNotify().settings())
                        .open()) {
            assertThat(retrieve(session)).isEqualTo(CONTENT);
            list(session);
        }
    }

    /** An abort may not look like an end: the server sees a reset. */
    @Test
    void uploadThatIsGivenUpFailsAtTheServer() throws Exception {
        try (ScriptedServer server = server(new ServerTls());
                FtpSession session = client(server).open()) {
            UploadStream upload = new FileTransfers(session).openStore("other");
            upload.write(CONTENT);
            upload.flush();
            upload.abort();

            assertThat(server.file("other")).isEmpty();
            new FileTransfers(session).store("other", new ByteArrayInputStream(CONTENT));
            assertThat(server.file("other")).isEqualTo(CONTENT);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void uploadWhoseSessionIsCutFailsAtTheServer(boolean underTls) throws Exception {
        try (ScriptedServer server = server(new ServerTls()).on("STOR", TlsEndTest::storeWhatIsWhole)) {
            Client client = underTls ? client(server) : new Client(server);
            FtpSession session = client.open();
            UploadStream upload = new FileTransfers(session).openStore("other");
            upload.write(CONTENT);
            upload.flush();
            session.cut();

            server.awaitSilence();
            assertThat(server.file("other")).isNull();
        }
    }

    private static void storeWhatIsWhole(Conversation conversation) throws java.io.IOException {
        conversation.say("150 send it");
        byte[] received = conversation.receiveData();
        if (!conversation.isDataBroken()) {
            conversation.server().file(conversation.argument(), received);
        }
    }

    private static void assertInDoubt(FtpFailure failure) {
        assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(failure).hasMessageContaining("without close_notify").hasMessageContaining("requireCloseNotify");
    }

    private static ScriptedServer server(ServerTls tls) {
        return new ScriptedServer().tls(tls).file("name", CONTENT).listing("type=file;size=1; alpha\r\n");
    }

    private static Client client(ScriptedServer server) {
        return new Client(server).tls(ClientTls.ofTheTests().settings());
    }

    private static byte[] retrieve(FtpSession session) throws FtpFailure {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        new FileTransfers(session).retrieve("name", received);
        return received.toByteArray();
    }

    private static void list(FtpSession session) throws FtpFailure {
        try (Listing listing = new Directory(session).list("dir")) {
            while (listing.next().isPresent()) {
                continue;
            }
        }
    }
}
