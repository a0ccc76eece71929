package org.ftpra.engine.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** ProFTPD, with its modules for checksums, MODE Z and SITE CPFR/CPTO. Its user is in a password file of its own. */
public final class ProFtpd implements ServerKind {

    private static final String COMMAND = "dispatching PRE_CMD command '(.*)' to mod_tls";

    @Override
    public String name() {
        return "proftpd";
    }

    @Override
    public Optional<String> missing() {
        return InstalledPrograms.missing(name()).or(() -> InstalledPrograms.missingRights(name()));
    }

    @Override
    public FtpServerUnderTest start(ServerOptions options) {
        return RunningServer.start(this, options, this::daemon);
    }

    private Daemon daemon(Site site) {
        Path program = InstalledPrograms.require(name());
        Account account = site.account();
        site.directory()
                .write(
                        "passwords",
                        "%s:%s:0:0::%s:/bin/sh\n".formatted(account.user(), account.crypted(), site.home()));
        Path configuration = site.directory().write("proftpd.conf", configuration(site, program));
        return new DaemonProcess(site, List.of(program.toString(), "-n", "-c", configuration.toString()));
    }

    private static String configuration(Site site, Path program) {
        return modules(program)
                + listening(site)
                + files(site)
                + abilities(site.options())
                + site.options().tls().map(tls -> tls(site, tls)).orElse("")
                + site.options().extraText();
    }

    private static String modules(Path program) {
        return """
                ModulePath %s
                LoadModule mod_digest.c
                LoadModule mod_deflate.c
                LoadModule mod_site_misc.c
                LoadModule mod_copy.c
                """
                .formatted(program.resolve("../../lib/proftpd").normalize());
    }

    private static String listening(Site site) {
        return """
                ServerName test
                ServerType standalone
                UseIPv6 %s
                DefaultAddress %s
                SocketBindTight on
                Port %d
                PassivePorts %d %d
                UseReverseDNS off
                """
                .formatted(
                        site.options().isIpv6() ? "on" : "off",
                        site.options().host(),
                        site.ports().control(),
                        site.ports().firstPassive(),
                        site.ports().lastPassive());
    }

    private static String files(Site site) {
        return """
                AuthOrder mod_auth_file.c
                AuthUserFile %1$s/passwords
                PidFile %1$s/pid
                ScoreboardFile %1$s/scoreboard
                DefaultRoot ~
                WtmpLog off
                TransferLog none
                SystemLog %1$s/system.log
                DelayEngine off
                <IfModule mod_ctrls.c>
                ControlsEngine off
                ControlsSocket %1$s/controls
                </IfModule>
                """
                .formatted(site.directory().file("").toAbsolutePath().normalize());
    }

    private static String abilities(ServerOptions options) {
        return """
                User root
                Group root
                RootLogin on
                UseFtpUsers off
                RequireValidShell off
                AllowOverwrite on
                %s
                %s
                DeflateEngine on
                CopyEngine on
                MaxClients %d
                TimesGMT %s
                %s
                %s
                """
                .formatted(
                        unlessSaid("AllowStoreRestart on", options),
                        unlessSaid("AllowRetrieveRestart on", options),
                        options.maximumLogins(),
                        options.timeZone().isPresent() ? "off" : "on",
                        options.idleTimeout()
                                .map(idle -> "TimeoutIdle " + idle.toSeconds())
                                .orElse(""),
                        options.machineListings() ? "" : withoutMachineListings());
    }

    /** Of two lines for the same thing it takes the first. */
    private static String unlessSaid(String line, ServerOptions options) {
        String name = line.split(" ")[0];
        return options.extraLines().stream().anyMatch(each -> each.startsWith(name)) ? "" : line;
    }

    private static String withoutMachineListings() {
        return """
                FactsAdvertise off
                <Limit MLSD MLST>
                DenyAll
                </Limit>""";
    }

    private static String tls(Site site, TlsOptions tls) {
        return """
                LoadModule mod_tls.c
                TLSEngine on
                TLSLog %s
                TLSProtocol %s
                TLSRequired %s
                %s
                %s
                TLSRSACertificateFile %s
                TLSRSACertificateKeyFile %s
                TLSCACertificateFile %s
                TLSVerifyClient %s
                TraceLog %s
                Trace command:7
                """
                .formatted(
                        site.directory().file("tls.log"),
                        tls.versions().stream().map(TlsVersion::protocol).collect(Collectors.joining(" ")),
                        tls.nothingInClear() ? "on" : "off",
                        tls.implicit() ? "TLSOptions UseImplicitSSL" : "",
                        tls.reuseRequired() ? "" : "TLSOptions NoSessionReuseRequired",
                        tls.identity().certificate(),
                        tls.identity().key(),
                        TestCertificates.shared().authorityPem(),
                        tls.clientCertificateRequired() ? "on" : "off",
                        site.recordedBy("commands.log", COMMAND));
    }
}
