package org.ftpra.sample.demo;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Copies what the server prints into its log, and tells when it has booted or cannot. A daemon thread reads it to its end. */
final class ServerOutput {

    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in ");
    private static final Pattern PORT_TAKEN = Pattern.compile(
            "Address already in use|java\\.net\\.BindException|port .* (is )?in use", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAILED_DEPLOYMENT = Pattern.compile("Boot Command deploy failed");

    private final CompletableFuture<Boot> boot = new CompletableFuture<>();

    /** How a boot ended. */
    enum Boot {
        READY,
        PORT_TAKEN,
        DEPLOYMENT_FAILED,
        ENDED
    }

    static ServerOutput follow(InputStream output, Path log) {
        ServerOutput follower = new ServerOutput();
        Thread thread = new Thread(() -> follower.copy(output, log), "demo-server-output");
        thread.setDaemon(true);
        thread.start();
        return follower;
    }

    CompletableFuture<Boot> boot() {
        return boot;
    }

    private void copy(InputStream output, Path log) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
                BufferedWriter copy = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line);
                copy.newLine();
                copy.flush();
                judge(line);
            }
        } catch (IOException closed) {
            boot.completeExceptionally(closed);
        }
        boot.complete(Boot.ENDED);
    }

    private void judge(String line) {
        if (PORT_TAKEN.matcher(line).find()) {
            boot.complete(Boot.PORT_TAKEN);
        } else if (FAILED_DEPLOYMENT.matcher(line).find()) {
            boot.complete(Boot.DEPLOYMENT_FAILED);
        } else if (READY.matcher(line).find()) {
            boot.complete(Boot.READY);
        }
    }
}
