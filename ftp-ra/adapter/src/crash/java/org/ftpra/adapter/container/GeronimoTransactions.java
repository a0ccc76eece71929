package org.ftpra.adapter.container;

import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import javax.transaction.xa.XAResource;
import org.apache.geronimo.transaction.log.HOWLLog;
import org.apache.geronimo.transaction.manager.NamedXAResource;
import org.apache.geronimo.transaction.manager.NamedXAResourceFactory;
import org.apache.geronimo.transaction.manager.TransactionManagerImpl;
import org.apache.geronimo.transaction.manager.WrapperNamedXAResource;
import org.apache.geronimo.transaction.manager.XidFactory;
import org.apache.geronimo.transaction.manager.XidFactoryImpl;

/** Geronimo's, which TomEE has. A new one on an old one's log is what a restarted server has. */
public final class GeronimoTransactions implements Transactions {

    private static final int TIMEOUT_SECONDS = 600;

    private final HOWLLog log;
    private final TransactionManagerImpl manager;

    /** With its log in this directory. */
    public GeronimoTransactions(Path directory) throws Exception {
        XidFactory xids = new XidFactoryImpl("ftpra-test".getBytes(StandardCharsets.US_ASCII));
        log = log(xids, directory);
        log.doStart();
        manager = new TransactionManagerImpl(TIMEOUT_SECONDS, xids, log);
    }

    /** Small buffers, and as little waiting for others to force together with as it can be told. */
    private static HOWLLog log(XidFactory xids, Path directory) throws Exception {
        return new HOWLLog(
                "org.objectweb.howl.log.BlockLogBuffer",
                4,
                true,
                false,
                1,
                directory.toString(),
                "log",
                "transactions",
                -1,
                0,
                2,
                1,
                4,
                xids,
                directory.toFile());
    }

    @Override
    public TransactionManager manager() {
        return manager;
    }

    @Override
    public XAResource named(String name, XAResource resource) {
        return new WrapperNamedXAResource(resource, name);
    }

    @Override
    public void recover(Collection<? extends Recoverable> resources) {
        for (Recoverable each : resources) {
            manager.registerNamedXAResourceFactory(new Recovered(each));
            manager.unregisterNamedXAResourceFactory(each.name());
        }
    }

    @Override
    public void close() throws Exception {
        log.doStop();
    }

    /** It recovers a resource manager when this is registered. */
    private record Recovered(Recoverable recoverable) implements NamedXAResourceFactory {

        @Override
        public String getName() {
            return recoverable.name();
        }

        @Override
        public NamedXAResource getNamedXAResource() throws SystemException {
            try {
                return new WrapperNamedXAResource(recoverable.connect(), recoverable.name());
            } catch (Exception e) {
                throw (SystemException) new SystemException(recoverable.name()).initCause(e);
            }
        }

        @Override
        public void returnNamedXAResource(NamedXAResource resource) {
            try {
                recoverable.disconnect();
            } catch (Exception e) {
                throw new IllegalStateException(recoverable.name(), e);
            }
        }
    }
}
