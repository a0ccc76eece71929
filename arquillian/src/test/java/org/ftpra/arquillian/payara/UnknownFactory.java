package org.ftpra.arquillian.payara;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * A connection factory of an adapter whose classes this application does not see: it sees those of the adapter that was
 * deployed first, and Java takes the two for strangers.
 */
final class UnknownFactory {

    private final Object factory;

    UnknownFactory(String jndiName) throws NamingException {
        factory = InitialContext.doLookup(jndiName);
    }

    /** Gets a connection, begins to list a directory, and gives both back. */
    void list(String directory) throws ReflectiveOperationException {
        try (AutoCloseable connection = (AutoCloseable) call(factory, "FtpConnectionFactory", "getConnection")) {
            ((AutoCloseable) call(connection, "FtpConnection", "list", directory)).close();
        } catch (ReflectiveOperationException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object call(Object target, String type, String method, Object... arguments)
            throws ReflectiveOperationException {
        Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
        return Class.forName("org.ftpra.api." + type, true, target.getClass().getClassLoader())
                .getMethod(method, types)
                .invoke(target, arguments);
    }
}
