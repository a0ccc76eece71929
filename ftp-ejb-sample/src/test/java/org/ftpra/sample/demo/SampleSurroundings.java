package org.ftpra.sample.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the sample needs around it on any app server: an FTP server with its files, and a partner who may push to its port. */
public final class SampleSurroundings implements AutoCloseable {

    private final SamplePlace place;
    private final DemoFtpServer ftp;

    private SampleSurroundings(SamplePlace place) {
        this.place = place;
        this.ftp = DemoFtpServer.start(place);
    }

    /** Starts it, with all files in this directory. */
    public static SampleSurroundings in(Path directory) throws IOException {
        SamplePlace place = new SamplePlace(Files.createDirectories(directory));
        Partners.write(place.partners());
        return new SampleSurroundings(place);
    }

    /** System properties that the app server has to have. */
    public Map<String, String> properties() {
        return place.properties(ftp.port());
    }

    /**
     * Has the sample of the EAR do all that it can, or fails with the first step that is not right.
     *
     * @param page its address, with a slash at the end
     */
    public void goRounds(URI page, PrintStream out) {
        new SampleRounds(page, place.root(), place.inbox()).go(out);
    }

    /** The same, but for what wants a factory of its own for the active mode, and a bean for pushed files. */
    public void goRoundsOfOneFactory(URI page, PrintStream out) {
        new SampleRounds(page, place.root(), place.inbox()).goOfOneFactory(out);
    }

    /**
     * Has its message-driven bean receive a file, or fails.
     *
     * @param page its address, with a slash at the end
     */
    public void receive(URI page, PrintStream out) {
        new InboxRound(new SampleClient(page), place.inbox(), out).receive();
    }

    @Override
    public void close() throws IOException {
        ftp.close();
    }
}
