package org.ftpra.arquillian.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which transactions were in doubt at a kill, as their third participants wrote it down. */
final class WitnessedDoubt {

    private WitnessedDoubt() {}

    /** Those of these that had been prepared and had not ended. */
    static Set<String> among(Collection<String> ids, Path log) {
        Set<String> inDoubt = new HashSet<>();
        try {
            for (String line : Files.readAllLines(log)) {
                String id = line.substring(line.indexOf(' ') + 1);
                if (line.startsWith("prepared ") && ids.contains(id)) {
                    inDoubt.add(id);
                } else if (line.startsWith("ended ")) {
                    inDoubt.remove(id);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return inDoubt;
    }
}
