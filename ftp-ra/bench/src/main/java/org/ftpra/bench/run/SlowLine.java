package org.ftpra.bench.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two network namespaces with 10 ms of delay each way between them: packets, not bytes, are delayed, so that connection set-up is
 * slow too, in passive as in active mode, on control as on data channels. Needs root, {@code ip} and {@code /dev/net/tun}.
 */
final class SlowLine implements Network {

    private static final String ONE_WAY_MS = "10";
    private static final String CLIENT = "10.99.0.1";
    private static final String SERVER = "10.99.0.2";
    private static final String DEVICE = "ftpra0";
    private static final String DELAY_LINE = "org.ftpra.bench.delay.DelayLine";

    private final String clients = "ftpra-c" + ProcessHandle.current().pid();
    private final String servers = "ftpra-s" + ProcessHandle.current().pid();
    private Process line;

    private SlowLine() {}

    /** Makes the namespaces and joins them; leaves nothing behind if that fails. */
    static SlowLine up(List<String> java, Path log) throws IOException {
        SlowLine made = new SlowLine();
        try {
            made.build(java, log);
            return made;
        } catch (IOException failure) {
            made.close();
            throw failure;
        }
    }

    private void build(List<String> java, Path log) throws IOException {
        ip("netns", "add", clients);
        ip("netns", "add", servers);
        join(java, log);
        address(clients, CLIENT, SERVER);
        address(servers, SERVER, CLIENT);
    }

    private void join(List<String> java, Path log) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(DELAY_LINE, clients, servers, ONE_WAY_MS));
        line = new ProcessBuilder(command)
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader output = line.inputReader();
        if (!"up".equals(output.readLine())) {
            throw new IOException("no delaying line; see " + log);
        }
    }

    private static void address(String namespace, String here, String there) throws IOException {
        ip("-n", namespace, "addr", "add", here, "peer", there, "dev", DEVICE);
        ip("-n", namespace, "link", "set", DEVICE, "up", "mtu", "1500", "txqueuelen", "10000");
        ip("-n", namespace, "link", "set", "lo", "up");
    }

    private static void ip(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        Process ip = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(ip.getInputStream().readAllBytes()).strip();
        if (Launch.exitOf(ip) != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
    }

    @Override
    public String serverAddress() {
        return SERVER;
    }

    @Override
    public List<String> atServer() {
        return List.of("ip", "netns", "exec", servers);
    }

    @Override
    public List<String> atClient() {
        return List.of("ip", "netns", "exec", clients);
    }

    /** The devices go with the process that made them. */
    @Override
    public void close() {
        if (line != null) {
            line.destroy();
        }
        remove(clients);
        remove(servers);
    }

    private static void remove(String namespace) {
        try {
            ip("netns", "del", namespace);
        } catch (IOException neverMade) {
            return;
        }
    }
}
