package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalSettings;
import org.ftpra.adapter.journal.Journals;
import org.ftpra.api.FtpPartner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier life has left is taken up in a time that grows with it, and not with its square. */
class BacklogTest {

    @TempDir
    private Path directory;

    @Test
    void looksThroughTheJournalOnce() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        try (DoorUnderTest door = new DoorUnderTest(directory);
                Spool spool = Spool.open(directory.resolve("spool"), 1);
                Journal journal = Journals.open(directory.resolve("journal"), JournalSettings.standard())) {
            Intake intake = new Intake(
                    ((FtpUploadActivationSpec) door.spec()).endpointSettings().intake(), null);
            Receipts receipts = new Receipts(counted(journal, looks), Clock.systemUTC());
            Backlog backlog = new Backlog(intake, receipts, new DeadUploads(spool, receipts, directory), null, null);
            backlog.takeUp(Collections.nCopies(100, upload()));

            assertThat(looks).hasValue(1);
            assertThat(backlog.size()).isZero();
        }
    }

    /** Nothing is known of it: there is nothing to do. */
    private Accepted upload() {
        FtpPartner partner =
                new FtpPartner(new PartnerName("partner"), InetAddress.getLoopbackAddress(), false, Optional.empty());
        Received file = new Received("/order", directory.resolve("missing"), 7, "00", partner);
        return new Accepted(new Fingerprint("0123456789"), file, Optional.of("/"), false, 0);
    }

    private static Journal counted(Journal journal, AtomicInteger looks) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("live")) {
                        looks.incrementAndGet();
                    }
                    return method.invoke(journal, arguments);
                });
    }
}
