package org.ftpra.adapter.container;

import com.arjuna.ats.arjuna.common.CoordinatorEnvironmentBean;
import com.arjuna.ats.arjuna.common.CoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.RecoveryEnvironmentBean;
import com.arjuna.ats.arjuna.recovery.RecoveryManager;
import com.arjuna.ats.arjuna.recovery.RecoveryModule;
import com.arjuna.ats.internal.arjuna.recovery.AtomicActionRecoveryModule;
import com.arjuna.ats.internal.arjuna.utils.UuidProcessId;
import com.arjuna.ats.internal.jta.recovery.arjunacore.JTAActionStatusServiceXAResourceOrphanFilter;
import com.arjuna.ats.internal.jta.recovery.arjunacore.JTANodeNameXAResourceOrphanFilter;
import com.arjuna.ats.internal.jta.recovery.arjunacore.JTATransactionLogXAResourceOrphanFilter;
import com.arjuna.ats.internal.jta.recovery.arjunacore.XARecoveryModule;
import com.arjuna.ats.jta.common.JTAEnvironmentBean;
import com.arjuna.ats.jta.recovery.XAResourceRecoveryHelper;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import javax.transaction.xa.XAResource;

/**
 * Narayana, which WildFly has. Its settings are static: one log for the life of a JVM. It recovers when told, by as many
 * passes as it is told, and looks for orphans without waiting for them to grow old; what is at work in this JVM is none.
 */
public final class NarayanaTransactions implements Transactions {

    private static final String NODE = "1";
    private static Path logOfThisJvm;

    private final XARecoveryModule resources;
    private final List<RecoveryModule> modules;

    /** With its log in this directory. */
    public NarayanaTransactions(Path log) throws Exception {
        this(log, NODE);
    }

    /** As the node of this name: what another node has left in doubt is none of its business. */
    public NarayanaTransactions(Path log, String node) throws Exception {
        settle(log, node);
        resources = new XARecoveryModule();
        modules = List.of(new AtomicActionRecoveryModule(), resources);
        BeanPopulator.getDefaultInstance(RecoveryEnvironmentBean.class).setRecoveryModules(modules);
        RecoveryManager.manager(RecoveryManager.DIRECT_MANAGEMENT).initialize();
    }

    private static synchronized void settle(Path log, String node) throws Exception {
        if (logOfThisJvm != null && !logOfThisJvm.equals(log)) {
            throw new IllegalStateException("Narayana keeps its log in " + logOfThisJvm + " for the life of this JVM");
        }
        logOfThisJvm = log;
        CoreEnvironmentBean core = BeanPopulator.getDefaultInstance(CoreEnvironmentBean.class);
        core.setNodeIdentifier(node);
        core.setProcessImplementation(new UuidProcessId());
        for (String store : new String[] {null, "stateStore", "communicationStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreDir(log.toString());
        }
        BeanPopulator.getDefaultInstance(CoordinatorEnvironmentBean.class).setTransactionStatusManagerEnable(false);
        BeanPopulator.getDefaultInstance(RecoveryEnvironmentBean.class).setRecoveryListener(false);
        recoverOrphansAtOnce(BeanPopulator.getDefaultInstance(JTAEnvironmentBean.class), node);
    }

    private static void recoverOrphansAtOnce(JTAEnvironmentBean jta, String node) {
        jta.setXaRecoveryNodes(List.of(node));
        jta.setOrphanSafetyInterval(0);
        jta.setXaResourceOrphanFilters(List.of(
                new JTAActionStatusServiceXAResourceOrphanFilter(),
                new JTATransactionLogXAResourceOrphanFilter(),
                new JTANodeNameXAResourceOrphanFilter()));
    }

    @Override
    public TransactionManager manager() {
        return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    @Override
    public XAResource named(String name, XAResource resource) {
        return resource;
    }

    @Override
    public void recover(Collection<? extends Recoverable> recoverables) throws Exception {
        List<RecoveryHelper> helpers =
                recoverables.stream().map(RecoveryHelper::new).toList();
        helpers.forEach(resources::addXAResourceRecoveryHelper);
        try {
            modules.forEach(RecoveryModule::periodicWorkFirstPass);
            modules.forEach(RecoveryModule::periodicWorkSecondPass);
        } finally {
            helpers.forEach(resources::removeXAResourceRecoveryHelper);
            for (Recoverable each : recoverables) {
                each.disconnect();
            }
        }
    }

    @Override
    public void close() {
        // One for the life of the JVM.
    }

    /** Connects once in a pass, however often it is asked: what it answered with is in use until the pass is over. */
    private static final class RecoveryHelper implements XAResourceRecoveryHelper {

        private final Recoverable recoverable;
        private XAResource[] connected;

        RecoveryHelper(Recoverable recoverable) {
            this.recoverable = recoverable;
        }

        @Override
        public boolean initialise(String parameter) {
            return true;
        }

        @Override
        public synchronized XAResource[] getXAResources() throws Exception {
            if (connected == null) {
                connected = new XAResource[] {recoverable.connect()};
            }
            return connected;
        }
    }
}
