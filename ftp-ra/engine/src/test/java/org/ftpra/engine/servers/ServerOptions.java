package org.ftpra.engine.servers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a server is to be started. What a kind of server cannot do, its {@code start} refuses with an
 * {@link IllegalArgumentException}.
 * What that is, {@link ServerKind#refusal} says beforehand.
 *
 * @param host the loopback address to listen on: {@code 127.0.0.1} or {@code ::1}
 * @param maximumLogins how many clients may be connected at a time
 * @param timeZone the TZ of the server, which then shows local times in listings; else UTC
 * @param idleTimeout after which the server closes an idle control connection; else the server's own default
 * @param machineListings whether MLST and MLSD are on (vsftpd never has them)
 * @param extraLines appended to the configuration file; arguments for Pure-FTPd; Python for pyftpdlib, where
 *     {@code handler} and {@code server} are in scope
 * @param tls how the server offers TLS; else it knows nothing of it
 */
public record ServerOptions(
        String host,
        int maximumLogins,
        Optional<String> timeZone,
        Optional<Duration> idleTimeout,
        boolean machineListings,
        List<String> extraLines,
        Optional<TlsOptions> tls) {

    /** Copies the lines. */
    public ServerOptions {
        extraLines = List.copyOf(extraLines);
    }

    /** On 127.0.0.1, for many clients, and as the server is by itself. */
    public static ServerOptions defaults() {
        return new ServerOptions(
                "127.0.0.1", 200, Optional.empty(), Optional.empty(), true, List.of(), Optional.empty());
    }

    /** With another address to listen on. */
    public ServerOptions withHost(String address) {
        return new ServerOptions(address, maximumLogins, timeZone, idleTimeout, machineListings, extraLines, tls);
    }

    /** With another number of clients. */
    public ServerOptions withMaximumLogins(int maximum) {
        return new ServerOptions(host, maximum, timeZone, idleTimeout, machineListings, extraLines, tls);
    }

    /** With a time zone, such as {@code America/New_York}. */
    public ServerOptions withTimeZone(String zone) {
        return new ServerOptions(host, maximumLogins, Optional.of(zone), idleTimeout, machineListings, extraLines, tls);
    }

    /** With a timeout for idle control connections. */
    public ServerOptions withIdleTimeout(Duration timeout) {
        return new ServerOptions(host, maximumLogins, timeZone, Optional.of(timeout), machineListings, extraLines, tls);
    }

    /** Without MLST and MLSD. */
    public ServerOptions withoutMachineListings() {
        return new ServerOptions(host, maximumLogins, timeZone, idleTimeout, false, extraLines, tls);
    }

    /** With more lines of configuration. */
    public ServerOptions withExtraLines(String... lines) {
        List<String> all = Stream.concat(extraLines.stream(), Stream.of(lines)).toList();
        return new ServerOptions(host, maximumLogins, timeZone, idleTimeout, machineListings, all, tls);
    }

    /** With TLS. */
    public ServerOptions withTls(TlsOptions how) {
        return new ServerOptions(
                host, maximumLogins, timeZone, idleTimeout, machineListings, extraLines, Optional.of(how));
    }

    boolean isIpv6() {
        return host.contains(":");
    }

    String extraText() {
        return String.join("\n", extraLines) + "\n";
    }
}
