package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalKey;
import org.ftpra.adapter.journal.JournalRecord;
import org.ftpra.adapter.journal.JournalSettings;
import org.ftpra.adapter.journal.Journals;
import org.ftpra.api.FtpPartner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is taken once, by the bean to which it came. */
class WhoseUploadTest {

    private static final Fingerprint FINGERPRINT = new Fingerprint("0123456789");
    private static final String PATH = "/in/urgent/order";
    private static final int KIND_WITHOUT_DIRECTORY = 70;

    @TempDir
    private Path directory;

    private DoorUnderTest door() throws Exception {
        return new DoorUnderTest(directory)
                .with("acknowledgement", "AFTER_SPOOL")
                .with("retryDelay", "50")
                .with("retryDelayMax", "100");
    }

    private static void until(String what, Callable<Boolean> condition) {
        Awaitility.await(what).pollInSameThread().atMost(Duration.ofSeconds(40)).until(condition);
    }

    @Test
    void twoPortsHaveTwoSpools() throws Exception {
        String spool = directory.resolve("spool").toString();
        try (DoorUnderTest door = door().with("spoolDirectory", spool).start()) {
            door.with("port", Integer.toString(DoorUnderTest.freePort()));
            assertThatThrownBy(() -> door.adapter().endpointActivation(door.endpoints(true), door.spec()))
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("spoolDirectory is '" + spool)
                    .hasMessageContaining("is in use by another in this process");
            door.deactivate();
            door.activate();
        }
    }

    /** At a start, the bean of a directory above may be active first. */
    @Test
    void waitsForTheBeanToWhichItCame() throws Exception {
        try (DoorUnderTest door = door()) {
            Received file = acceptedByAnEarlierLife(door);
            try (Journal journal = journal()) {
                new Receipts(journal, Clock.systemUTC())
                        .accepted(new Accepted(FINGERPRINT, file, Optional.of("/in/urgent"), false, 0));
            }
            CountDownLatch told = new CountDownLatch(1);
            try (LogWatch watch = LogWatch.of("FTPRA-1823", told)) {
                door.start();
                assertThat(told.getCount()).as(watch.toString()).isZero();
            }
            try (TestPartner partner = TestPartner.at(door.port())) {
                partner.store("another", "content");
            }
            until("the other is delivered", () -> door.rows().contains("another"));
            assertThat(door.bean().calls()).containsExactly("/another");

            CheckedEndpoints urgent = door.endpoints(true);
            ActivationSpec spec = door.with("directory", "/in/urgent").spec();
            door.adapter().endpointActivation(urgent, spec);
            until("it is delivered", () -> door.rows().contains("order"));
            door.adapter().endpointDeactivation(urgent, spec);
        }
    }

    @Test
    void goesToTheNearestBeanIfItsRecordDoesNotTell() throws Exception {
        try (DoorUnderTest door = door()) {
            Received file = acceptedByAnEarlierLife(door);
            try (Journal journal = journal()) {
                journal.force(JournalRecord.open(
                        new JournalKey("upload." + FINGERPRINT),
                        KIND_WITHOUT_DIRECTORY,
                        Clock.systemUTC().instant(),
                        withoutDirectory(file)));
            }
            door.start();
            until("it is delivered", () -> door.rows().equals(List.of("order")));
            until("nothing is left", () -> door.spooled().isEmpty());
        }
    }

    private static byte[] withoutDirectory(Received file) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(file.path());
        out.writeUTF(file.content().toString());
        out.writeLong(file.size());
        out.writeUTF(file.sha256());
        out.writeBoolean(false);
        out.writeUTF("partner");
        out.writeInt(4);
        out.write(new byte[] {127, 0, 0, 1});
        out.writeBoolean(false);
        out.writeInt(0);
        return bytes.toByteArray();
    }

    private Received acceptedByAnEarlierLife(DoorUnderTest door) throws Exception {
        door.start().stop();
        Path content = door.spool().resolve("accepted").resolve("0123456789");
        Files.writeString(content, "content");
        FtpPartner partner =
                new FtpPartner(new PartnerName("partner"), InetAddress.getLoopbackAddress(), false, Optional.empty());
        return new Received(PATH, content, 7, "00", partner);
    }

    private Journal journal() throws Exception {
        return Journals.open(directory.resolve("journal"), JournalSettings.standard());
    }

    /** A delivery that goes on after the end of its activation, while the next one has begun anew. */
    @Test
    void isTakenByOneOfTwoDeliveries() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        try (DoorUnderTest door = door().with("stopTimeout", "0").start()) {
            door.bean().with("order", upload -> {
                if (upload.attempt() == 1) {
                    await(go);
                    late.countDown();
                }
            });
            try (TestPartner partner = TestPartner.at(door.port())) {
                partner.store("order", "content");
            }
            until("it is with the bean", () -> !door.bean().calls().isEmpty());
            CheckedEndpoints first = door.endpoints();
            door.redeploy();
            until("it is delivered", () -> door.rows().equals(List.of("order")));
            go.countDown();
            late.await();
            until("the first has ended", () -> first.violationsAtTheEnd().isEmpty());
            until("nothing is left", () -> door.spooled().isEmpty());

            assertThat(door.rows()).containsExactly("order");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
