package org.ftpra.arquillian.beans;

import jakarta.ejb.Stateless;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;

/** Uses a connection of any factory inside a business method and its transaction. */
@Stateless
public class FtpCalls {

    /** What becomes of a connection of the factory with this JNDI name. */
    public <T> T ask(String factory, Function<FtpConnection, T> work) {
        try (FtpConnection connection = factory(factory).getConnection()) {
            return work.apply(connection);
        }
    }

    /** Does something with a connection of the factory with this JNDI name. */
    public void tell(String factory, Consumer<FtpConnection> work) {
        try (FtpConnection connection = factory(factory).getConnection()) {
            work.accept(connection);
        }
    }

    /** Does something with a connection for a user of the component's choice. */
    public void tellAs(String user, String password, String factory, Consumer<FtpConnection> work) {
        try (FtpConnection connection = factory(factory).getConnection(user, password)) {
            work.accept(connection);
        }
    }

    private static FtpConnectionFactory factory(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException failure) {
            throw new IllegalArgumentException(name, failure);
        }
    }
}
