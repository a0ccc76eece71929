package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A domain of Payara Server's or GlassFish's, and its process. Arquillian's adapter of Payara would start it only when it deploys:
 * too late for the pools that the archive refers to.
 */
final class Domain {

    static final String NAME = "ftp-ra";

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
        process().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Its file is gone when it has ended by itself. */
    private Optional<ProcessHandle> process() {
        Path pid = home.resolve("glassfish/domains").resolve(NAME).resolve("config/pid");
        try {
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String asadmin(String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-jar", home.resolve("glassfish/modules/admin-cli.jar").toString()));
        command.addAll(List.of(words));
        return new Command(log.resolve("asadmin-" + words[0].replace("--host", "commands") + ".log"), command).run();
    }
}
