package org.ftpra.engine.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One started server, with one user that may do everything, below its own home directory. */
public interface FtpServerUnderTest extends AutoCloseable {

    /** What the server is called, such as {@code vsftpd}. */
    String name();

    /** The loopback address to connect to. */
    String host();

    /** The control port to connect to: the recorder's, which passes everything on to the server's own. */
    int port();

    /** The server's own control port, past the recorder: for measurements. */
    int directPort();

    /** The user that can log in. */
    String user();

    /** That user's password, new for every start of a server. */
    String password();

    /** How it offers TLS, if it does; the certificates are in {@link TestCertificates#shared()}. */
    default Optional<TlsOptions> tls() {
        return Optional.empty();
    }

    /** The directory on disk that the user sees as {@code /}. */
    Path home();

    /** A new, empty directory below {@link #home()} in which no other test works. */
    FreshDirectory freshDirectory();

    /**
     * The command lines received so far on all control connections, in order, as soon as the server has them; secrets
     * masked as in {@code PASS ***}.
     *
     * <p>A server with TLS has written them down itself, also those of direct connections (vsftpd with {@code ?} for what
     * is not ASCII, ProFTPD without double quotes). Pure-FTPd cannot: nothing is known of its connections from TLS on.
     */
    List<String> commands();

    /** Forgets the commands received so far. */
    void clearCommands();

    /** Cuts all control connections; the server stays and takes new ones. */
    void dropControlConnections();

    /** Ends the server at once, as a crash would: its connections are cut, its port refuses new ones. */
    void kill();

    /** Starts a killed server again: same port, same user, same files. */
    void restart();

    /** Ends the server and removes all it left: processes, threads, files. */
    @Override
    void close();
}
