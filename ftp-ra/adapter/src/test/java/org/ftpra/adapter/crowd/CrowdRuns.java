package org.ftpra.adapter.crowd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.Servers;

/** The command: {@code mvn verify -Pcrowd}. See {@code ftp-ra/docs/crowd-runs.md}. */
public final class CrowdRuns {

    private static final int FEW = 10;

    private CrowdRuns() {}

    /** Runs it; what was measured is printed last, and written to {@code crowd.txt}. Fails if a goal is not reached. */
    public static void main(String[] arguments) throws Exception {
        CrowdSettings settings = CrowdSettings.fromBuild();
        delete(settings.directory());
        Files.createDirectories(settings.directory());
        CrowdFigures figures = new CrowdFigures(settings);
        try (FtpServerUnderTest server = Servers.named(settings.ftpServer()).start()) {
            Crowd few = Crowd.of(server, FEW);
            figures.fewEntries(new Arrivals(settings, server, few).measure());
            HeldHeap heap = new HeldHeap();
            Crowd many = Crowd.of(server, settings.entries());
            figures.manyEntries(new Arrivals(settings, server, many).measure());
            figures.listings(new Takings(settings, server, many).countListings(heap));
            figures.heap(heap.most());
        }
        report(settings, figures);
        System.exit(figures.areReached() ? 0 : 1);
    }

    private static void report(CrowdSettings settings, CrowdFigures figures) throws IOException {
        Files.writeString(settings.directory().resolve("crowd.txt"), figures + "\n");
        System.out.println(figures);
        System.out.flush();
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> entries = Files.walk(directory)) {
                for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }
}
