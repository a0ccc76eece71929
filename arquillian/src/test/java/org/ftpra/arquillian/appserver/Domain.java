package org.ftpra.arquillian.appserver;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.ftpra.arquillian.machine.Asadmin;

/**
 * A domain of Payara Server's or GlassFish's, and its process. Arquillian's adapter of Payara would start it only when it deploys:
 * too late for the pools that the archive refers to.
 */
final class Domain {

    static final String NAME = "ftp-ra";

    private final Path home;
    private final Path javaHome;
    private final Path log;
    private final String adminPort;
    private final Thread atExit = new Thread(this::kill, "end-domain");

    Domain(Path home, Path javaHome, Path log, int adminPort) {
        this.home = home;
        this.javaHome = javaHome;
        this.log = log;
        this.adminPort = Integer.toString(adminPort);
    }

    void start() {
        Runtime.getRuntime().addShutdownHook(atExit);
        asadmin("start-domain", NAME);
    }

    /** All commands of a file, of which none may fail. */
    void tell(Path commands) {
        asadmin("--host", "127.0.0.1", "--port", adminPort, "multimode", "--file", commands.toString());
    }

    void end() {
        try {
            asadmin("stop-domain", NAME);
        } finally {
            kill();
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private void kill() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    /** The command lines of this copy of the server name it; its own file has a number only some time after the start. */
    private Stream<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(home.toString()))
                .filter(process -> process.pid() != ProcessHandle.current().pid());
    }

    private void asadmin(String... words) {
        Path said = log.resolve("asadmin-" + words[0].replace("--host", "commands") + ".log");
        new Asadmin(home, javaHome, said).run(words);
    }
}
