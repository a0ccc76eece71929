package org.ftpra.engine.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** pyftpdlib: a Python program of ours around the library, in one process for all sessions. */
public final class Pyftpdlib implements ServerKind {

    /** With no timeout of its own, the loop of 1.5.7 can wait for ever though an idle timeout is due. */
    private static final String SERVE = "server.serve_forever(timeout=0.1)\n";

    private static final String NOT_INSTALLED = "pyftpdlib or pyOpenSSL is not installed";

    /** The library greets first; with this, the handshake comes before the greeting. */
    private static final String IMPLICIT =
            """
            handler.handle = lambda self: self.secure_connection(self.ssl_context)
            handler.handle_ssl_established = base.handle
            """;

    private static final String RECORDING =
            """
            commands = open('%s', 'w', buffering=1, encoding='utf-8')
            def recorded(self, line, cmd, arg):
                print('PASS ***' if cmd == 'PASS' else line, file=commands)
                base.pre_process_command(self, line, cmd, arg)
            handler.pre_process_command = recorded
            """;

    private static final Optional<Path> PYTHON = pythonWithLibrary();

    @Override
    public String name() {
        return "pyftpdlib";
    }

    @Override
    public Optional<String> missing() {
        return PYTHON.isPresent() ? Optional.empty() : Optional.of(NOT_INSTALLED);
    }

    @Override
    public Optional<String> refusal(ServerOptions options) {
        return options.tls().filter(TlsOptions::reuseRequired).map(tls -> "pyftpdlib cannot require session reuse");
    }

    @Override
    public FtpServerUnderTest start(ServerOptions options) {
        return RunningServer.start(this, options, this::daemon);
    }

    private Daemon daemon(Site site) {
        Path program = site.directory().write("server.py", program(site));
        String python = PYTHON.orElseThrow(() -> new IllegalStateException(NOT_INSTALLED))
                .toString();
        return new DaemonProcess(site, List.of(python, program.toString()));
    }

    private static String program(Site site) {
        return handler(site)
                + abilities(site.options())
                + site.options().tls().map(tls -> tls(site, tls)).orElse("")
                + server(site)
                + site.options().extraText()
                + SERVE;
    }

    private static String handler(Site site) {
        return """
                from pyftpdlib.authorizers import DummyAuthorizer
                from pyftpdlib.handlers import %1$s as base
                from pyftpdlib.servers import FTPServer

                class handler(base):
                    proto_cmds = dict(base.proto_cmds)
                    passive_ports = range(%2$d, %3$d)
                    authorizer = DummyAuthorizer()
                handler.authorizer.add_user('%4$s', '%5$s', '%6$s', perm='elradfmwMT')
                """
                .formatted(
                        site.options().tls().isPresent() ? "TLS_FTPHandler" : "FTPHandler",
                        site.ports().firstPassive(),
                        site.ports().lastPassive(),
                        site.account().user(),
                        site.account().password(),
                        site.home());
    }

    private static String abilities(ServerOptions options) {
        String idle = options.idleTimeout()
                .map(timeout -> "handler.timeout = " + timeout.toSeconds() + "\n")
                .orElse("");
        String zone = options.timeZone().isPresent() ? "handler.use_gmt_times = False\n" : "";
        String listings =
                options.machineListings() ? "" : "del handler.proto_cmds['MLSD'], handler.proto_cmds['MLST']\n";
        return idle + zone + listings;
    }

    private static String tls(Site site, TlsOptions tls) {
        String control =
                """
                handler.certfile = '%s'
                handler.tls_control_required = handler.tls_data_required = %s
                """
                        .formatted(tls.identity().bundle(), tls.nothingInClear() ? "True" : "False");
        return control
                + RECORDING.formatted(site.recordedBy("commands.log", "(.*)"))
                + (tls.implicit() ? IMPLICIT : "")
                + (tls.clientCertificateRequired() ? clientCertificates() : "");
    }

    private static String clientCertificates() {
        return """
                from OpenSSL import SSL
                context = handler.get_ssl_context()
                context.load_verify_locations('%s')
                context.set_verify(SSL.VERIFY_PEER | SSL.VERIFY_FAIL_IF_NO_PEER_CERT, lambda *found: found[-1])
                context.set_session_id(b'ftpra')  # or resumption fails
                """
                .formatted(TestCertificates.shared().authorityPem());
    }

    private static String server(Site site) {
        return """
                server = FTPServer(('%s', %d), handler)
                server.max_cons = 2000  # counts data connections too
                server.max_cons_per_ip = %d
                """
                .formatted(
                        site.options().host(),
                        site.ports().control(),
                        site.options().maximumLogins());
    }

    /** Debian's own interpreter has Debian's library; one that stands before it on the PATH need not. */
    private static Optional<Path> pythonWithLibrary() {
        return Stream.concat(Stream.of(Path.of("/usr/bin/python3")), InstalledPrograms.find("python3").stream())
                .filter(Files::isExecutable)
                .filter(Pyftpdlib::hasLibrary)
                .findFirst();
    }

    private static boolean hasLibrary(Path python) {
        try {
            return new ProcessBuilder(python.toString(), "-c", "import OpenSSL, pyftpdlib")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notRunnable) {
            return false;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
