package org.ftpra.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.ftpra.adapter.inbound.Partner;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/**
 * Has one file delivered again and again, each time in a fresh directory, in an app server that is killed at a later point each
 * time and then started again in its place. Confined to its user.
 */
final class InboxKillRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Place place;
    private final FtpServerUnderTest ftp;
    private final String postAction;
    private CrashingServer server;
    private int points;
    private int deaths;

    InboxKillRun(Place place, FtpServerUnderTest ftp, String postAction) {
        this.place = place;
        this.ftp = ftp;
        this.postAction = postAction;
        this.server = CrashingServer.start(place, InboxCrashProgram.class);
    }

    /** Hits these points, and returns how many there are. */
    int hit(Part part) {
        for (int n = part.next(0); diesAt(n); n = part.next(n)) {
            points = n;
        }
        return points;
    }

    private boolean diesAt(int point) {
        FreshDirectory directory = ftp.freshDirectory();
        String name = "order-" + directory.disk().getFileName();
        Partner partner = new Partner(ftp, directory);
        String content = Content.of(name, "new");
        partner.put(name, content);
        int before = deaths;
        checkAlive(ask("activate", Integer.toString(point), directory.path(), postAction), directory);
        await(ftp.name() + " " + postAction + " at point " + point)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .atMost(PATIENCE)
                .until(() -> isDone(partner, name, directory));
        checkEnd(partner, name, content);
        return deaths > before;
    }

    private boolean isDone(Partner partner, String name, FreshDirectory directory) {
        List<String> answer = ask("recover", name);
        if (!checkAlive(answer, directory)) {
            return false;
        }
        assertThat(answer).isIn(List.of("recovered", "0"), List.of("recovered", "1"));
        return answer.get(1).equals("1") && partner.files().equals(expected(name));
    }

    /** Starts it again if it has died. */
    private boolean checkAlive(List<String> answer, FreshDirectory directory) {
        assertThat(answer.get(0)).as("%s", answer).isIn("active", "recovered", "halted", "gone");
        if (isDead(answer)) {
            deaths++;
            restart(directory);
        }
        return !isDead(answer);
    }

    /** It may die before it is asked. */
    private List<String> ask(String... words) {
        try {
            return server.ask(words);
        } catch (UncheckedIOException gone) {
            return List.of("gone");
        }
    }

    private static boolean isDead(List<String> answer) {
        return answer.get(0).equals("halted") || answer.get(0).equals("gone");
    }

    private List<String> expected(String name) {
        return postAction.equals("ARCHIVE") ? List.of("archive/" + name) : List.of();
    }

    private void checkEnd(Partner partner, String name, String content) {
        assertThat(server.ask("end")).isEqualTo(List.of("ended"));
        assertThat(partner.files()).isEqualTo(expected(name));
        assertThat(partner.hidden()).isEmpty();
        if (postAction.equals("ARCHIVE")) {
            assertThat(partner.read("archive/" + name)).isEqualTo(content);
        }
    }

    private void restart(FreshDirectory directory) {
        server.close();
        server = CrashingServer.start(place, InboxCrashProgram.class);
        assertThat(server.ask("activate", "0", directory.path(), postAction)).isEqualTo(List.of("active"));
    }

    @Override
    public void close() {
        server.close();
    }
}
