package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server that is a child process of this JVM. */
final class DaemonProcess implements Daemon {

    private final Site site;
    private final List<String> command;
    private final Path log;
    private ProcessTree tree;

    DaemonProcess(Site site, List<String> command) {
        this.site = site;
        this.command = command;
        this.log = site.directory().file("output.log");
    }

    @Override
    public void start() {
        tree = new ProcessTree(launch());
        try {
            Greeting.await(site, tree::isAlive);
            tree.awaitNoChildren();
        } catch (IllegalStateException failure) {
            kill();
            throw new IllegalStateException(command + " did not start: " + output(), failure);
        }
    }

    /** Without asking first: nothing of the server is to be kept, and ProFTPD takes 0.8 s to end when asked. */
    @Override
    public void kill() {
        if (tree != null) {
            tree.kill();
        }
    }

    private Process launch() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(site.directory().file("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(OpenSsl.environment(site));
        builder.environment().put("TZ", site.options().timeZone().orElse("UTC"));
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String output() {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).strip();
        } catch (IOException failure) {
            return "its output cannot be read: " + failure;
        }
    }
}
