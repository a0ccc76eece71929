package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The process of a TomEE: Arquillian's adapter would write its output among that of the tests. */
final class TomEeProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Stream<String> OPENED = Stream.of(
            "java.lang", "java.io", "java.util", "java.util.concurrent", "java.net");

    private final Path home;
    private final Path base;
    private final Path log;
    private final Thread atExit = new Thread(this::kill, "end-tomee");
    private Process process;

    TomEeProcess(Path home, Path base, Path log) {
        this.home = home;
        this.base = base;
        this.log = log;
    }

    /** Returns when it listens, which is after its deployments. */
    void start(List<String> options, int httpPort) throws IOException {
        for (String directory : List.of("temp", "webapps", "work", "logs")) {
            Files.createDirectories(base.resolve(directory));
        }
        process = new ProcessBuilder(command(options))
                .directory(base.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.resolve("server.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(atExit);
        Awaitility.await().atMost(PATIENCE).until(() -> listensOrIsDead(httpPort));
        if (!process.isAlive()) {
            throw new IllegalStateException("TomEE has ended; see " + log);
        }
    }

    /** As {@code bin/catalina.sh} has it. */
    private List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.add("--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED");
        command.add("-javaagent:" + home.resolve("lib/openejb-javaagent.jar"));
        command.add("-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"));
        command.add("-Dcatalina.home=" + home);
        command.add("-Dcatalina.base=" + base);
        command.addAll(options);
        command.addAll(List.of("-cp", home.resolve("bin/bootstrap.jar") + ":" + home.resolve("bin/tomcat-juli.jar")));
        command.addAll(List.of("org.apache.catalina.startup.Bootstrap", "start"));
        return command;
    }

    private boolean listensOrIsDead(int httpPort) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), httpPort)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return !process.isAlive();
        }
    }

    void end() {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            kill();
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private void kill() {
        process.destroyForcibly();
    }
}
