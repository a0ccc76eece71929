package org.ftpra.arquillian.tomee;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.appserver.TomEeBase;
import org.ftpra.arquillian.appserver.TomEeProcess;
import org.ftpra.arquillian.machine.FreePorts;
import org.ftpra.arquillian.machine.ServerProcess;
import org.ftpra.arquillian.machine.ServerSockets;
import org.ftpra.sample.demo.SampleSurroundings;

/** TomEE with the sample on it, and what the sample needs around it. */
final class SampleTomEe implements AutoCloseable {

    private static final Path CONTAINER = Path.of(System.getProperty("container.directory"));
    private static final Path ARCHIVES = Path.of(System.getProperty("archives.directory"));
    private static final String DATABASE = "jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1";

    private final int httpPort = FreePorts.any();
    private final Path kept;
    private final Path base;
    private final SampleSurroundings surroundings;
    private final TomEeBase tomEe;
    private TomEeProcess process;

    /** One that is not started yet, with all files in this directory, which is cleared. */
    SampleTomEe(String directory) throws IOException {
        kept = CONTAINER.resolve(directory);
        RunProperties.clear(kept);
        surroundings = SampleSurroundings.in(kept.resolve("surroundings"));
        base = Files.createDirectories(kept.resolve("base"));
        tomEe = new TomEeBase(CONTAINER, base);
    }

    /** Starts it with the rar beside the WAR. */
    void startBesideTheRar() throws IOException {
        tomEe.make(ARCHIVES.resolve("ftp-ra.rar"), new SamplePools(surroundings.properties()).three(), DATABASE);
        deployWar(0);
        start();
    }

    /** Starts it with the EAR that is for TomEE. */
    void startWithEar() throws IOException {
        tomEe.makeWithEar(
                ARCHIVES.resolve("ftp-ra-sample-tomee.ear"),
                new SamplePools(surroundings.properties()).one(),
                DATABASE);
        start();
    }

    /** Puts the WAR where TomEE finds it, in place of the one that is there: it has this number. */
    void deployWar(int deployment) throws IOException {
        SampleWar.write(ARCHIVES.resolve("ftp-ejb-sample.war"), deployment, base.resolve("webapps/ftp.war"));
    }

    private void start() throws IOException {
        process = new TomEeProcess(tomEe.command(httpPort, options()), kept.resolve("server.log"));
        process.start(httpPort);
    }

    private List<String> options() throws IOException {
        List<String> options = new ArrayList<>();
        options.add("-Djava.io.tmpdir=" + Files.createDirectories(kept.resolve("tmp")));
        surroundings.properties().forEach((name, value) -> options.add("-D" + name + "=" + value));
        return options;
    }

    URI page() {
        return URI.create("http://127.0.0.1:" + httpPort + "/ftp/");
    }

    SampleSurroundings surroundings() {
        return surroundings;
    }

    ServerSockets sockets() {
        return new ServerSockets(process.pid(), httpPort);
    }

    ServerProcess process() {
        return new ServerProcess(process.pid(), kept.resolve("jcmd.log"));
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.end();
        }
        surroundings.close();
    }
}
