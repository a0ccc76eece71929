package org.ftpra.sample.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;

/** Payara Micro as a child process with the rar, the pools and the sample. */
final class PayaraMicro implements AutoCloseable {

    private static final int TRIES = 3;
    private static final Duration END = Duration.ofSeconds(20);

    private final DemoSettings settings;
    private final Process process;
    private final ServerOutput output;
    private final int port;

    private PayaraMicro(DemoSettings settings, Process process, int port) {
        this.settings = settings;
        this.process = process;
        this.port = port;
        this.output = ServerOutput.follow(process.getInputStream(), settings.serverLog());
    }

    /** Starts it and waits until it has booted; another port is tried where the first was taken meanwhile. */
    static PayaraMicro start(DemoSettings settings, int ftpPort, IntSupplier freePorts) {
        try {
            prepare(settings);
            BootCommands commands = new BootCommands(settings.directory(), ftpPort);
            KeptRoot root = new KeptRoot(settings);
            PayaraMicro server = start(settings, commands, root, freePorts);
            root.made(commands.after());
            return server;
        } catch (IOException failure) {
            throw new DemoFailure("Payara Micro did not start: " + failure.getMessage(), failure);
        }
    }

    private static PayaraMicro start(DemoSettings settings, BootCommands commands, KeptRoot root, IntSupplier freePorts)
            throws IOException {
        boolean kept = root.isMadeBy(commands.after());
        for (int tries = 1; ; tries++) {
            if (!kept) {
                root.clear();
            }
            commands.write(!kept);
            PayaraMicro server = launch(settings, root, commands.ftpPort(), freePorts.getAsInt());
            ServerOutput.Boot boot = server.awaitBoot();
            if (boot == ServerOutput.Boot.READY) {
                return server;
            }
            server.close();
            if (boot != ServerOutput.Boot.PORT_TAKEN || tries == TRIES) {
                throw new DemoFailure("Payara Micro did not boot (" + boot + "). Its log: " + settings.serverLog());
            }
        }
    }

    /** The page's address. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Completes when the process has ended, however it did. */
    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Ends it as a loss of power would. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        endsInTime();
    }

    private static void prepare(DemoSettings settings) throws IOException {
        Files.createDirectories(settings.directory().resolve("tmp"));
        Partners.write(settings.place().partners());
        copy(settings.rar(), settings.directory().resolve("ftp-ra.rar"));
        copy(settings.war(), settings.directory().resolve("ftp-ejb-sample.war"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static PayaraMicro launch(DemoSettings settings, KeptRoot root, int ftpPort, int port) throws IOException {
        Process process = new ProcessBuilder(command(settings, root, ftpPort, port))
                .directory(settings.directory().toFile())
                .redirectErrorStream(true)
                .start();
        PayaraMicro server = new PayaraMicro(settings, process, port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "demo-stop-payara-micro"));
        return server;
    }

    private static List<String> command(DemoSettings settings, KeptRoot root, int ftpPort, int port)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ModuleAccess.askedForBy(settings.payaraMicro()));
        settings.place().properties(ftpPort).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + settings.directory().resolve("tmp"),
                "-cp",
                settings.payaraMicro() + System.getProperty("path.separator") + Leash.home(),
                Leash.class.getName(),
                settings.directory().resolve("payara-micro.lock").toString(),
                "fish.payara.micro.PayaraMicro"));
        command.addAll(List.of("--noCluster", "--disablephonehome", "--port", Integer.toString(port)));
        command.addAll(List.of("--rootdir", root.directory().toString()));
        command.addAll(
                List.of("--prebootcommandfile", BootCommands.BEFORE, "--postbootcommandfile", BootCommands.AFTER));
        return command;
    }

    private ServerOutput.Boot awaitBoot() throws IOException {
        try {
            return output.boot().get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            close();
            throw new DemoFailure(
                    "Payara Micro was not ready after " + settings.deadline().toSeconds() + " s. Its log: "
                            + settings.serverLog(),
                    late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
            throw new DemoFailure("Interrupted while Payara Micro was starting", interrupted);
        } catch (ExecutionException failure) {
            close();
            throw new IOException(failure.getCause());
        }
    }

    /** Ends the process and whatever it started, by force where it does not end in time. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!endsInTime()) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean endsInTime() {
        try {
            return process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
