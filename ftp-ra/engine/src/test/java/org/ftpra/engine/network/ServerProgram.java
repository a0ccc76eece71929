package org.ftpra.engine.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.TestCertificates;
import org.ftpra.engine.servers.TlsOptions;

/**
 * Runs an FTP server in the namespace in which it is started: arguments are the server's name, its address, and
 * {@code plain-only} where it shall refuse EPSV and EPRT, or {@code tls} where it shall demand TLS with sessions resumed. Says where it is, then answers each line with the commands that the
 * server has received since, and ends with its input.
 */
final class ServerProgram {

    private ServerProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path log = Files.createTempFile("ftpra-commands-", ".log");
        try (FtpServerUnderTest server = start(arguments, log)) {
            System.out.println(String.join(
                    "\t",
                    Integer.toString(server.directPort()),
                    server.user(),
                    server.password(),
                    server.home().toString(),
                    TestCertificates.shared().authorityPem().toString()));
            answer(new ProtocolLog(log));
        } finally {
            Files.delete(log);
        }
    }

    private static FtpServerUnderTest start(String[] arguments, Path log) {
        String manner = arguments.length > 2 ? arguments[2] : "";
        ServerOptions options = ServerOptions.defaults()
                .withHost(arguments[1])
                .withExtraLines(ProtocolLog.written(arguments[0], log))
                .withExtraLines(manner.equals("plain-only") ? withoutExtendedCommands(arguments[0]) : new String[0]);
        return Servers.named(arguments[0])
                .start(
                        manner.equals("tls")
                                ? options.withTls(TlsOptions.explicit().withReuseRequired())
                                : options);
    }

    private static String[] withoutExtendedCommands(String server) {
        return switch (server) {
            case "vsftpd" -> new String[] {"cmds_denied=EPSV,EPRT"};
            case "pyftpdlib" -> new String[] {"del handler.proto_cmds['EPSV'], handler.proto_cmds['EPRT']"};
            default -> throw new IllegalArgumentException(server);
        };
    }

    private static void answer(ProtocolLog log) throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (requests.readLine() != null) {
            System.out.println(String.join("\t", log.newCommands()));
        }
    }
}
