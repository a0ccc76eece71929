package org.ftpra.arquillian.kill.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAResource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * H2's, whose branches are all rolled back by a transaction manager that asks for them once, as Payara's does after a start: see
 * {@link EveryRollback}.
 */
public final class OrdersDataSource implements XADataSource {

    private final JdbcDataSource h2 = new JdbcDataSource();

    /** As JDBC has it. */
    public void setURL(String url) {
        h2.setURL(url);
    }

    /** Who logs in. */
    public void setUser(String user) {
        h2.setUser(user);
    }

    /** With which password. */
    public void setPassword(String password) {
        h2.setPassword(password);
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return wrapped(h2.getXAConnection());
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return wrapped(h2.getXAConnection(user, password));
    }

    private static XAConnection wrapped(XAConnection connection) throws SQLException {
        XAResource resource = new EveryRollback(connection.getXAResource());
        return (XAConnection) Proxy.newProxyInstance(
                OrdersDataSource.class.getClassLoader(),
                new Class<?>[] {XAConnection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getXAResource") ? resource : call(connection, method, arguments));
    }

    private static Object call(XAConnection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return h2.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        h2.setLogWriter(writer);
    }

    @Override
    public int getLoginTimeout() {
        return h2.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        h2.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return h2.getParentLogger();
    }
}
