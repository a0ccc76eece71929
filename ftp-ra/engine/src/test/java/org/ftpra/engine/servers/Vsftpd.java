package org.ftpra.engine.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** vsftpd: no MLSD, and the one that insists on TLS session reuse. Its user is a guest known to a PAM service of our own. */
public final class Vsftpd implements ServerKind {

    private static final String PAM_MODULE = "pam_pwdfile.so";

    /** vsftpd tells its errors to whatever its standard input is. */
    private static final String SHOWING_ERRORS = "exec \"$0\" \"$1\" 0>&1";

    private static final String COMMAND = "FTP command: Client \"[^\"]*\", \"(.*)\"$";

    @Override
    public String name() {
        return "vsftpd";
    }

    @Override
    public Optional<String> missing() {
        Optional<String> module = InstalledPrograms.pamModule(PAM_MODULE).isPresent()
                ? Optional.empty()
                : Optional.of("no " + PAM_MODULE);
        return Stream.of(InstalledPrograms.missing(name()), InstalledPrograms.missingRights(name()), module)
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public FtpServerUnderTest start(ServerOptions options) {
        return RunningServer.start(this, options, this::daemon);
    }

    private Daemon daemon(Site site) {
        site.directory().directory("empty", "r-xr-xr-x");
        Path configuration = site.directory().write("vsftpd.conf", configuration(site, pamService(site)));
        String program = InstalledPrograms.require(name()).toString();
        return new DaemonProcess(site, List.of("sh", "-c", SHOWING_ERRORS, program, configuration.toString()));
    }

    private static PamService pamService(Site site) {
        String line = site.account().user() + ":" + site.account().crypted() + "\n";
        Path passwords = site.directory().write("passwords", line);
        PamService service =
                new PamService(InstalledPrograms.pamModule(PAM_MODULE).orElseThrow(), passwords);
        site.undo(service::close);
        return service;
    }

    private static String configuration(Site site, PamService pam) {
        return listening(site)
                + user(site, pam)
                + abilities(site)
                + site.options().tls().map(tls -> tls(site, tls)).orElse("")
                + site.options().extraText();
    }

    private static String listening(Site site) {
        boolean ipv6 = site.options().isIpv6();
        return """
                background=NO
                listen=%s
                listen_ipv6=%s
                %s=%s
                listen_port=%d
                pasv_min_port=%d
                pasv_max_port=%d
                """
                .formatted(
                        ipv6 ? "NO" : "YES",
                        ipv6 ? "YES" : "NO",
                        ipv6 ? "listen_address6" : "listen_address",
                        site.options().host(),
                        site.ports().control(),
                        site.ports().firstPassive(),
                        site.ports().lastPassive());
    }

    private static String user(Site site, PamService pam) {
        return """
                anonymous_enable=NO
                local_enable=YES
                guest_enable=YES
                guest_username=root
                virtual_use_local_privs=YES
                pam_service_name=%s
                local_root=%s
                chroot_local_user=YES
                allow_writeable_chroot=YES
                secure_chroot_dir=%s
                """
                .formatted(pam.name(), site.home(), site.directory().file("empty"));
    }

    /** Sandboxes are off: a container that runs tests seldom allows them. */
    private static String abilities(Site site) {
        ServerOptions options = site.options();
        return """
                write_enable=YES
                ls_recurse_enable=YES
                ascii_upload_enable=YES
                ascii_download_enable=YES
                connect_from_port_20=NO
                xferlog_enable=NO
                seccomp_sandbox=NO
                isolate=NO
                isolate_network=NO
                max_clients=%d
                use_localtime=%s
                %s
                """
                .formatted(
                        options.maximumLogins(),
                        options.timeZone().isPresent() ? "YES" : "NO",
                        options.idleTimeout()
                                .map(idle -> "idle_session_timeout=" + idle.toSeconds())
                                .orElse(""));
    }

    private static String tls(Site site, TlsOptions tls) {
        return """
                ssl_enable=YES
                ssl_tlsv1=YES
                ssl_ciphers=HIGH
                implicit_ssl=%1$s
                force_local_logins_ssl=%2$s
                force_local_data_ssl=%2$s
                require_ssl_reuse=%3$s
                require_cert=%4$s
                validate_cert=%4$s
                ca_certs_file=%5$s
                rsa_cert_file=%6$s
                rsa_private_key_file=%7$s
                strict_ssl_read_eof=YES
                log_ftp_protocol=YES
                xferlog_enable=YES
                xferlog_std_format=NO
                vsftpd_log_file=%8$s
                """
                .formatted(
                        yes(tls.implicit()),
                        yes(tls.nothingInClear()),
                        yes(tls.reuseRequired()),
                        yes(tls.clientCertificateRequired()),
                        TestCertificates.shared().authorityPem(),
                        tls.identity().certificate(),
                        tls.identity().key(),
                        site.recordedBy("commands.log", COMMAND));
    }

    private static String yes(boolean on) {
        return on ? "YES" : "NO";
    }
}
