package org.ftpra.adapter.crash;

import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.io.PrintStream;
import java.nio.file.Path;
import org.ftpra.adapter.container.OrderDatabase;
import org.ftpra.adapter.container.Transactions;

/**
 * An app server in a JVM of its own that dies when told. It does what its input says, a line each, and answers each with a
 * line; it ends with its input.
 */
final class CrashProgram {

    private final HaltingPoints points;
    private final Transactions transactions;
    private final OrderDatabase database;
    private final RunningAdapter adapter;
    private final AppServer xa;
    private final AppServer local;

    private CrashProgram(Place place, PrintStream answers) throws Exception {
        points = new HaltingPoints(answers);
        Path directory = place.directory();
        transactions =
                place.manager().start(java.nio.file.Files.createDirectories(directory.resolve("transactions")));
        database = OrderDatabase.in(directory);
        WatchedControlChannel watched = new WatchedControlChannel(
                place.host(), place.port(), points, directory.resolve("port"));
        Place behind = place.at(place.host(), watched.port());
        adapter = place.adapter().start(behind);
        xa = server(TransactionSupportLevel.XATransaction);
        local = server(TransactionSupportLevel.LocalTransaction);
    }

    private AppServer server(TransactionSupportLevel level) throws Exception {
        return new AppServer(
                transactions,
                database,
                adapter.factory(level),
                adapter.factory(TransactionSupportLevel.XATransaction),
                points);
    }

    /** Its arguments are those of a {@link Place}. */
    public static void main(String... arguments) throws Exception {
        PrintStream answers = System.out;
        CrashProgram program = new CrashProgram(Place.of(arguments), answers);
        Requests.answer(answers, program::answer);
    }

    private String answer(String... words) {
        try {
            points.haltAt(Integer.parseInt(words[1]));
            return words[0].equals("recover") ? recover() : play(Story.of(words[2]), words[3], words[4]);
        } catch (Exception e) {
            e.printStackTrace();
            return "failed\t" + e;
        }
    }

    private String recover() throws Exception {
        xa.recover();
        return "recovered\t" + String.join("\t", database.orders());
    }

    private String play(Story story, String directory, String order) throws Exception {
        AppServer server = story.ending().level() == TransactionSupportLevel.LocalTransaction ? local : xa;
        server.play(story, directory, order);
        return "played\t" + points.passed();
    }
}
