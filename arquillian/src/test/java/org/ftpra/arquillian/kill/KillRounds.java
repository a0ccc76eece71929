package org.ftpra.arquillian.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ftpra.arquillian.kill.check.Finding;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.Servers;

/** The command: {@code mvn verify -Pkill}. See {@code ftp-ra/docs/operating.md}. */
public final class KillRounds {

    private KillRounds() {}

    /** Runs the rounds; what they found is printed last, and written to {@code kill-rounds.txt}. */
    public static void main(String[] arguments) throws IOException {
        KillSettings settings = KillSettings.fromBuild();
        delete(settings.directory());
        Files.createDirectories(settings.directory());
        Tally tally = run(settings);
        List<String> result = List.of(tally.inDoubtLine(settings.seed()), tally.line());
        Files.write(settings.directory().resolve("kill-rounds.txt"), result);
        Files.write(
                settings.directory().resolve("findings.txt"),
                tally.findings().stream().map(Finding::toString).toList());
        say(result.get(0));
        if (!tally.isClean()) {
            throw new Disagreement(tally.line());
        }
        say(tally.line());
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static Tally run(KillSettings settings) {
        say("kill: " + settings.server() + " with " + settings.ftpServer() + ", " + settings.rounds() + " rounds, seed "
                + settings.seed());
        try (FtpServerUnderTest ftp = Servers.named(settings.ftpServer()).start();
                KillRun run = new KillRun(settings, ftp)) {
            return run.run();
        }
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
