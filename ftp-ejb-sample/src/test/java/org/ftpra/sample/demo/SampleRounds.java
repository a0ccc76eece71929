package org.ftpra.sample.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import org.ftpra.sample.files.Route;

/**
 * The rounds that show that the sample works, whatever it runs on: each fails at the first step that is not right.
 *
 * @param page the sample's address
 * @param files where its pools' files are
 * @param inbox where the files are that come in for its message-driven bean
 */
record SampleRounds(URI page, Path files, Path inbox) {

    /** Goes them all, and tells of each step. */
    void go(PrintStream out) {
        SampleClient client = new SampleClient(page);
        VisibleRound round = new VisibleRound(client, files, out);
        round.go(Route.PASSIVE);
        round.go(Route.ACTIVE);
        round.orders();
        new InboxRound(client, inbox, out).go();
        new PushRound(client, out).go();
    }

    /** Goes those that one factory and one message-driven bean can do: that factory takes part in transactions, and is passive. */
    void goOfOneFactory(PrintStream out) {
        SampleClient client = new SampleClient(page);
        VisibleRound round = VisibleRound.staged(client, files, out);
        round.go(Route.PASSIVE);
        round.orders();
        new InboxRound(client, inbox, out).go();
    }
}
