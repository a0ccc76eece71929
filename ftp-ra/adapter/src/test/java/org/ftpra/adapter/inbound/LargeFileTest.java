package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** The content of a file is streamed to the bean: it may be larger than the heap. */
class LargeFileTest {

    private static final long SIZE = 200L << 20;
    private static final String HEAP = "-Xmx40m";

    @TempDir
    private Path journal;

    @ServersTest(only = "vsftpd")
    void isLargerThanTheHeap(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        directory.write("large", new byte[0]);
        grow(directory.disk().resolve("large"));
        Process bean = new ProcessBuilder(command(server, directory))
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(bean.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(bean.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains("bytes " + SIZE + " of " + SIZE);
            assertThat(new Partner(server, directory).files()).isEmpty();
        } finally {
            bean.destroyForcibly();
        }
    }

    private static void grow(Path file) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(SIZE);
        }
    }

    private List<String> command(FtpServerUnderTest server, FreshDirectory directory) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LargeFileProgram.class.getName(),
                journal.toString(),
                "serverName=" + server.host(),
                "portNumber=" + server.directPort(),
                "userName=" + server.user(),
                "password=" + server.password(),
                "directory=" + directory.path());
    }
}
