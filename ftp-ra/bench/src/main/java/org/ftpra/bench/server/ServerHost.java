package org.ftpra.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.TestCertificates;
import org.ftpra.engine.servers.TlsOptions;
import org.ftpra.engine.servers.TlsVersion;
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
        boolean tls = args[2].equals("tls");
        ServerKind kind = args[0].equals("vsftpd") ? new Vsftpd() : new ApacheFtpServer();
        Optional<String> missing = kind.missing();
        if (missing.isPresent()) {
            System.out.println(MISSING + missing.get());
            return;
        }
        ServerOptions plain = ServerOptions.defaults().withHost(args[1]);
        try (FtpServerUnderTest server = kind.start(tls ? secured(kind, plain) : plain)) {
            tell(server);
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        System.exit(0);
    }

    /**
     * Each as it is by itself: vsftpd demands session reuse, and keeps no log; Apache FtpServer can do neither, and offers
     * no other version than TLS 1.2.
     */
    private static ServerOptions secured(ServerKind kind, ServerOptions plain) {
        TlsOptions explicit = TlsOptions.explicit();
        return kind instanceof Vsftpd
                ? plain.withTls(explicit.withReuseRequired()).withExtraLines("log_ftp_protocol=NO", "xferlog_enable=NO")
                : plain.withTls(explicit.withVersions(TlsVersion.TLS_1_2));
    }

    private static void tell(FtpServerUnderTest server) throws IOException {
        System.out.println("host=" + server.host());
        System.out.println("port=" + server.directPort());
        System.out.println("user=" + server.user());
        System.out.println("password=" + server.password());
        System.out.println("home=" + server.home());
        System.out.println("certificate=" + certificate(server));
        System.out.println("greeting=" + greeting(server));
        System.out.println(READY);
    }

    /** Whom clients have to trust; empty where there is no TLS. */
    private static String certificate(FtpServerUnderTest server) {
        return server.tls()
                .map(tls -> TestCertificates.shared().authorityPem().toString())
                .orElse("");
    }

    /** What it says first: vsftpd tells its version there. */
    private static String greeting(FtpServerUnderTest server) throws IOException {
        try (Socket socket = new Socket(server.host(), server.directPort())) {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
