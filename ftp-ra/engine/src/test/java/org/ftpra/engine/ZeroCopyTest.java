package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.servers.SharedTls;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;
import org.ftpra.engine.transfer.TransferResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The system itself sends local files, where it can; the outcome is the same. */
@Tag("thorough")
class ZeroCopyTest {

    private static final DataChannelChoice ZERO_COPY =
            DataChannelChoice.of(DataChannelMode.PASSIVE).withZeroCopy();

    @TempDir
    private Path local;

    @ServersTest
    void filesArriveWholeAndAreAppended(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        moves(directory, server, Sessions.settings(server, Optional.empty(), ZERO_COPY));
    }

    @ServersTest(tls = SharedTls.EXPLICIT)
    void underTlsTheyAreCopied(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        moves(
                directory,
                server,
                Sessions.settings(
                        server, Optional.of(Sessions.tls(SessionReuse.AUTO, "TLSv1.3", "TLSv1.2")), ZERO_COPY));
    }

    private void moves(FreshDirectory directory, FtpServerUnderTest server, SessionSettings settings) throws Exception {
        byte[] content = new byte[9_000_001];
        new Random(3).nextBytes(content);
        Path source = Files.write(local.resolve("source"), content);
        Path empty = Files.createFile(local.resolve("empty"));
        try (FtpSession session = FtpSession.open(settings, Sessions.credentials(server), new ServerKnowledge())) {
            LocalFiles files = new LocalFiles(new FileTransfers(session));
            TransferResult stored = files.store(directory.path("file"), source);
            files.append(directory.path("file"), empty);

            assertThat(stored.bytes()).isEqualTo(content.length);
            assertThat(stored.verification()).isEqualTo(TransferResult.Verification.SIZE);
            assertThat(directory.read("file")).isEqualTo(content);

            files.append(directory.path("file"), source);
            assertThat(directory.read("file")).hasSize(2 * content.length).startsWith(content);
        }
    }
}
