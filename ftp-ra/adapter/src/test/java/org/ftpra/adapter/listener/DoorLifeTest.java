package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.InvalidPropertyException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.awaitility.Awaitility;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalSettings;
import org.ftpra.adapter.journal.Journals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A door opens and closes with its beans. */
class DoorLifeTest {

    @TempDir
    private Path directory;

    @Test
    void aPortThatIsTakenFailsTheDeployment() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                DoorUnderTest door = new DoorUnderTest(directory)
                        .with("port", Integer.toString(taken.getLocalPort()))
                        .startAdapter()) {
            assertThatThrownBy(door::activate)
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("port is '" + taken.getLocalPort() + "'")
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void aUsersFileThatIsNotThereFailsTheDeployment() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory)
                .with("usersFile", directory.resolve("missing").toString())
                .startAdapter()) {
            assertThatThrownBy(door::activate)
                    .isInstanceOf(InvalidPropertyException.class)
                    .hasMessageContaining("usersFile");
        }
    }

    @Test
    void withoutAJournalNothingCanBeAcknowledged() throws Exception {
        try (DoorUnderTest door =
                new DoorUnderTest(directory).withVolatileJournal().startAdapter()) {
            assertThatThrownBy(door::activate)
                    .isInstanceOf(NotSupportedException.class)
                    .hasMessageContaining("journalDirectory");
        }
    }

    @Test
    void opensAgainAtOnceWhereItWas() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start()) {
            for (int i = 0; i < 3; i++) {
                try (TestPartner partner = TestPartner.at(door.port())) {
                    assertThat(partner.store("order" + i, "content")).isEqualTo(226);
                    door.redeploy();
                    assertThat(isClosed(partner)).isTrue();
                }
            }
            assertThat(door.rows()).containsExactly("order0", "order1", "order2");
        }
    }

    private static boolean isClosed(TestPartner partner) {
        try {
            int code = partner.command("NOOP");
            return code == 421;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void idlePartnersAreToldThatItEnds() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.deactivate();

            assertThatThrownBy(() -> partner.client().getReply())
                    .isInstanceOf(FTPConnectionClosedException.class)
                    .hasMessageContaining("421");
        }
    }

    @Test
    void deliveriesInFlightEndFirst() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> await(go));
            Future<Integer> code = threads.submit(() -> partner.store("order", "content"));
            Awaitility.await().until(() -> !door.bean().calls().isEmpty());
            Future<?> end = threads.submit(door::deactivate);
            Awaitility.await().until(() -> isClosing(door.port()));
            go.countDown();

            end.get();
            assertThat(code.get()).isEqualTo(226);
            assertThat(door.rows()).containsExactly("order");
            door.activate();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whoever comes is told. */
    private static boolean isClosing(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return new String(socket.getInputStream().readNBytes(3), StandardCharsets.US_ASCII).equals("421");
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBeanThatHangsDoesNotHoldTheEndUpForEver() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (DoorUnderTest door =
                        new DoorUnderTest(directory).with("stopTimeout", "100").start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> await(go));
            threads.submit(() -> partner.store("order", "content"));
            Awaitility.await().until(() -> !door.bean().calls().isEmpty());
            assertTimeoutPreemptively(Duration.ofSeconds(20), door::deactivate);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> door.threads()
                    .isEmpty());
            go.countDown();

            Awaitility.await().until(() -> door.endpoints().violationsAtTheEnd().isEmpty());
            assertThat(door.rows()).isEmpty();
            door.activate();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoBeansShareAPortByTheirDirectories() throws Exception {
        try (DoorUnderTest door =
                new DoorUnderTest(directory).with("directory", "/in").start()) {
            CheckedEndpoints other = door.endpoints(true);
            ActivationSpec spec = door.with("directory", "/in/urgent").spec();
            door.adapter().endpointActivation(other, spec);
            try (TestPartner partner = TestPartner.at(door.port())) {
                assertThat(partner.store("in/a", "content")).isEqualTo(226);
                assertThat(partner.store("in/urgent/b", "content")).isEqualTo(226);
                door.adapter().endpointDeactivation(other, spec);
                assertThat(partner.store("in/c", "content")).isEqualTo(226);
                assertThat(partner.store("in/urgent/d", "content")).isEqualTo(450);
                door.adapter().endpointActivation(other, spec);
                assertThat(partner.store("in/urgent/e", "content")).isEqualTo(226);
                door.adapter().endpointDeactivation(other, spec);
            }
            assertThat(door.bean().calls()).containsExactly("/in/a", "/in/urgent/b", "/in/c", "/in/urgent/e");
        }
    }

    /** The door is closed by the one that ends last, not by the one that began to. */
    @Test
    void twoBeansOnAPortEndAtOnce() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (DoorUnderTest door =
                        new DoorUnderTest(directory).with("directory", "/in").start();
                TestPartner partner = TestPartner.at(door.port());
                TestPartner visitor = TestPartner.at(door.port())) {
            CheckedEndpoints other = door.endpoints(true);
            ActivationSpec spec = door.with("directory", "/other").spec();
            door.adapter().endpointActivation(other, spec);
            door.bean().with("order", upload -> await(go));
            Future<Integer> code = threads.submit(() -> partner.store("in/order", "content"));
            Awaitility.await().until(() -> !door.bean().calls().isEmpty());
            Future<?> end = threads.submit(door::deactivate);
            Awaitility.await().until(() -> visitor.store("in/another", "content") == 450);
            door.adapter().endpointDeactivation(other, spec);
            go.countDown();

            assertThat(code.get()).isEqualTo(226);
            end.get();
        } finally {
            go.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void twoBeansOnAPortAgreeAboutIt() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start()) {
            assertThatThrownBy(() -> door.adapter().endpointActivation(door.endpoints(true), door.spec()))
                    .isInstanceOf(NotSupportedException.class)
                    .hasMessageContaining("directory is '/'");
            door.with("directory", "/other").with("maxConnections", "7");
            assertThatThrownBy(() -> door.adapter().endpointActivation(door.endpoints(true), door.spec()))
                    .isInstanceOf(NotSupportedException.class)
                    .hasMessageContaining("maxConnections");
        }
    }

    /** The container does not end what it could not begin. */
    @Test
    void whatCannotBeginLeavesNothing() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).startAdapter();
                Journal journal = Journals.open(directory.resolve("other"), JournalSettings.standard());
                Doors doors = new Doors(report -> () -> {})) {
            DoorSurroundings around = new DoorSurroundings(
                    door.container().getWorkManager(),
                    null,
                    false,
                    Optional.of(readable(1, journal)),
                    "",
                    Optional.of(directory.resolve("uploads")));
            assertThatThrownBy(
                            () -> doors.activate(door.endpoints(true), (FtpUploadActivationSpec) door.spec(), around))
                    .hasMessage("unreadable");
            door.activate();
        }
    }

    private static Journal readable(int times, Journal journal) {
        AtomicInteger left = new AtomicInteger(times);
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("live") && left.getAndDecrement() == 0) {
                        throw new IllegalStateException("unreadable");
                    }
                    return method.invoke(journal, arguments);
                });
    }
}
