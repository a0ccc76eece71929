package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.ManyFiles;
import org.ftpra.engine.transfer.TransferResult;
import org.junit.jupiter.api.io.TempDir;

/** Many files on one control channel, in both modes, on servers that bear different look-ahead. */
class ManyFilesTest {

    private static final int FILES = 50;

    @TempDir
    private Path local;

    @ServersTest
    void allFilesArriveInBothModes(FtpServerUnderTest server) throws Exception {
        for (DataChannelMode mode : DataChannelMode.values()) {
            FreshDirectory directory = server.freshDirectory();
            Map<String, Path> files = new LinkedHashMap<>();
            for (int i = 0; i < FILES; i++) {
                files.put(directory.path("f" + i), write("in" + i, new byte[i * 100]));
            }
            try (FtpSession session = Sessions.open(server, mode)) {
                List<TransferResult> sent = new ManyFiles(session).store(files);
                assertThat(sent)
                        .hasSize(FILES)
                        .allMatch(each -> each.verification() == TransferResult.Verification.SIZE);

                Map<String, Path> back = new LinkedHashMap<>();
                files.forEach((path, file) -> back.put(path, local.resolve("out-" + mode + file.getFileName())));
                assertThat(new ManyFiles(session).retrieve(back)).hasSize(FILES);
                for (String path : files.keySet()) {
                    assertThat(back.get(path)).hasSameBinaryContentAs(files.get(path));
                }
            }
        }
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(local.resolve(name), content);
    }
}
