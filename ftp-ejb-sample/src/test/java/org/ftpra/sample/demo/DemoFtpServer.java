package org.ftpra.sample.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.User;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/** An Apache FtpServer in this JVM, reachable from this machine only, which records its commands in a file. */
public final class DemoFtpServer implements AutoCloseable {

    /** The address it listens on. */
    public static final String HOST = "127.0.0.1";

    /** Its only user, and the password too: whoever reaches it is on this machine and may have the files. */
    public static final String USER = "demo";

    /** The directory that the page shows. */
    static final String FILES = "/files";

    private static final String LISTENER = "default";

    private final CommandRecorder recorder;
    private final Disturbance disturbance;
    private final Listener listener;
    private final FtpServer server;

    private DemoFtpServer(CommandRecorder recorder, Disturbance disturbance, Listener listener, FtpServer server) {
        this.recorder = recorder;
        this.disturbance = disturbance;
        this.listener = listener;
        this.server = server;
    }

    /**
     * Starts it on the port of the last time, for a branch in doubt is of that server, or on one that the operating system
     * gives where that is taken.
     */
    static DemoFtpServer start(SamplePlace place) {
        try {
            Files.createDirectories(place.files());
            Files.createDirectories(place.inbox());
            CommandRecorder recorder = new CommandRecorder(place.commandLog());
            Path lastPort = place.directory().resolve("ftp-port");
            DemoFtpServer server = start(place.root(), recorder, FreePort.again(lastPort));
            Files.writeString(lastPort, Integer.toString(server.port()));
            return server;
        } catch (IOException | FtpException failure) {
            throw new DemoFailure("The FTP server did not start: " + failure.getMessage(), failure);
        }
    }

    private static DemoFtpServer start(Path root, CommandRecorder recorder, int port) throws FtpException {
        ListenerFactory listeners = new ListenerFactory();
        listeners.setServerAddress(HOST);
        listeners.setPort(port);
        Listener listener = listeners.createListener();
        FtpServerFactory factory = new FtpServerFactory();
        factory.addListener(LISTENER, listener);
        factory.getUserManager().save(user(root));
        Disturbance disturbance = new Disturbance();
        factory.setFtplets(new HashMap<>(Map.of("record", recorder, "disturbance", disturbance))); // cleared at its end
        FtpServer server = factory.createServer();
        server.start();
        return new DemoFtpServer(recorder, disturbance, listener, server);
    }

    private static User user(Path root) {
        BaseUser user = new BaseUser();
        user.setName(USER);
        user.setPassword(USER);
        user.setHomeDirectory(root.toString());
        user.setAuthorities(List.of(new WritePermission(), new ConcurrentLoginPermission(0, 0)));
        return user;
    }

    /** The port of its control channels. */
    public int port() {
        return listener.getPort();
    }

    /** Answers 553 to this command from now on. */
    public void refuse(String command) {
        disturbance.refuse(command);
    }

    /** Closes every connection that sends this command from now on. */
    public void hangUpOn(String command) {
        disturbance.hangUpOn(command);
    }

    /**
     * Lets no renaming begin, and tells no size: a staged file that it has not told to be whole is looked at before the
     * decision, so that a promised branch stays undecided.
     */
    public void preventDecisions() {
        disturbance.refuse("SIZE");
        disturbance.hangUpOn("RNFR");
    }

    /** Does again what it is asked for. */
    public void behave() {
        disturbance.end();
    }

    @Override
    public void close() throws IOException {
        server.stop();
        recorder.close();
    }
}
