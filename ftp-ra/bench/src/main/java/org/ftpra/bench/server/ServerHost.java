package org.ftpra.bench.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Vsftpd;

/**
 * The process of one server: {@code ServerHost vsftpd|apache ADDRESS plain|tls}. Prints where it is, and who may log in, as
 * properties and a last line {@code ready}, or {@code MISSING reason}; ends when its standard input does.
 */
public final class ServerHost {

    /** The last line when the server runs. */
    static final String READY = "ready";

    /** Begins the line that says why the server cannot run. */
    static final String MISSING = "MISSING ";

    private ServerHost() {}

    /** Runs until standard input ends. */
    public static void main(String[] args) throws IOException {
        ServerKind kind = args[0].equals("vsftpd") ? new Vsftpd() : new ApacheFtpServer();
        Optional<String> missing = kind.missing();
        if (missing.isPresent()) {
            System.out.println(MISSING + missing.get());
            return;
        }
        try (FtpServerUnderTest server = kind.start(options(args[1], args[2]))) {
            tell(server);
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        System.exit(0);
    }

    private static ServerOptions options(String address, String security) {
        if (security.equals("tls")) {
            throw new UnsupportedOperationException("the fixtures offer no TLS yet");
        }
        return ServerOptions.defaults().withHost(address);
    }

    private static void tell(FtpServerUnderTest server) {
        System.out.println("host=" + server.host());
        System.out.println("port=" + server.directPort());
        System.out.println("user=" + server.user());
        System.out.println("password=" + server.password());
        System.out.println("home=" + server.home());
        System.out.println("certificate=");
        System.out.println(READY);
    }
}
