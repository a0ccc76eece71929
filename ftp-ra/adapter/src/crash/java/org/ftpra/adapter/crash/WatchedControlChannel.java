package org.ftpra.adapter.crash;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Stands in the client's JVM before its server, with a point before each line is passed on: a command that the server never
 * gets, a reply that the client never gets. Data channels pass by. Its threads are daemons and end with the JVM.
 */
final class WatchedControlChannel {

    private final ServerSocket listener;
    private final InetAddress server;
    private final int serverPort;
    private final Points points;

    /** On a port of its own, which is the same again after a crash: a branch is known by its server's port. */
    WatchedControlChannel(String host, int port, Points points, Path memory) throws IOException {
        this.server = InetAddress.getByName(host);
        this.serverPort = port;
        this.points = points;
        this.listener = new ServerSocket(java.nio.file.Files.exists(memory) ? Integer.parseInt(java.nio.file.Files.readString(memory)) : 0, 50, server);
        java.nio.file.Files.writeString(memory, Integer.toString(port()));
        inBackground("accept", this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket toServer = new Socket(server, serverPort);
            client.setTcpNoDelay(true);
            toServer.setTcpNoDelay(true);
            inBackground("commands", () -> passOn("command", client, toServer));
            inBackground("replies", () -> passOn("reply", toServer, client));
        }
    }

    private void passOn(String kind, Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream lines = new BufferedInputStream(from.getInputStream());
            for (byte[] line = line(lines); line.length > 0; line = line(lines)) {
                points.reach("before " + kind + " " + firstWord(line));
                to.getOutputStream().write(line);
            }
        }
    }

    /** With its line feed; what comes after the last one; empty at the end. */
    private static byte[] line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = from.read(); next >= 0; next = from.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static String firstWord(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1).trim().split("[ -]")[0];
    }

    private static void inBackground(String name, Passing passing) {
        Thread thread = new Thread(() -> untilTheEnd(passing), "ftpra-watched-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void untilTheEnd(Passing passing) {
        try {
            passing.pass();
        } catch (IOException end) {
            // One side is gone; the other was closed with it.
        }
    }

    /** Goes on until a socket is closed. */
    private interface Passing {
        void pass() throws IOException;
    }
}
