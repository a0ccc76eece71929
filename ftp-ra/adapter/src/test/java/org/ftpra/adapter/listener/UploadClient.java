package org.ftpra.adapter.listener;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.servers.TestCertificates;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.session.Timeouts;
import org.ftpra.engine.transfer.FileTransfers;

/** The clients that partners have. Each verifies the endpoint's certificate, and fails where the endpoint says anything but 226. */
public enum UploadClient {
    CURL("curl", true, true) {
        @Override
        List<String> command(Way way) {
            List<String> line = new ArrayList<>(
                    List.of("curl", "-sSv", "--max-time", "60", "-u", way.user() + ":" + way.password()));
            line.addAll(way.passive() ? List.of() : List.of("-P", "-"));
            line.addAll(way.hasTls() ? List.of("--ssl-reqd", "--cacert", authority()) : List.of());
            line.addAll(List.of("-T", way.file().toString(), url(way)));
            return line;
        }
    },
    LFTP("lftp", true, true) {
        @Override
        List<String> command(Way way) {
            String settings =
                    "debug 5; set cmd:fail-exit true; set net:max-retries 1; set net:timeout 20; set ftp:passive-mode "
                            + way.passive() + "; set ftp:ssl-force " + (way.hasTls() && !way.isImplicit())
                            + "; set ftp:ssl-allow "
                            + way.hasTls() + "; set ftp:ssl-protect-data true; set ssl:ca-file " + authority() + "; ";
            String open = "open -u " + way.user() + "," + way.password() + " " + (way.isImplicit() ? "ftps" : "ftp")
                    + "://" + way.authority() + "; ";
            return List.of("lftp", "-c", settings + open + "put " + way.file());
        }
    },
    NCFTP("ncftpput", false, false) {
        @Override
        List<String> command(Way way) {
            return List.of(
                    "ncftpput",
                    "-u",
                    way.user(),
                    "-p",
                    way.password(),
                    "-P",
                    "" + way.port(),
                    way.passive() ? "-F" : "-E",
                    way.host(),
                    "/",
                    way.file().toString());
        }
    },
    PYTHON("python3", true, true) {
        @Override
        List<String> command(Way way) {
            return List.of(
                    "python3",
                    "-c",
                    FTPLIB,
                    way.host(),
                    "" + way.port(),
                    way.security(),
                    "" + way.passive(),
                    way.file().toString(),
                    way.name(),
                    authority(),
                    way.user(),
                    way.password());
        }
    },
    ENGINE("java", true, true) {
        @Override
        void upload(Way way) throws IOException {
            try (FtpSession session = FtpSession.open(
                    settings(way), new Credentials(way.user(), way.password(), ""), new ServerKnowledge())) {
                byte[] content = Files.readAllBytes(way.file());
                new FileTransfers(session).store("/" + way.name(), new ByteArrayInputStream(content));
            }
        }
    };

    /** FTP_TLS begins TLS by AUTH alone. */
    private static final String FTPLIB = String.join(
            "\n",
            "import ftplib, ssl, sys",
            "host, port, security, passive, file, name, authority, user, password = sys.argv[1:]",
            "context = ssl.create_default_context(cafile=authority)",
            "class Implicit(ftplib.FTP_TLS):",
            "    def connect(self, host, port):",
            "        import socket",
            "        self.host = host",
            "        self.sock = context.wrap_socket(socket.create_connection((host, port), 20), server_hostname=host)",
            "        self.af = self.sock.family",
            "        self.file = self.sock.makefile('r', encoding='utf-8')",
            "        self.welcome = self.getresp()",
            "ftp = (ftplib.FTP() if security == 'NONE' else",
            "    Implicit(context=context) if security == 'IMPLICIT_TLS' else ftplib.FTP_TLS(context=context))",
            "ftp.connect(host, int(port))",
            "ftp.login(user, password)",
            "if security != 'NONE': ftp.prot_p()",
            "ftp.set_pasv(passive == 'true')",
            "with open(file, 'rb') as content: reply = ftp.storbinary('STOR ' + name, content)",
            "assert reply.startswith('226'), reply",
            "ftp.quit()");

    private final String program;
    private final boolean tls;
    private final boolean ipv6;

    UploadClient(String program, boolean tls, boolean ipv6) {
        this.program = program;
        this.tls = tls;
        this.ipv6 = ipv6;
    }

    /**
     * Whether this client can do that: lftp tells an IPv6 address as a server name in TLS, which JSSE refuses, and ftplib resumes
     * no session.
     */
    public boolean knows(String security, String host, String reuse) {
        boolean inClear = security.equals("NONE");
        boolean knownToLftp = inClear || !host.contains(":");
        boolean knownToPython = reuse.equals("OFF");
        return (tls || inClear)
                && (ipv6 || !host.contains(":"))
                && (this != LFTP || knownToLftp)
                && (this != PYTHON || knownToPython);
    }

    /** Whether its program is on the path. */
    public boolean isInstalled() {
        return this == ENGINE
                || Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /**
     * Whether it can be active so: curl 7.88 sends in clear then, and lftp tells {@code ::} as
     * its own address.
     */
    boolean canBeActive(String security, String host) {
        boolean curlUnderTls = this == CURL && !security.equals("NONE");
        boolean lftpOnIpv6 = this == LFTP && host.contains(":");
        return !curlUnderTls && !lftpOnIpv6;
    }

    /**
     * Uploads a file.
     *
     * @throws IOException if the client says that it was not taken
     */
    void upload(Way way) throws IOException {
        run(command(way), way.file().getParent());
    }

    /** Runs a client to its end, with what it says in a file of this directory. */
    static void run(List<String> command, Path directory) throws IOException {
        Path output = Files.createTempFile(directory, "client", ".log");
        Process process = start(command, output);
        try {
            boolean ended = process.waitFor(90, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new IOException((ended ? "ended with " + process.exitValue() : "did not end") + ": "
                        + Files.readString(output));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Begins to upload a file in a process of its own, which ends with 0 if it was told 226. */
    public Process start(Way way, Path output) throws IOException {
        return start(command(way), output);
    }

    private static Process start(List<String> command, Path output) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    List<String> command(Way way) {
        throw new UnsupportedOperationException();
    }

    private static String url(Way way) {
        return (way.isImplicit() ? "ftps" : "ftp") + "://" + way.authority() + "/" + way.name();
    }

    private static String authority() {
        return TestCertificates.shared().authorityPem().toString();
    }

    private static SessionSettings settings(Way way) {
        ClientTls tls = ClientTls.ofTheTests().reuse(SessionReuse.AUTO);
        Optional<TlsSettings> wanted = Optional.of((way.isImplicit() ? tls.implicit() : tls).settings())
                .filter(each -> way.hasTls());
        Duration patience = Duration.ofSeconds(30);
        return new SessionSettings(
                new ServerAddress(way.host(), way.port()),
                wanted,
                new Timeouts(patience, patience, patience, patience),
                StandardCharsets.UTF_8,
                true,
                DataChannelChoice.of(way.passive() ? DataChannelMode.PASSIVE : DataChannelMode.ACTIVE),
                RepresentationType.IMAGE,
                Optional.empty(),
                List.of(),
                Duration.ZERO,
                false,
                Ticker.SYSTEM);
    }
}
