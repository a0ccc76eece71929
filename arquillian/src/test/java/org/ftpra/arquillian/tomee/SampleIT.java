package org.ftpra.arquillian.tomee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.appserver.FtpPool;
import org.ftpra.arquillian.appserver.TomEeBase;
import org.ftpra.arquillian.appserver.TomEeProcess;
import org.ftpra.arquillian.inbound.Uploader;
import org.ftpra.arquillian.machine.FreePorts;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample beside the rar: in one application its factories and both its message-driven beans. */
class SampleIT {

    /** "secret", by the command that makes entries of a users file. */
    private static final String ENTRY =
            "acme:pbkdf2-sha512:210000:/NfHryLxjgDg18xoxJPgfg==:c73xXoAN+e7Cx6ZYB5wQf+mXxjhnHI3d4nZTp1NX0Z8=\n";

    private static final Path CONTAINER = Path.of(System.getProperty("container.directory"));
    private static final Path ARCHIVES = Path.of(System.getProperty("archives.directory"));
    private static final Path KEPT = CONTAINER.resolve("sample");

    private final FtpServerUnderTest ftp = new ApacheFtpServer().start();
    private final int httpPort = FreePorts.any();
    private final Sample sample = new Sample(URI.create("http://127.0.0.1:" + httpPort + "/ftp/"));
    private TomEeProcess process;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(ftp.home().resolve("inbox"));
        RunProperties.clear(KEPT);
        Path directory = Files.createDirectories(KEPT.resolve("base"));
        TomEeBase base = new TomEeBase(CONTAINER, directory);
        base.make(ARCHIVES.resolve("ftp-ra.rar"), pools(), "jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1");
        Sample.write(ARCHIVES.resolve("ftp-ejb-sample.war"), directory.resolve("webapps/ftp.war"));
        process = new TomEeProcess(base.command(httpPort, options()), KEPT.resolve("server.log"));
        process.start(httpPort);
    }

    private List<FtpPool> pools() {
        Map<String, String> account = Map.of(
                "serverName", ftp.host(),
                "portNumber", Integer.toString(ftp.port()),
                "userName", ftp.user(),
                "password", ftp.password(),
                "security", "NONE");
        return Stream.of("ftp", "ftpActive", "ftpOrders")
                .map(name -> new FtpPool(name, "XATransaction", 4, Duration.ofMinutes(1), account))
                .toList();
    }

    private List<String> options() throws IOException {
        Path users = Files.writeString(KEPT.resolve("users"), ENTRY);
        return List.of(
                "-Djava.io.tmpdir=" + Files.createDirectories(KEPT.resolve("tmp")),
                "-Dftp.sample.serverName=" + ftp.host(),
                "-Dftp.sample.portNumber=" + ftp.port(),
                "-Dftp.sample.userName=" + ftp.user(),
                "-Dftp.sample.password=" + ftp.password(),
                "-Dftp.sample.push.usersFile=" + users);
    }

    @AfterEach
    void end() {
        process.end();
        ftp.close();
    }

    @Test
    void hasItsFactoriesAndBothItsMessageDrivenBeans() throws Exception {
        assertThat(sample.store("a.txt", "stored").statusCode()).isEqualTo(200);
        assertThat(ftp.home().resolve("a.txt")).hasContent("stored");

        assertThat(sample.sendToInbox("order.txt", "ordered").statusCode()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(ftp.home().resolve("inbox/archive/order.txt")));

        try (Uploader partner = new Uploader(sample.port())) {
            assertThat(partner.logIn("acme", "secret")).startsWith("230");
            assertThat(partner.store("one.txt", "pushed")).startsWith("226");
            assertThat(partner.store("two.poison", "pushed")).startsWith("451");
        }
    }
}
