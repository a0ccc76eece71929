package org.ftpra.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/**
 * Plays one story again and again, each time in a fresh directory of the FTP server, in an app server that is killed at a
 * later point each time and then started again in its place. Confined to its user.
 */
final class KillRun implements AutoCloseable {

    private final Place place;
    private final FtpServerUnderTest ftp;
    private final Story story;
    private final boolean partner;
    private CrashingServer server;
    private int points;

    /** With a partner who takes each file the moment it is seen, or without. */
    KillRun(Place place, FtpServerUnderTest ftp, Story story, boolean partner) {
        this.place = place;
        this.ftp = ftp;
        this.story = story;
        this.partner = partner;
        this.server = CrashingServer.start(place);
    }

    /** Hits these points, and returns how many there are. */
    int hit(Part part) {
        for (int n = part.next(0); !isPlayedToItsEndOrDiesAt(n); n = part.next(n)) {
            points = n;
        }
        return points;
    }

    private boolean isPlayedToItsEndOrDiesAt(int point) {
        FreshDirectory directory = ftp.freshDirectory();
        story.scenario().before().writeTo(directory);
        Checker checker = new Checker(directory, story.scenario());
        String order = "order-" + directory.disk().getFileName();
        List<String> answer = server.ask("play", Integer.toString(point), story.toString(), directory.path(), order);
        boolean halted = answer.get(0).equals("halted");
        assertThat(answer.get(0)).as("%s: %s", story, answer).isIn("halted", "played");
        checkAfter(answer, halted, checker, order);
        return !halted;
    }

    private void checkAfter(List<String> answer, boolean halted, Checker checker, String order) {
        String where = story + " against " + ftp.name() + " at " + String.join(" ", answer);
        boolean told = story.ending() != Story.Ending.LOCAL; // of a local transaction nobody sees when its commit begins
        if (halted && told && !answer.get(3).equals("true")) {
            assertThat(checker.beforeTheCommit()).as(where).isEmpty();
        }
        if (partner) {
            checker.takeWhatIsNew();
        }
        if (halted) {
            restart();
        }
        List<String> recovered = server.ask("recover", "0");
        assertThat(recovered.get(0)).as("%s: recovery: %s", where, recovered).isEqualTo("recovered");
        boolean row = recovered.contains(order);
        assertThat(atRest(checker, halted, row)).as(where + ", row " + row).isEmpty();
    }

    /** Whatever is still at work has its time; what is wrong after that stays wrong. */
    private List<String> atRest(Checker checker, boolean halted, boolean row) {
        try {
            await().atMost(place.adapter().patience())
                    .until(() -> violations(checker, halted, row).isEmpty());
            return List.of();
        } catch (ConditionTimeoutException stillWrong) {
            return violations(checker, halted, row);
        }
    }

    private List<String> violations(Checker checker, boolean halted, boolean row) {
        return switch (story.ending()) {
            case FILES_THEN_ROW, ROW_THEN_FILES -> halted || row ? checker.atTheEnd(row) : List.of("lost: the row");
            case FILES_ALONE, LOCAL -> halted ? checker.atTheEndEitherWay() : checker.atTheEnd(true);
            case ROLLBACK -> row ? List.of("a row in spite of rollback") : checker.atTheEnd(false);
        };
    }

    private void restart() {
        server.close();
        server = CrashingServer.start(place);
    }

    @Override
    public void close() {
        server.close();
    }
}
