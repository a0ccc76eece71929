package org.ftpra.adapter.crash;

import java.nio.file.Path;
import java.util.List;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/**
 * Where an app server is and what it has: it survives a crash.
 *
 * @param directory for all that has to be durable
 * @param host of the FTP server
 * @param port of its control channel
 * @param user who can log in
 * @param password the user's
 * @param adapter what is under test
 * @param manager whose transactions they are
 */
record Place(
        Path directory, String host, int port, String user, String password, Adapter adapter, Manager manager) {

    static Place of(FtpServerUnderTest server, Path directory, Adapter adapter) {
        return new Place(
                directory,
                server.host(),
                server.directPort(),
                server.user(),
                server.password(),
                adapter,
                Manager.NARAYANA);
    }

    /** The same with another transaction manager. */
    Place with(Manager other) {
        return new Place(directory, host, port, user, password, adapter, other);
    }

    /** The same behind a relay. */
    Place at(String relayHost, int relayPort) {
        return new Place(directory, relayHost, relayPort, user, password, adapter, manager);
    }

    /** Timeouts are short: black holes are waited for. */
    void configure(FtpManagedConnectionFactory factory) {
        factory.setServerName(host);
        factory.setPortNumber(Integer.toString(port));
        factory.setUserName(user);
        factory.setPassword(password);
        factory.setSecurity("NONE");
        factory.setReplyTimeout("5000");
        factory.setDataTimeout("5000");
        factory.setAbortTimeout("500");
    }

    List<String> arguments() {
        return List.of(
                directory.toString(),
                host,
                Integer.toString(port),
                user,
                password,
                adapter.toString(),
                manager.toString());
    }

    static Place of(String... arguments) {
        return new Place(
                Path.of(arguments[0]),
                arguments[1],
                Integer.parseInt(arguments[2]),
                arguments[3],
                arguments[4],
                Adapter.valueOf(arguments[5]),
                Manager.valueOf(arguments[6]));
    }
}
