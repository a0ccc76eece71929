package org.ftpra.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.adapter.container.OrderDatabase;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.RelayFault;

/** Plays one story again and again, each time in a fresh directory, through a line that is cut later each time. */
final class CutRun implements AutoCloseable {

    private final AppServer server;
    private final RunningAdapter running;
    private final Adapter adapter;
    private final FaultyRelay relay;
    private final FtpServerUnderTest ftp;
    private final Story story;
    private int points;

    private CutRun(Place place, FaultyRelay relay, FtpServerUnderTest ftp, Story story) throws Exception {
        this.adapter = place.adapter();
        this.relay = relay;
        this.ftp = ftp;
        this.story = story;
        this.running = adapter.start(place);
        this.server = new AppServer(
                NarayanaOfThisJvm.transactions(),
                OrderDatabase.inMemory("orders"),
                running.factory(story.ending().level()),
                running.factory(TransactionSupportLevel.XATransaction),
                Points.IGNORED);
    }

    static CutRun start(Place place, FaultyRelay relay, FtpServerUnderTest ftp, Story story) throws Exception {
        return new CutRun(place.at(relay.host(), relay.port()), relay, ftp, story);
    }

    /** Cuts there, and returns how many places were cut at. */
    int hit(Cut cut, Part part) throws Exception {
        for (int n = part.next(0); isCutAfter(n, cut); n = part.next(n)) {
            points++;
        }
        return points;
    }

    private boolean isCutAfter(int units, Cut cut) throws Exception {
        FreshDirectory directory = ftp.freshDirectory();
        story.scenario().before().writeTo(directory);
        Checker checker = new Checker(directory, story.scenario());
        String order = ftp.name() + directory.path() + cut + units;
        String outcome = play(directory, order, cut.after(units));
        boolean cutOff = relay.hasFailed();
        relay.arm(RelayFault.NONE);
        server.recover();
        String where = story + " against " + ftp.name() + ", " + cut + " " + units + ": " + outcome;
        assertThat(violations(checker, order, cutOff, outcome)).as(where).isEmpty();
        return cutOff;
    }

    private String play(FreshDirectory directory, String order, RelayFault fault) {
        server.connect();
        relay.arm(fault);
        try {
            server.play(story, directory.path(), order);
            return "played";
        } catch (Exception e) {
            return e.toString();
        }
    }

    /** Whatever is still at work has its time; what is wrong after that stays wrong. */
    private List<String> violations(Checker checker, String order, boolean cutOff, String outcome) throws Exception {
        boolean row = server.database().orders().contains(order);
        try {
            await().atMost(adapter.patience())
                    .until(() -> now(checker, row, cutOff, outcome).isEmpty());
            return List.of();
        } catch (ConditionTimeoutException stillWrong) {
            return now(checker, row, cutOff, outcome);
        }
    }

    private List<String> now(Checker checker, boolean row, boolean cutOff, String outcome) {
        boolean played = outcome.equals("played");
        if (!cutOff && !played) {
            return List.of("failed without a cut");
        }
        return switch (story.ending()) {
            case FILES_THEN_ROW, ROW_THEN_FILES -> row || !played ? checker.atTheEnd(row) : List.of("lost: the row");
            case FILES_ALONE, LOCAL -> played ? checker.atTheEnd(true) : checker.atTheEndEitherWay();
            case ROLLBACK -> row ? List.of("a row in spite of rollback") : checker.atTheEnd(false);
        };
    }

    @Override
    public void close() throws Exception {
        server.close();
        running.close();
    }
}
