package org.ftpra.engine.scripted;

import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An FTP server on 127.0.0.1 that answers as its script says; without one, as a sane server would.
 *
 * <p>Thread-safe. Each control connection has a daemon thread; {@link #close} ends them all and waits for them.
 */
public final class ScriptedServer implements AutoCloseable {

    private static final int BACKLOG = 50;
    private static final int PATIENCE_MILLIS = 10_000;

    private final ServerSocket listener;
    private final Script script = new Script();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong controlBytes = new AtomicLong();
    private volatile List<String> features = List.of("UTF8", "SIZE", "MDTM", "MLST type*;size*;modify*;");
    private final Thread accepting;
    private volatile byte[] listing = new byte[0];
    private volatile Charset charset = StandardCharsets.UTF_8;
    private volatile String passiveHost = "127,0,0,1";
    private volatile Fault controlFault = Fault.NONE;
    private volatile Fault dataFault = Fault.NONE;
    private volatile boolean byteByByte;
    private volatile boolean losesTheRest;
    private volatile ServerTls tls;
    private volatile boolean tlsImplicit;
    private final List<Long> controlWrites = new CopyOnWriteArrayList<>();
    private final List<Long> dataWrites = new CopyOnWriteArrayList<>();
    private final AtomicLong dataBytes = new AtomicLong();

    /** Starts on a free port. */
    public ScriptedServer() {
        try {
            listener = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.add(listener);
        accepting = start("accepts", this::acceptAll);
    }

    /** Started before it is listed: whoever finds it there and not alive may take it for ended. */
    private Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, "scripted-server " + port() + " " + name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
        return thread;
    }

    private void acceptAll() {
        try {
            while (!listener.isClosed()) {
                Socket socket = listener.accept();
                open.add(socket);
                start("talks", () -> talk(socket));
            }
        } catch (IOException e) {
            open.remove(listener);
        }
    }

    /** A conversation ends when either side has closed, or its script breaks it off. */
    private void talk(Socket socket) {
        try (socket;
                Conversation conversation = new Conversation(this, socket)) {
            open.add(conversation);
            conversation.run();
        } catch (IOException e) {
            open.remove(socket);
        }
    }

    /** Answers this command so from now on; {@code greeting} is what comes before any command. */
    public ScriptedServer on(String verb, Answer answer) {
        script.on(verb, answer);
        return this;
    }

    /** Answers this command with these replies from now on. */
    public ScriptedServer on(String verb, String... replies) {
        return on(verb, Answer.replies(replies));
    }

    /** Answers this command so the next time; several are taken in order. */
    public ScriptedServer once(String verb, Answer answer) {
        script.once(verb, answer);
        return this;
    }

    /** Answers this command with these replies the next time. */
    public ScriptedServer once(String verb, String... replies) {
        return once(verb, Answer.replies(replies));
    }

    /** Where the control channel fails. */
    public ScriptedServer control(Fault fault) {
        controlFault = fault;
        return this;
    }

    /** Where each data channel fails when the server sends. */
    public ScriptedServer data(Fault fault) {
        dataFault = fault;
        return this;
    }

    /** Sends every byte of the control channel by itself. */
    public ScriptedServer splitEachByte() {
        byteByByte = true;
        return this;
    }

    /** Of what comes in one segment, takes the first line alone. */
    public ScriptedServer losingWhatComesTogether() {
        losesTheRest = true;
        return this;
    }

    boolean losesTheRest() {
        return losesTheRest;
    }

    /** Speaks TLS when asked to by AUTH. */
    public ScriptedServer tls(ServerTls how) {
        tls = how;
        return this;
    }

    /** Speaks TLS from the first byte. */
    public ScriptedServer implicitTls(ServerTls how) {
        tlsImplicit = true;
        return tls(how);
    }

    /** What FEAT tells. */
    public ScriptedServer features(String... lines) {
        features = List.of(lines);
        return this;
    }

    /** What LIST and MLSD send. */
    public ScriptedServer listing(String text) {
        return listing(text.getBytes(charset));
    }

    /** What LIST and MLSD send. */
    public ScriptedServer listing(byte[] bytes) {
        listing = bytes;
        return this;
    }

    /** The charset of the control channel. */
    public ScriptedServer charset(Charset other) {
        charset = other;
        return this;
    }

    /** The address in a 227 reply, with commas. */
    public ScriptedServer passiveHost(String host) {
        passiveHost = host;
        return this;
    }

    /** Puts a file there. */
    public ScriptedServer file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /** A file's content, or {@code null}. */
    public byte[] file(String name) {
        return files.get(name);
    }

    /** Every command line that came, in order. */
    public List<String> commands() {
        return commands;
    }

    /** Forgets the commands that came. */
    public void forgetCommands() {
        commands.clear();
    }

    /** The control port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many bytes all control channels have sent. */
    public long controlBytes() {
        return controlBytes.get();
    }

    void countControl(int count) {
        controlWrites.add(controlBytes.addAndGet(count));
    }

    void countData(int count) {
        dataWrites.add(dataBytes.addAndGet(count));
    }

    /** After how many bytes of all control channels each write ended: under TLS, where records end. */
    public List<Long> controlWrites() {
        return controlWrites;
    }

    /** The same of data channels under TLS. */
    public List<Long> dataWrites() {
        return dataWrites;
    }

    ServerTls tls() {
        return tls;
    }

    boolean isTlsImplicit() {
        return tlsImplicit;
    }

    Script script() {
        return script;
    }

    void record(String line) {
        commands.add(line);
    }

    List<String> features() {
        return features;
    }

    byte[] listing() {
        return listing;
    }

    Charset charset() {
        return charset;
    }

    String passiveHost() {
        return passiveHost;
    }

    Fault controlFault() {
        return controlFault;
    }

    Fault dataFault() {
        return dataFault;
    }

    boolean splitsEachByte() {
        return byteByByte;
    }

    /** Waits until every conversation has ended, because its client has gone. */
    public void awaitSilence() {
        await().until(() -> threads.stream().noneMatch(thread -> thread != accepting && thread.isAlive()));
    }

    /** Closes every socket and waits until every thread has ended. */
    @Override
    public void close() {
        try {
            for (Closeable socket : open) {
                socket.close();
            }
            end(accepting);
            for (Thread thread : threads) {
                end(thread);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(Thread thread) throws IOException {
        try {
            for (long left = PATIENCE_MILLIS; thread.isAlive() && left > 0; left -= 100) {
                for (Closeable socket : open) {
                    socket.close();
                }
                thread.join(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new AssertionError(thread.getName() + " outlives its server");
        }
    }
}
