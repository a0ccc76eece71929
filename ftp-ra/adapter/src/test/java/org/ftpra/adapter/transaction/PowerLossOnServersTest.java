package org.ftpra.adapter.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.journal.PoweredJournal;
import org.ftpra.api.FtpConnection;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;

/**
 * The power of the adapter's machine goes at the first write to the journal, at the second, and so on, with all that was not
 * forced: what was decided is done, and not twice. A partner works meanwhile, who takes what appears, and puts other files
 * that look the same in the place of those that are gone.
 */
class PowerLossOnServersTest {

    private static final BranchXid XID = new BranchXid(1, new byte[] {1}, new byte[] {1});

    /** What the transaction manager has been told. */
    private enum Told {
        NOTHING,
        PREPARED,
        COMMITTED
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void whatTheTransactionManagerHasDecidedIsDoneOnce(FtpServerUnderTest server) throws Exception {
        for (boolean whenDone : new boolean[] {false, true}) {
            int call = 1;
            while (losesNothing(server, call, whenDone, false)) {
                call++;
            }
            assertThat(call).isGreaterThan(7);
        }
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void inOnePhaseAllIsDoneOnceOrNothing(FtpServerUnderTest server) throws Exception {
        for (boolean whenDone : new boolean[] {false, true}) {
            int call = 1;
            while (losesNothing(server, call, whenDone, true)) {
                call++;
            }
            assertThat(call).isGreaterThan(6);
        }
    }

    @ServersTest(only = "vsftpd")
    void whatWasRolledBackIsNotInDoubtAgain(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        new BusyPartner(directory);
        PoweredJournal journal = PoweredJournal.create();
        try (AdapterLife life = new AdapterLife(server, journal)) {
            XAResource resource = changed(life, directory);
            resource.prepare(XID);
            resource.rollback(XID);
        }
        try (AdapterLife life = new AdapterLife(server, journal.afterPowerLoss())) {
            assertThat(life.resource().recover(XAResource.TMSTARTRSCAN)).isEmpty();
        }
    }

    @ServersTest(only = "vsftpd")
    void whatEndedOtherwiseThanDecidedIsKnownUntilItIsForgotten(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        new BusyPartner(directory);
        PoweredJournal first = PoweredJournal.create();
        try (AdapterLife life = new AdapterLife(server, first)) {
            XAResource resource = changed(life, directory);
            resource.prepare(XID);
            Files.delete(directory.disk().resolve(directory.names().get(0)));
            assertThatThrownBy(() -> resource.commit(XID, false)).isInstanceOf(XAException.class);
        }
        PoweredJournal second = first.afterPowerLoss();
        try (AdapterLife life = new AdapterLife(server, second)) {
            XAResource resource = life.resource();
            assertThat(resource.recover(XAResource.TMSTARTRSCAN)).containsExactly(XID);
            resource.forget(XID);
        }
        try (AdapterLife life = new AdapterLife(server, second.afterPowerLoss())) {
            assertThat(life.resource().recover(XAResource.TMSTARTRSCAN)).isEmpty();
        }
    }

    /** Whether the power went at all. */
    private static boolean losesNothing(FtpServerUnderTest server, int call, boolean whenDone, boolean onePhase)
            throws Exception {
        FreshDirectory directory = server.freshDirectory();
        BusyPartner partner = new BusyPartner(directory);
        PoweredJournal journal = PoweredJournal.create();
        journal.losePowerAt(call, whenDone);
        Told told = onePhase ? playInOnePhase(server, journal, directory) : play(server, journal, directory);
        partner.work();

        recover(server, journal.afterPowerLoss(), told);

        String when = "power lost " + (whenDone ? "after" : "before") + " call " + call + ", told " + told;
        if (told == Told.NOTHING && !(onePhase && partner.hasSeenAnything())) {
            partner.checkUndone(when);
        } else {
            partner.checkDone(when);
        }
        return journal.hasLostPower();
    }

    private static Told play(FtpServerUnderTest server, PoweredJournal journal, FreshDirectory directory)
            throws Exception {
        Told told = Told.NOTHING;
        try (AdapterLife life = new AdapterLife(server, journal)) {
            XAResource resource = changed(life, directory);
            resource.prepare(XID);
            told = Told.PREPARED;
            resource.commit(XID, false);
            told = Told.COMMITTED;
        } catch (PoweredJournal.PowerLoss gone) {
            // Nobody is left to see to it.
        }
        return told;
    }

    private static Told playInOnePhase(FtpServerUnderTest server, PoweredJournal journal, FreshDirectory directory)
            throws Exception {
        try (AdapterLife life = new AdapterLife(server, journal)) {
            changed(life, directory).commit(XID, true);
            return Told.COMMITTED;
        } catch (PoweredJournal.PowerLoss gone) {
            return Told.NOTHING;
        }
    }

    private static XAResource changed(AdapterLife life, FreshDirectory directory) throws Exception {
        ManagedConnection connection = life.connect();
        XAResource resource = connection.getXAResource();
        resource.start(XID, XAResource.TMNOFLAGS);
        FtpConnection ftp = TransactionalServer.handle(connection);
        ftp.store(directory.path("stored"), new ByteArrayInputStream(BusyPartner.NEW));
        ftp.delete(directory.path("deleted"));
        ftp.store(directory.path("replaced"), new ByteArrayInputStream(BusyPartner.NEW));
        ftp.rename(directory.path("from"), directory.path("to"));
        resource.end(XID, XAResource.TMSUCCESS);
        return resource;
    }

    /** As a transaction manager does whose log has what it was told. */
    private static void recover(FtpServerUnderTest server, PoweredJournal journal, Told told) throws Exception {
        try (AdapterLife life = new AdapterLife(server, journal)) {
            XAResource resource = life.resource();
            boolean listed = List.of(resource.recover(XAResource.TMSTARTRSCAN)).contains(XID);
            assertThat(listed && told == Told.COMMITTED)
                    .as("a branch of which the transaction manager has forgotten all is listed")
                    .isFalse();
            if (listed && told == Told.PREPARED) {
                resource.commit(XID, false);
            } else if (listed) {
                resource.rollback(XID);
            }
            life.work();
            assertThat(life.isFinished()).isTrue();
            assertThat(resource.recover(XAResource.TMSTARTRSCAN)).isEmpty();
        }
    }
}
