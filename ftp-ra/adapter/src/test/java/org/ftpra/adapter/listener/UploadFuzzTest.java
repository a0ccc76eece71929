package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.servers.PortBlock;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever partners say, the endpoint goes on, and nothing is left of it: {@code -Dftpra.fuzz.commands=1000000} says how much, and
 * {@code -Dftpra.fuzz.seed=7} what.
 */
class UploadFuzzTest {

    private static final int COMMANDS = Integer.getInteger("ftpra.fuzz.commands", 10_000);
    private static final long SEED = Long.getLong("ftpra.fuzz.seed", 1);
    private static final int PARTNERS = 4;
    private static final int CONNECTIONS = 16;
    private static final int SPACE = 1_000_000;

    @TempDir
    private Path directory;

    @Test
    void nothingIsLeftOfAnything() throws Exception {
        try (PortBlock ports = PortBlock.reserve(InetAddress.getByName("127.0.0.1"))) {
            begin(ports.firstPassive());
            Resources before = Resources.now();
            try (DoorUnderTest door = door(ports.firstPassive()).start()) {
                fuzz(door.port());
                assertThatAllIsFree(door);
            }
            before.awaitNothingElse();
        }
    }

    /** The transaction manager keeps the threads that it begins with the first delivery. */
    private void begin(int firstPort) throws Exception {
        try (DoorUnderTest door = door(firstPort).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            assertThat(partner.store("first", "content")).isEqualTo(226);
        }
    }

    private DoorUnderTest door(int firstPort) throws Exception {
        return new DoorUnderTest(directory)
                .with("security", "OPTIONAL_TLS")
                .with(
                        "keyStore",
                        TestCertificates.shared()
                                .server(ServerCertificate.VALID)
                                .keyStore()
                                .toString())
                .with("keyStorePassword", TestCertificates.PASSWORD)
                .with("passivePortRange", firstPort + "-" + (firstPort + CONNECTIONS - 1))
                .with("maxConnections", "" + CONNECTIONS)
                .with("maxConnectionsPerPartner", "" + CONNECTIONS)
                .with("maxCommandRate", "1000000")
                .with("lockAfterFailures", "0")
                .with("dataTimeout", "1000")
                .with("maxSpoolSpace", "" + SPACE);
    }

    private static void fuzz(int port) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PARTNERS);
        try {
            List<Future<?>> partners = new ArrayList<>();
            for (int i = 0; i < PARTNERS; i++) {
                FuzzedPartner partner = new FuzzedPartner(SEED * PARTNERS + i, port);
                partners.add(threads.submit(() -> {
                    partner.send(COMMANDS / PARTNERS);
                    return null;
                }));
            }
            for (Future<?> each : partners) {
                each.get(1, TimeUnit.HOURS);
            }
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    /** As many as may come in can, each gets a port, and all the space can be used. */
    private void assertThatAllIsFree(DoorUnderTest door) throws Exception {
        List<RawPartner> all = new ArrayList<>();
        try {
            Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> allComeIn(door.port(), all));
            for (RawPartner each : all) {
                assertThat(each.passivePort()).isPositive();
            }
            for (String left : door.spooled()) {
                remove(left, door, all.get(0));
            }
            assertThat(all.get(0).store("whole", "x".repeat(SPACE))).isEqualTo(226);
            assertThat(door.spooled()).isEmpty();
        } finally {
            for (RawPartner each : all) {
                each.close();
            }
        }
    }

    /** Marks of what was cut go with the files. */
    private void remove(String left, DoorUnderTest door, RawPartner partner) throws Exception {
        assertThat(left).matches("(partners|unfinished).*");
        if (left.startsWith("partners")) {
            Path file = door.spool().resolve(left);
            String name = door.home("partner").relativize(file).toString();
            partner.send(("DELE " + name + "\r\n").getBytes(StandardCharsets.UTF_8));
            assertThat(partner.reply()).as(name).startsWith("250");
        }
    }

    private static boolean allComeIn(int port, List<RawPartner> all) throws Exception {
        while (all.size() < CONNECTIONS) {
            RawPartner next = RawPartner.from("127.0.0.1", port);
            if (!next.reply().startsWith("220") || next.logInAs("partner") != 230) {
                next.close();
                return false;
            }
            all.add(next);
        }
        return true;
    }
}
