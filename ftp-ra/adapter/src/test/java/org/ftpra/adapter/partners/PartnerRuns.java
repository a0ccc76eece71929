package org.ftpra.adapter.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.adapter.partners.UploadCheck.Row;

/** The command: {@code mvn verify -Ppartners}. See {@code ftp-ra/docs/partner-runs.md}. */
public final class PartnerRuns {

    private static final int MOST_SHOWN = 20;

    private PartnerRuns() {}

    /** Runs it with a JVM of our own. */
    public static void main(String[] arguments) throws Exception {
        PartnerSettings settings = PartnerSettings.fromBuild();
        run(settings, place -> new NodeHost(place, settings));
    }

    /** Runs it with this host; what was counted is printed last, and written to {@code partners.txt}. */
    public static void run(PartnerSettings settings, Function<Place, Host> hosts) throws Exception {
        RunProperties.clear(settings.directory());
        say("partners: " + settings.parallel() + " at a time, " + settings.clients() + " among them, "
                + settings.acknowledgement() + ", seed " + settings.seed());
        Place place = Place.in(settings.directory().resolve("node"));
        try (PartnerRun run = new PartnerRun(settings, place, hosts.apply(place))) {
            run.run();
            report(settings, run, run.rows());
        }
    }

    private static void report(PartnerSettings settings, PartnerRun run, List<Row> rows) throws IOException {
        UploadCheck check = run.tally().check(rows);
        String line = String.format(
                Locale.ROOT,
                "uploads: %d, cuts: %d, kills: %d, replies 226: %d, rows: %d, doubled: %d, lost: %d",
                settings.uploads(),
                run.tally().cuts(),
                run.kills(),
                run.tally().acknowledged(),
                rows.size(),
                check.doubled().size(),
                check.lost().size());
        Files.writeString(settings.directory().resolve("partners.txt"), line + "\n");
        Files.write(settings.directory().resolve("findings.txt"), check.findings());
        Files.write(settings.directory().resolve("events.txt"), run.tally().events());
        check.findings().stream().limit(MOST_SHOWN).forEach(PartnerRuns::say);
        say(line);
        if (!check.isClean()) {
            throw new IllegalStateException(line);
        }
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
