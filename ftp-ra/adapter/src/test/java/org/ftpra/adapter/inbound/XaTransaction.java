package org.ftpra.adapter.inbound;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** What a container has of one transaction: a connection that is enlisted in it, given out as often as it is asked for. */
final class XaTransaction implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestXid xid = new TestXid(NUMBERS.incrementAndGet());
    private final XAConnection physical;
    private final XAResource resource;
    private final Connection connection;
    private boolean isActive;
    private boolean isPrepared;

    XaTransaction(XADataSource source) throws SQLException, XAException {
        physical = source.getXAConnection();
        resource = physical.getXAResource();
        connection = physical.getConnection();
        resource.start(xid, XAResource.TMNOFLAGS);
        isActive = true;
    }

    /** Its connections stay open when they are closed, as a container's do until the transaction ends. */
    DataSource source() {
        return proxy(DataSource.class, (proxy, method, arguments) -> openWhenClosed());
    }

    private Connection openWhenClosed() {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    void prepare() throws XAException {
        end(XAResource.TMSUCCESS);
        resource.prepare(xid);
        isPrepared = true;
    }

    void commit() throws XAException {
        end(XAResource.TMSUCCESS);
        resource.commit(xid, true);
    }

    void rollback() throws XAException {
        end(XAResource.TMFAIL);
        resource.rollback(xid);
    }

    void commitPrepared() throws XAException {
        resource.commit(xid, false);
        isPrepared = false;
    }

    void rollbackPrepared() throws XAException {
        resource.rollback(xid);
        isPrepared = false;
    }

    private void end(int flag) throws XAException {
        resource.end(xid, flag);
        isActive = false;
    }

    /** Leaves nothing behind in a test that failed: its locks would keep the table from being dropped. */
    @Override
    public void close() throws SQLException, XAException {
        if (isActive) {
            rollback();
        } else if (isPrepared) {
            rollbackPrepared();
        }
        physical.close();
    }

    private record TestXid(int number) implements Xid {

        @Override
        public int getFormatId() {
            return 1;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
        }

        @Override
        public byte[] getBranchQualifier() {
            return new byte[] {1};
        }
    }
}
