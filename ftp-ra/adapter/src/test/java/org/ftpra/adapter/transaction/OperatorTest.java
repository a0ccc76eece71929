package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ftpra.adapter.management.InDoubtBranch;
import org.ftpra.adapter.management.InDoubtBranchesMXBean;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** An operator's hand on branches in doubt, through the platform's MBean server. */
class OperatorTest {

    private static final MBeanServer MBEANS = ManagementFactory.getPlatformMBeanServer();
    private static final BranchXid XID = new BranchXid(1, new byte[] {1}, new byte[] {1});

    @TempDir
    Path journal;

    @ServersTest(only = "vsftpd")
    void aPreparedBranchIsShownAndCommitted(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            prepare(adapter, directory);
            InDoubtBranchesMXBean bean = bean(adapter);
            InDoubtBranch branch = bean.getBranches().get(0);

            assertThat(branch.getState()).isEqualTo("PREPARED");
            assertThat(branch.getXid()).isEqualTo(XID.toString());
            assertThat(branch.getUser()).isEqualTo(server.user());
            assertThat(branch.getSince()).isNotEmpty();
            assertThat(branch.getChanges()).singleElement().asString().contains(directory.path("name"));
            assertThatThrownBy(() -> bean.retry(branch.getId())).hasMessageContaining("PREPARED");
            assertThatThrownBy(() -> bean.forget(branch.getId())).hasMessageContaining("nothing to forget");
            assertThatThrownBy(() -> bean.show("nobody")).hasMessageContaining("nobody");
            assertThat(bean.getJournalForces()).isPositive();
            assertThat(bean.getJournalState()).isEqualTo("OPEN");

            bean.commit(branch.getId());

            assertThat(directory.names()).containsExactly("name");
            assertThat(bean.getBranches()).isEmpty();
            XAResource resource = adapter.resource();
            resource.commit(XID, false);
            assertThatThrownBy(() -> resource.rollback(XID))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURCOM));
        }
    }

    @ServersTest(only = "vsftpd")
    void aPreparedBranchIsTakenBack(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            prepare(adapter, directory);
            InDoubtBranchesMXBean bean = bean(adapter);

            bean.rollBack(bean.getBranches().get(0).getId());

            assertThat(directory.names()).isEmpty();
            assertThat(bean.getBranches()).isEmpty();
        }
    }

    @ServersTest(only = "vsftpd")
    void whatIsLostIsNotCommittedByAnOperatorAlsoAfterARestart(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            prepare(adapter, directory);
            Files.delete(directory.disk().resolve(directory.names().get(0)));
            XAResource resource = adapter.resource();
            assertThatThrownBy(() -> resource.commit(XID, false)).isInstanceOf(XAException.class);
        }
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            adapter.connect();
            InDoubtBranchesMXBean bean = bean(adapter);
            String id = bean.getBranches().get(0).getId();

            assertThat(bean.show(id).getEvidence()).contains("XA_HEURRB");
            assertThatThrownBy(() -> bean.commit(id)).hasMessageContaining("is gone");
            assertThat(bean.show(id).getState()).isEqualTo("HEURISTIC");
            bean.forget(id);
            assertThat(bean.getBranches()).isEmpty();
        }
    }

    /** As Payara does, which forgets as soon as it is told. */
    @ServersTest(only = "vsftpd")
    void whatATransactionManagerHasForgottenIsShownUntilItIsDismissed(
            FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            prepare(adapter, directory);
            Files.delete(directory.disk().resolve(directory.names().get(0)));
            XAResource resource = adapter.resource();
            assertThatThrownBy(() -> resource.commit(XID, false)).isInstanceOf(XAException.class);
            resource.forget(XID);

            assertForgotten(adapter, directory);
            assertThatThrownBy(() -> resource.forget(XID))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XAER_NOTA));
        }
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            assertThat(adapter.resource().recover(XAResource.TMSTARTRSCAN)).isEmpty();
            InDoubtBranch branch = assertForgotten(adapter, directory);
            InDoubtBranchesMXBean bean = bean(adapter);
            for (ThrowingCallable decision : List.<ThrowingCallable>of(
                    () -> bean.retry(branch.getId()),
                    () -> bean.commit(branch.getId()),
                    () -> bean.rollBack(branch.getId()))) {
                assertThatThrownBy(decision).hasMessageContaining("was forgotten by its transaction manager");
            }
            bean.forget(branch.getId());
            assertThat(bean.getBranches()).isEmpty();
            assertThatThrownBy(() -> bean.forget(branch.getId())).hasMessageContaining("no branch in doubt");
        }
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            assertThat(bean(adapter).getBranches()).isEmpty();
        }
    }

    private static InDoubtBranch assertForgotten(TransactionalServer adapter, FreshDirectory directory)
            throws Exception {
        InDoubtBranch branch = bean(adapter).getBranches().get(0);
        assertThat(branch.getState()).isEqualTo("FORGOTTEN");
        assertThat(branch.getXid()).isEqualTo(XID.toString());
        assertThat(branch.getEvidence()).startsWith("XA_HEURRB").contains("is not there");
        assertThat(branch.getChanges()).singleElement().asString().contains(directory.path("name"));
        assertThat(branch.getSince()).isNotEmpty();
        return branch;
    }

    @ServersTest(only = "vsftpd")
    void twoAdaptersOfOneJournalHaveOneBeanUntilTheLastStops(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        ObjectName name;
        try (TransactionalServer first = new TransactionalServer(server, journal)) {
            name = name(first);
            try (TransactionalServer second = new TransactionalServer(server, journal)) {
                assertThat(name(second)).isEqualTo(name);
            }
            assertThat(MBEANS.queryNames(name, null)).isEqualTo(Set.of(name));
        }
        assertThat(MBEANS.isRegistered(name)).isFalse();
    }

    private static ObjectName name(TransactionalServer adapter) throws Exception {
        return new ObjectName(
                "org.ftpra:type=InDoubtBranches,node=" + adapter.transactions().owner());
    }

    private static InDoubtBranchesMXBean bean(TransactionalServer adapter) throws Exception {
        return JMX.newMXBeanProxy(MBEANS, name(adapter), InDoubtBranchesMXBean.class);
    }

    private static void prepare(TransactionalServer adapter, FreshDirectory directory) throws Exception {
        ManagedConnection connection = adapter.connect();
        XAResource resource = connection.getXAResource();
        resource.start(XID, XAResource.TMNOFLAGS);
        TransactionalServer.handle(connection)
                .store(directory.path("name"), new ByteArrayInputStream("content".getBytes(UTF_8)));
        resource.end(XID, XAResource.TMSUCCESS);
        assertThat(resource.prepare(XID)).isEqualTo(XAResource.XA_OK);
    }
}
