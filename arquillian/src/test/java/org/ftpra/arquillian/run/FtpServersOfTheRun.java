package org.ftpra.arquillian.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.TlsOptions;

/** One FTP server of each kind that can be started here, and some more under TLS, called {@code vsftpd-tls} and the like. */
final class FtpServersOfTheRun implements AutoCloseable {

    private static final String TLS = "-tls";
    private static final Map<String, TlsOptions> UNDER_TLS = Map.of(
            "apache-ftpserver", TlsOptions.explicit(),
            "vsftpd", TlsOptions.explicit().withReuseRequired());

    private final Map<String, FtpServerUnderTest> inClear = new LinkedHashMap<>();
    private final Map<String, FtpServerUnderTest> underTls = new LinkedHashMap<>();

    FtpServersOfTheRun() {
        Servers.all().stream().filter(kind -> kind.missing().isEmpty()).forEach(this::start);
    }

    private void start(ServerKind kind) {
        inClear.put(kind.name(), kind.start());
        Optional.ofNullable(UNDER_TLS.get(kind.name()))
                .map(ServerOptions.defaults()::withTls)
                .ifPresent(options -> underTls.put(kind.name() + TLS, kind.start(options)));
    }

    /** Those that know nothing of TLS. */
    Map<String, FtpServerUnderTest> inClear() {
        return inClear;
    }

    /** Those that are used under TLS. */
    Map<String, FtpServerUnderTest> underTls() {
        return underTls;
    }

    /** What is to be known of each, by names such as {@code vsftpd.port}. */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        inClear.forEach((name, server) -> properties.putAll(new ServerFacts(name, server).asProperties()));
        underTls.forEach((name, server) -> properties.putAll(new ServerFacts(name, server).asProperties()));
        return properties;
    }

    FtpServerUnderTest named(String name) {
        return Optional.ofNullable(inClear.get(name))
                .or(() -> Optional.ofNullable(underTls.get(name)))
                .orElseThrow(() -> new IllegalStateException(name + " is not there: " + reason(name)));
    }

    private static String reason(String name) {
        return Servers.named(name.replace(TLS, "")).missing().orElse("it was not started");
    }

    @Override
    public void close() {
        inClear.values().forEach(FtpServerUnderTest::close);
        underTls.values().forEach(FtpServerUnderTest::close);
    }
}
