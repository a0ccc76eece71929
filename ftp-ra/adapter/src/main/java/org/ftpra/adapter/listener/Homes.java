package org.ftpra.adapter.listener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/**
 * What each partner sees: a directory of their own, with those that they may put files into. What was cut and not resumed in time
 * is removed when they come back. Thread-safe.
 */
final class Homes {

    private final Arrivals arrivals;
    private final Clock clock;

    Homes(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Of a partner who comes in. */
    Path of(String partner) throws IOException {
        Path home = arrivals.spool().homeOf(partner);
        for (String directory : arrivals.directories().toList()) {
            Files.createDirectories(home.resolve(directory.substring(1)));
        }
        removeOld(home);
        return home;
    }

    private void removeOld(Path home) throws IOException {
        for (Path file : Entries.below(home)) {
            String path = "/" + home.relativize(file).toString().replace('\\', '/');
            arrivals.at(path)
                    .filter(intake -> Files.isRegularFile(file))
                    .map(intake -> new Place(path, file, intake))
                    .filter(this::isOld)
                    .ifPresent(this::remove);
        }
    }

    private boolean isOld(Place place) {
        boolean unfinished =
                !place.isTemporary() || arrivals.spool().unfinished().has(place.file());
        Instant touched = Instant.ofEpochMilli(place.file().toFile().lastModified());
        return unfinished
                && touched.plus(place.intake().settings().unfinished().kept()).isBefore(clock.instant());
    }

    private void remove(Place place) {
        arrivals.spool().remove(place.file());
        try {
            arrivals.spool().unfinished().clear(place.file());
        } catch (IOException e) {
            ListenerLog.notRemoved(place.file(), e);
        }
    }
}
