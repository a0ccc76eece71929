package org.ftpra.sample.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Payara Micro's root directory, which is kept: a second start finds archives and pools in it, and deploys nothing. It must not:
 * while Payara recovers transactions, a new deployment would close the adapter's class loader, recovery would die, and every
 * transaction would wait 30 s for it.
 *
 * @param settings where it is, and with which archives it is made
 */
record KeptRoot(DemoSettings settings) {

    /** Where the adapter keeps its journal in it. */
    private static final String JOURNAL = "ftp-ra";

    Path directory() {
        return settings.directory().resolve("payara-micro");
    }

    /** Whether the last start made it, to its end, with these commands and these archives. */
    boolean isMadeBy(List<String> commands) throws IOException {
        return Files.exists(mark()) && Files.readString(mark()).equals(description(commands));
    }

    /** Remembers it. */
    void made(List<String> commands) throws IOException {
        Files.writeString(mark(), description(commands));
    }

    /** Deletes it but for the journal, so that what is in doubt is not lost. */
    void clear() throws IOException {
        Files.deleteIfExists(mark());
        if (Files.exists(directory())) {
            try (Stream<Path> entries = Files.walk(directory())) {
                for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                    if (!entry.startsWith(directory().resolve(JOURNAL)) && !entry.equals(directory())) {
                        Files.delete(entry);
                    }
                }
            }
        }
    }

    private Path mark() {
        return settings.directory().resolve("payara-micro.made");
    }

    /** The FTP server's port may be another each time: it is set before boot. */
    private String description(List<String> commands) throws IOException {
        String withoutPort = String.join("\n", commands).replaceAll("portNumber=\\d+", "");
        return withoutPort + "\n" + checksum(settings.rar()) + " " + checksum(settings.war());
    }

    private static long checksum(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(file));
        return checksum.getValue();
    }
}
