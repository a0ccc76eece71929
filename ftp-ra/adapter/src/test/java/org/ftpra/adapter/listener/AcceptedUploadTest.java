package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalSettings;
import org.ftpra.adapter.journal.Journals;
import org.ftpra.api.FtpUpload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With AFTER_SPOOL a partner is told 226 as soon as the file is durable; then it is delivered like one that was polled. */
class AcceptedUploadTest {

    @TempDir
    private Path directory;

    private DoorUnderTest door() throws Exception {
        return new DoorUnderTest(directory)
                .with("acknowledgement", "AFTER_SPOOL")
                .with("retryDelay", "50")
                .with("retryDelayMax", "100")
                .with("maxAttempts", "3");
    }

    private static void until(String what, Callable<Boolean> condition) {
        Awaitility.await(what).pollInSameThread().atMost(Duration.ofSeconds(40)).until(condition);
    }

    @Test
    void isAcknowledgedBeforeItIsDelivered() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (DoorUnderTest door = door().start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> await(told));
            assertThat(partner.store("order", "content")).isEqualTo(226);
            assertThat(door.rows()).isEmpty();
            told.countDown();

            until("it is delivered", () -> door.rows().equals(List.of("order")));
            until("nothing is left", () -> door.spooled().isEmpty());
            assertThat(door.contents()).containsExactly("content");
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
    void isDeliveredAgainAfterARollback() throws Exception {
        try (DoorUnderTest door = door().start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> {
                if (upload.attempt() < 3) {
                    throw new IllegalStateException("as the test wants it");
                }
            });
            partner.store("order", "content");

            until("it is delivered", () -> door.rows().equals(List.of("order")));
            assertThat(door.bean().calls()).hasSize(3);
        }
    }

    @Test
    void isWithTheDeadLettersInTheEnd() throws Exception {
        try (DoorUnderTest door = door().start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> {
                throw new IllegalStateException("as the test wants it");
            });
            partner.store("order", "content");

            until("it is there", () -> deadLetters(door).size() == 2);
            until("it is forgotten", () -> partner.store("other", "content") == 226);
            assertThat(door.bean().calls().stream().filter("/order"::equals)).hasSize(3);
            assertThat(deadLetters(door))
                    .anySatisfy(
                            file -> assertThat(file).content().contains("'/order' of partner", "as the test wants it"));
            assertThat(deadLetters(door)).anySatisfy(file -> assertThat(file).hasContent("content"));
            assertThat(door.rows()).doesNotContain("order");
        }
    }

    /** WildFly begins transactions while an application ends, and calls its beans no more. */
    @Test
    void isNoAttemptWhereTheContainerDoesNotCallTheBean() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (DoorUnderTest door = door().start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> {
                if (calls.incrementAndGet() <= 4) {
                    throw new IllegalStateException("WFLYEJB0421: Invocation cannot proceed");
                }
            });
            partner.store("order", "content");

            until("it is delivered", () -> door.rows().equals(List.of("order")));
            assertThat(deadLetters(door)).isEmpty();
        }
    }

    /** As long as the file system takes it; the dead letter's has more behind it. */
    @Test
    void isWithTheDeadLettersUnderALongName() throws Exception {
        try (DoorUnderTest door = door().start();
                TestPartner partner = TestPartner.at(door.port())) {
            String name = "x".repeat(255);
            door.bean().with(name, upload -> upload.refuse(FtpUpload.Refusal.NOT_TAKEN, "no"));
            assertThat(partner.store(name, "content")).isEqualTo(226);

            until("it is there", () -> deadLetters(door).size() == 2);
            assertThat(door.bean().calls()).hasSize(1);
        }
    }

    /** The bean has done what it can: only the move is tried again. */
    @Test
    void isNotDeliveredAgainWhileTheDeadLettersCannotTakeIt() throws Exception {
        Path dead = directory.resolve("dead");
        try (DoorUnderTest door = door().with("maxAttempts", "1")
                        .with("deadLetterDirectory", dead.toString())
                        .start();
                TestPartner partner = TestPartner.at(door.port())) {
            Files.deleteIfExists(dead);
            Files.createFile(dead);
            door.bean().with("order", upload -> {
                throw new IllegalStateException("as the test wants it");
            });
            CountDownLatch tries = new CountDownLatch(3);
            try (LogWatch watch = LogWatch.of("FTPRA-1819", tries)) {
                partner.store("order", "content");
                assertThat(tries.await(40, TimeUnit.SECONDS)).as("%s", watch).isTrue();
            }
            Files.delete(dead);

            until("it is there", () -> door.spooled().isEmpty());
            assertThat(door.bean().calls()).hasSize(1);
        }
    }

    private static List<Path> deadLetters(DoorUnderTest door) throws IOException {
        Path dead = door.spool().resolve("dead-letter/partner");
        if (Files.notExists(dead)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(dead)) {
            return files.toList();
        }
    }

    @Test
    void isWithTheDeadLettersWhenTheBeanRefusesIt() throws Exception {
        try (DoorUnderTest door = door().start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> upload.refuse(FtpUpload.Refusal.NOT_TAKEN, "not this month"));
            partner.store("order", "content");

            until("it is there", () -> deadLetters(door).size() == 2);
            assertThat(door.bean().calls()).hasSize(1);
            assertThat(deadLetters(door))
                    .anySatisfy(file -> assertThat(file).content().contains("550 not this month"));
        }
    }

    @Test
    void isDeliveredAfterARestart() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        try (DoorUnderTest door = door().with("stopTimeout", "0").start()) {
            door.bean().with("order", upload -> {
                await(stopped);
                throw new IllegalStateException("as the test wants it");
            });
            try (TestPartner partner = TestPartner.at(door.port())) {
                assertThat(partner.store("order", "content")).isEqualTo(226);
                until("it is with the bean", () -> !door.bean().calls().isEmpty());
            }
            door.stop();
            stopped.countDown();
            door.bean().with("order", upload -> assertThat(upload.attempt()).isEqualTo(2));
            door.start();

            until("it is delivered", () -> door.rows().equals(List.of("order")));
            until("nothing is left", () -> door.spooled().isEmpty());
        }
    }

    @Test
    void isKnownWhileItWaits() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (DoorUnderTest door = door().start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> await(told));
            assertThat(partner.store("order", "content")).isEqualTo(226);
            assertThat(partner.store("order", "content")).isEqualTo(226);
            assertThat(partner.reply()).contains("Known");
            told.countDown();

            until("it is delivered", () -> door.rows().equals(List.of("order")));
            assertThat(partner.store("order", "content")).isEqualTo(226);
            assertThat(door.bean().calls()).hasSize(1);
        }
    }

    @Test
    void isDeliveredWhenThereIsABean() throws Exception {
        try (DoorUnderTest door = door().start();
                TestPartner partner = TestPartner.at(door.port())) {
            for (int i = 0; i < 5; i++) {
                door.endpoints().refuseNext(new UnavailableException("as the test wants it"));
            }
            door.bean().with("order", upload -> assertThat(upload.attempt()).isEqualTo(1));
            assertThat(partner.store("order", "content")).isEqualTo(226);

            until("it is delivered", () -> door.rows().equals(List.of("order")));
            assertThat(door.bean().calls()).hasSize(1);
        }
    }

    /** Whatever the container throws: it is delivered, and the end does not wait for it. */
    @Test
    void isDeliveredAfterAFaultOfTheContainer() throws Exception {
        try (DoorUnderTest door = door().with("stopTimeout", "60000").startAdapter()) {
            MessageEndpointFactory faulty = faultyOnce(door.endpoints(true));
            ActivationSpec spec = door.spec();
            door.adapter().endpointActivation(faulty, spec);
            try (TestPartner partner = TestPartner.at(door.port())) {
                assertThat(partner.store("order", "content")).isEqualTo(226);
                until("it is delivered", () -> door.rows().equals(List.of("order")));
                until("nothing is left", () -> door.spooled().isEmpty());
            }
            assertTimeoutPreemptively(
                    Duration.ofSeconds(40), () -> door.adapter().endpointDeactivation(faulty, spec));
        }
    }

    private static MessageEndpointFactory faultyOnce(MessageEndpointFactory endpoints) {
        AtomicBoolean faulty = new AtomicBoolean(true);
        return (MessageEndpointFactory) Proxy.newProxyInstance(
                AcceptedUploadTest.class.getClassLoader(),
                new Class<?>[] {MessageEndpointFactory.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("createEndpoint") && faulty.getAndSet(false)) {
                        throw new IllegalStateException("as the test wants it");
                    }
                    return method.invoke(endpoints, arguments);
                });
    }

    /** Nothing is written of it: a bean may be away for days. */
    @Test
    void isNoAttemptWithoutABean() throws Exception {
        try (DoorUnderTest door = door().start();
                TestPartner partner = TestPartner.at(door.port())) {
            for (int i = 0; i < 1000; i++) {
                door.endpoints().refuseNext(new UnavailableException("as the test wants it"));
            }
            CountDownLatch tries = new CountDownLatch(3);
            try (LogWatch watch = LogWatch.of("FTPRA-1807", tries)) {
                assertThat(partner.store("order", "content")).isEqualTo(226);
                assertThat(tries.await(40, TimeUnit.SECONDS)).as("%s", watch).isTrue();
            }
            door.stop();
            try (Journal journal = Journals.open(directory.resolve("journal"), JournalSettings.standard())) {
                assertThat(journal.live()).singleElement().satisfies(upload -> assertThat(upload.records())
                        .hasSize(1));
            }
        }
    }
}
