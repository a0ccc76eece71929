package org.ftpra.engine.transfer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.transfer.TransferResult.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class StreamsTest {

    private final ScriptedServer server = new ScriptedServer();
    private final Client client = new Client(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "a<LF>b,a<CR><LF>b",
        "a<CR><LF>b,a<CR><LF>b",
        "<LF><LF>,<CR><LF><CR><LF>",
        "a<CR>b,a<CR>b",
        "'',''",
        "a<CR>,a<CR>"
    })
    void textGoesOutWithNetworkLineEnds(String sent, String onTheWire) throws Exception {
        for (int chunk = 1; chunk <= 3; chunk++) {
            try (FtpSession session = client.type(RepresentationType.ASCII).open()) {
                UploadStream upload = new FileTransfers(session).openStore("name");
                byte[] bytes = unescaped(sent);
                for (int from = 0; from < bytes.length; from += chunk) {
                    upload.write(bytes, from, Math.min(chunk, bytes.length - from));
                }
                upload.close();
            }
            assertThat(server.file("name")).isEqualTo(unescaped(onTheWire));
        }
    }

    @ParameterizedTest
    @CsvSource({"a<CR><LF>b,a<LF>b", "a<LF>b,a<LF>b", "a<CR>b,a<CR>b", "a<CR>,a<CR>", "<CR><CR><LF>,<CR><LF>", "'',''"})
    void textComesInWithLineFeeds(String onTheWire, String received) throws Exception {
        server.file("name", unescaped(onTheWire));
        try (FtpSession session = client.type(RepresentationType.ASCII).open()) {
            FileTransfers transfers = new FileTransfers(session);
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            transfers.retrieve("name", target);
            assertThat(target.toByteArray()).isEqualTo(unescaped(received));
            try (DownloadStream download = transfers.openRetrieve("name")) {
                for (byte expected : unescaped(received)) {
                    assertThat(download.read()).isEqualTo(expected);
                }
                assertThat(download.read()).isEqualTo(-1);
            }
        }
    }

    private static byte[] unescaped(String text) {
        return text.replace("<CR>", "\r").replace("<LF>", "\n").getBytes(US_ASCII);
    }

    @Test
    void lineEndSplitBetweenTwoBuffersIsOne() throws Exception {
        byte[] text = new byte[256 * 1024 + 1];
        Arrays.fill(text, (byte) 'x');
        text[256 * 1024 - 1] = '\r';
        text[256 * 1024] = '\n';
        server.file("name", text);
        try (FtpSession session = client.type(RepresentationType.ASCII).open()) {
            byte[] received = new FileTransfers(session).openRetrieve("name").readAllBytes();

            assertThat(received).hasSize(256 * 1024).endsWith('x', '\n');
        }
    }

    @Test
    void sameSizeIsProof() throws Exception {
        server.file("name", new byte[7]);
        try (FtpSession session = client.open()) {
            FileTransfers transfers = new FileTransfers(session);

            assertThat(transfers
                            .store("other", new ByteArrayInputStream(new byte[5]))
                            .verification())
                    .isEqualTo(Verification.SIZE);
            assertThat(transfers.retrieve("name", new ByteArrayOutputStream()).verification())
                    .isEqualTo(Verification.SIZE);
            assertThat(transfers
                            .append("name", new ByteArrayInputStream(new byte[5]))
                            .verification())
                    .isEqualTo(Verification.SIZE);
        }
    }

    @Test
    void differentSizeIsAnErrorAndTheSessionStays() throws Exception {
        server.file("name", new byte[7]).on("SIZE", "213 6");
        try (FtpSession session = client.open()) {
            FileTransfers transfers = new FileTransfers(session);

            assertIncomplete(failureOf(() -> transfers.store("other", new ByteArrayInputStream(new byte[5]))));
            assertIncomplete(failureOf(() -> transfers.retrieve("name", new ByteArrayOutputStream())));
            assertIncomplete(failureOf(() -> transfers.append("name", new ByteArrayInputStream(new byte[5]))));
            new FileCommands(session).noop();
        }
    }

    private static void assertIncomplete(FtpFailure failure) {
        assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(failure).hasMessageContaining("SIZE tells 6");
    }

    @ParameterizedTest
    @CsvSource({"550 no", "502 no", "213 many", "213 -5", "200 5"})
    void sizeThatIsNotToldLeavesTheTransferUnverified(String reply) throws Exception {
        server.on("SIZE", reply);
        try (FtpSession session = client.open()) {
            assertThat(new FileTransfers(session)
                            .store("name", new ByteArrayInputStream(new byte[5]))
                            .verification())
                    .isEqualTo(Verification.UNVERIFIED);
        }
    }

    @Test
    void sizeIsNotAskedForWhereItProvesNothing() throws Exception {
        client.type(RepresentationType.ASCII);
        try (FtpSession session = client.open()) {
            assertThat(new FileTransfers(session)
                            .store("name", new ByteArrayInputStream(new byte[5]))
                            .verification())
                    .isEqualTo(Verification.UNVERIFIED);
        }
        assertThat(server.commands()).noneMatch(line -> line.startsWith("SIZE"));
    }

    @Test
    void uploadThatEndedTakesNothingMoreAndLeavesTheNextOneAlone() throws Exception {
        try (FtpSession session = client.open()) {
            FileTransfers transfers = new FileTransfers(session);
            UploadStream first = transfers.openStore("first");
            first.write('1');
            first.close();
            UploadStream second = transfers.openStore("second");
            second.write('2');

            assertThat(failureOf(() -> first.write('x')).kind()).isEqualTo(Kind.INVALID_ARGUMENT);
            assertThat(failureOf(() -> first.write(new byte[3], 0, 3)).kind()).isEqualTo(Kind.INVALID_ARGUMENT);
            assertThat(failureOf(first::flush).kind()).isEqualTo(Kind.INVALID_ARGUMENT);
            first.close();

            second.write('2');
            second.close();
        }
        assertThat(server.file("second")).isEqualTo("22".getBytes(US_ASCII));
    }

    @Test
    void downloadThatWasClosedGivesNothingMoreAndLeavesTheNextOneAlone() throws Exception {
        server.file("first", new byte[10]).file("second", "abc".getBytes(US_ASCII));
        try (FtpSession session = client.open()) {
            FileTransfers transfers = new FileTransfers(session);
            DownloadStream first = transfers.openRetrieve("first");
            first.read();
            first.close();
            DownloadStream second = transfers.openRetrieve("second");
            assertThat(second.read()).isEqualTo('a');

            assertThat(failureOf(first::read).kind()).isEqualTo(Kind.INVALID_ARGUMENT);
            assertThat(first.available()).isZero();

            assertThat(second.readAllBytes()).isEqualTo("bc".getBytes(US_ASCII));
            assertThat(second.read()).isEqualTo(-1);
        }
    }
}
