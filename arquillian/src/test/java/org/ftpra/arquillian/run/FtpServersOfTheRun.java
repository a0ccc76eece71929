package org.ftpra.arquillian.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.Servers;

/** One FTP server of each kind that can be started here. */
final class FtpServersOfTheRun implements AutoCloseable {

    private final Map<String, FtpServerUnderTest> started = new LinkedHashMap<>();

    FtpServersOfTheRun() {
        Servers.all().stream()
                .filter(kind -> kind.missing().isEmpty())
                .forEach(kind -> started.put(kind.name(), kind.start()));
    }

    Collection<FtpServerUnderTest> all() {
        return started.values();
    }

    FtpServerUnderTest named(String name) {
        return Optional.ofNullable(started.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not there: " + Servers.named(name).missing().orElse("it was not started")));
    }

    @Override
    public void close() {
        started.values().forEach(FtpServerUnderTest::close);
    }
}
