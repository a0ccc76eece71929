package org.ftpra.adapter.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.Servers;

/** The command: {@code mvn verify -Pcluster}. See {@code ftp-ra/docs/cluster-runs.md}. */
public final class ClusterRuns {

    private ClusterRuns() {}

    /** Runs it; what was counted is printed last, and written to {@code cluster.txt}. */
    public static void main(String[] arguments) throws IOException {
        ClusterSettings settings = ClusterSettings.fromBuild();
        RunProperties.clear(settings.directory());
        say("cluster: " + settings.nodes() + " nodes on " + settings.ftpServer() + ", seed " + settings.seed());
        try (FtpServerUnderTest server = Servers.named(settings.ftpServer()).start();
                ClusterRun run = new ClusterRun(settings, server)) {
            run.run();
            report(settings, run, run.check());
        }
    }

    private static void report(ClusterSettings settings, ClusterRun run, ClusterCheck check) throws IOException {
        String line = String.format(
                Locale.ROOT,
                "nodes: %d, files: %d, kills: %d, pauses: %d, lost: %d, doubled: %d, left: %d",
                settings.nodes(),
                settings.files(),
                run.kills(),
                run.pauses(),
                check.lost().size(),
                check.doubled().size(),
                check.left().size());
        Files.writeString(settings.directory().resolve("cluster.txt"), line + "\n");
        List<String> findings = new ArrayList<>();
        check.lost().forEach(each -> findings.add("lost: " + each));
        check.doubled().forEach(each -> findings.add("doubled: " + each));
        check.left().forEach(each -> findings.add("left: " + each));
        Files.write(settings.directory().resolve("findings.txt"), findings);
        findings.stream().limit(20).forEach(ClusterRuns::say);
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
