package org.ftpra.arquillian.appserver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ftpra.arquillian.machine.Command;

/**
 * A domain of Payara Server's or GlassFish's, and its process. Arquillian's adapter of Payara would start it only when it deploys:
 * too late for the pools that the archive refers to.
 */
final class Domain {

    static final String NAME = "ftp-ra";

    /** GlassFish would wait for a minute, in milliseconds. */
    private static final String START_TIMEOUT = "230000";

    private final Path home;
    private final Path log;
    private final String adminPort;
    private final Thread atExit = new Thread(this::kill, "end-domain");

    Domain(Path home, Path log, int adminPort) {
        this.home = home;
        this.log = log;
        this.adminPort = Integer.toString(adminPort);
    }

    void start() {
        Runtime.getRuntime().addShutdownHook(atExit);
        asadmin("start-domain", NAME);
    }

    /** All commands of a file, of which none may fail. */
    void tell(Path commands) {
        String output = asadmin("--host", "127.0.0.1", "--port", adminPort, "multimode", "--file", commands.toString());
        if (output.contains(" failed.")) {
            throw new IllegalStateException("a command failed:\n" + output);
        }
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

    private String asadmin(String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-jar", home.resolve("glassfish/modules/admin-cli.jar").toString()));
        command.addAll(List.of(words));
        return new Command(log.resolve("asadmin-" + words[0].replace("--host", "commands") + ".log"), command)
                .with(Map.of("AS_START_TIMEOUT", START_TIMEOUT))
                .run();
    }
}
