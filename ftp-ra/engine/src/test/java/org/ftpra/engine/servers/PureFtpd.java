package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pure-FTPd: its user is in a database of its own; it refuses root as a user, so its files belong to another user. */
public final class PureFtpd implements ServerKind {

    /** The number that Linux keeps for nobody; no account of that number is needed. */
    private static final int NOBODY = 65_534;

    @Override
    public String name() {
        return "pure-ftpd";
    }

    @Override
    public Optional<String> missing() {
        return InstalledPrograms.missing(name())
                .or(() -> InstalledPrograms.missing("pure-pw"))
                .or(() -> InstalledPrograms.missingRights(name()));
    }

    @Override
    public Optional<String> refusal(ServerOptions options) {
        if (!options.machineListings()) {
            return Optional.of("Pure-FTPd cannot switch MLSD off");
        }
        return options.tls().flatMap(PureFtpd::refusal);
    }

    @Override
    public FtpServerUnderTest start(ServerOptions options) {
        return RunningServer.start(this, options, this::daemon);
    }

    private Daemon daemon(Site site) {
        site.undo(PureFtpdSessions::forgetTheEnded);
        String clients = Integer.toString(site.options().maximumLogins());
        List<String> command =
                new ArrayList<>(List.of(InstalledPrograms.require(name()).toString()));
        command.addAll(List.of("-S", site.options().host() + "," + site.ports().control()));
        command.addAll(
                List.of("-p", site.ports().firstPassive() + ":" + site.ports().lastPassive()));
        command.addAll(List.of("-l", "puredb:" + userDatabase(site), "-A", "-E", "-H", "-u", "1"));
        command.addAll(List.of("-c", clients, "-C", clients));
        command.addAll(List.of("-f", "none", "-g", site.directory().file("pid").toString()));
        site.options().idleTimeout().ifPresent(idle -> command.addAll(List.of("-I", minutes(idle))));
        site.options().tls().ifPresent(tls -> command.addAll(tls(site, tls)));
        command.addAll(site.options().extraLines());
        return new DaemonProcess(site, command);
    }

    private static Optional<String> refusal(TlsOptions tls) {
        if (tls.implicit()) {
            return Optional.of("Pure-FTPd has no implicit TLS");
        }
        return tls.reuseRequired() ? Optional.of("Pure-FTPd cannot require session reuse") : Optional.empty();
    }

    /** It trusts what stands in its own certificate file; a list of ciphers that begins with {@code -C:} has it ask. */
    private static List<String> tls(Site site, TlsOptions tls) {
        String mode = tls.nothingInClear() ? "3" : "1";
        String ciphers = tls.clientCertificateRequired() ? "-C:HIGH" : "HIGH";
        Path certificates = tls.clientCertificateRequired()
                ? withAuthority(site, tls)
                : tls.identity().bundle();
        return List.of("-Y", mode, "-J", ciphers, "-2", certificates.toString());
    }

    private static Path withAuthority(Site site, TlsOptions tls) {
        Path authority = TestCertificates.shared().authorityPem();
        return site.directory().write("tls.pem", read(tls.identity().bundle()) + read(authority));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path userDatabase(Site site) {
        Account account = site.account();
        String line = "%1$s:%2$s:%3$d:%3$d::%4$s/./::::::::::::%n"
                .formatted(account.user(), account.crypted(), NOBODY, site.home());
        Path passwords = site.directory().write("passwords", line);
        Path database = site.directory().file("users.pdb");
        run(InstalledPrograms.require("pure-pw").toString(), "mkdb", database.toString(), "-f", passwords.toString());
        return database;
    }

    private static String minutes(Duration idle) {
        if (idle.toMinutes() < 1 || idle.toSecondsPart() != 0) {
            throw new IllegalArgumentException("idleTimeout is " + idle + "; Pure-FTPd wants whole minutes");
        }
        return Long.toString(idle.toMinutes());
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
