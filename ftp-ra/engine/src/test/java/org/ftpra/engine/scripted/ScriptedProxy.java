package org.ftpra.engine.scripted;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A proxy on 127.0.0.1 that does what its script says with each connection. Thread-safe; each connection has daemon threads,
 * and {@link #close} ends them.
 */
public final class ScriptedProxy implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final ServerSocket listener;
    private final Part part;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** Starts on a free port. */
    public ScriptedProxy(Part part) {
        this.part = part;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::acceptAll);
    }

    /** Where it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    private void acceptAll() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            open.add(client);
            start(() -> talk(client));
        }
    }

    private void talk(Socket client) throws IOException {
        try (client) {
            part.play(new Scene(client));
        }
    }

    private void start(Work work) {
        Thread thread = new Thread(() -> run(work), "scripted-proxy " + listener.getLocalPort());
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            return; // one side has closed
        }
    }

    @Override
    public void close() throws Exception {
        listener.close();
        for (Closeable each : open) {
            each.close();
        }
        for (Thread thread : threads) {
            thread.join(PATIENCE_MILLIS);
        }
    }

    /** What a proxy does with one connection. */
    @FunctionalInterface
    public interface Part {
        /** Plays it; the connection is closed afterwards. */
        void play(Scene scene) throws IOException;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /** One connection. */
    public final class Scene {

        private final Socket client;

        private Scene(Socket client) {
            this.client = client;
        }

        /** Reads this many bytes. */
        public byte[] hear(int count) throws IOException {
            return client.getInputStream().readNBytes(count);
        }

        /** Reads the head of an HTTP request. */
        public String hearHead() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = client.getInputStream().read();
                if (next < 0) {
                    return head.toString();
                }
                head.append((char) next);
            }
            return head.toString();
        }

        /** Says this. */
        public void say(String text) throws IOException {
            client.getOutputStream().write(text.getBytes());
        }

        /** Says these bytes. */
        public void say(int... bytes) throws IOException {
            byte[] all = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                all[i] = (byte) bytes[i];
            }
            client.getOutputStream().write(all);
        }

        /** Waits until the client has closed. */
        public void awaitGone() throws IOException {
            client.getInputStream().readAllBytes();
        }

        /** Passes on both ways to this port of 127.0.0.1, until either side closes, with an answer before the first byte. */
        public void connect(int port, byte[] answer) throws IOException {
            try (Socket server = new Socket("127.0.0.1", port)) {
                open.add(server);
                byte[] early = answer;
                if (answer.length > 0) {
                    InputStream greeting = server.getInputStream();
                    byte[] first = greeting.readNBytes(1);
                    early = join(answer, first, greeting.readNBytes(greeting.available()));
                }
                client.getOutputStream().write(early);
                start(() -> pass(client, server));
                pass(server, client);
            }
        }

        private static byte[] join(byte[]... parts) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                all.writeBytes(part);
            }
            return all.toByteArray();
        }

        private static void pass(Socket from, Socket to) throws IOException {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        }
    }
}
