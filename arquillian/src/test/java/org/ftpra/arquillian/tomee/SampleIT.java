package org.ftpra.arquillian.tomee;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.appserver.FtpPool;
import org.ftpra.arquillian.appserver.TomEeBase;
import org.ftpra.arquillian.appserver.TomEeProcess;
import org.ftpra.arquillian.machine.FreePorts;
import org.ftpra.sample.demo.SampleSurroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample beside the rar: in one application its factories and both its message-driven beans. */
class SampleIT {

    private static final Path CONTAINER = Path.of(System.getProperty("container.directory"));
    private static final Path ARCHIVES = Path.of(System.getProperty("archives.directory"));
    private static final Path KEPT = CONTAINER.resolve("sample");

    private final int httpPort = FreePorts.any();
    private SampleSurroundings surroundings;
    private TomEeProcess process;

    @BeforeEach
    void start() throws IOException {
        RunProperties.clear(KEPT);
        surroundings = SampleSurroundings.in(KEPT.resolve("surroundings"));
        Path directory = Files.createDirectories(KEPT.resolve("base"));
        TomEeBase base = new TomEeBase(CONTAINER, directory);
        base.make(ARCHIVES.resolve("ftp-ra.rar"), pools(), "jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1");
        SampleWar.write(ARCHIVES.resolve("ftp-ejb-sample.war"), directory.resolve("webapps/ftp.war"));
        process = new TomEeProcess(base.command(httpPort, options()), KEPT.resolve("server.log"));
        process.start(httpPort);
    }

    private List<FtpPool> pools() {
        return List.of(
                pool("ftp", "NoTransaction", "PASSIVE"),
                pool("ftpActive", "NoTransaction", "ACTIVE"),
                pool("ftpOrders", "XATransaction", "AUTO"));
    }

    private FtpPool pool(String name, String transactions, String mode) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "security",
                "NONE",
                "transactionLevel",
                transactions,
                "publishMode",
                transactions.equals("XATransaction") ? "STAGED" : "DIRECT",
                "dataChannelMode",
                mode));
        for (String property : List.of("serverName", "portNumber", "userName", "password")) {
            properties.put(property, surroundings.properties().get("ftp.sample." + property));
        }
        return new FtpPool(name, transactions, 4, Duration.ofMinutes(1), properties);
    }

    private List<String> options() throws IOException {
        List<String> options = new ArrayList<>();
        options.add("-Djava.io.tmpdir=" + Files.createDirectories(KEPT.resolve("tmp")));
        surroundings.properties().forEach((name, value) -> options.add("-D" + name + "=" + value));
        return options;
    }

    @AfterEach
    void end() throws IOException {
        process.end();
        surroundings.close();
    }

    @Test
    void doesAllThatItCan() {
        surroundings.goRounds(URI.create("http://127.0.0.1:" + httpPort + "/ftp/"), System.out);
    }
}
