package org.ftpra.engine.session;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.data.TlsMemory;
import org.ftpra.engine.data.WayMemory;

/**
 * What sessions have learned of one server and share, so that the next need not ask. Thread-safe: the last to learn
 * wins.
 */
public final class ServerKnowledge {

    private static final int MOST_TRIES = 3;

    /** A server's clock may change to summer time and back. */
    private static final Duration CLOCK_OFFSET_LASTS = Duration.ofHours(1);

    private final String server;
    private final Consumer<Notice> notices;
    private final WayMemory ways;
    private final TlsMemory tls;
    private final TogetherMemory together;
    private final ConnectionGovernor governor;
    private volatile Duration clockOffset;
    private volatile long clockOffsetLearned;
    private volatile int fruitlessTries;
    private volatile String system;
    private volatile Boolean listOptions;
    private volatile Boolean machineListOptions;

    /** Nothing yet. What an operator should know is told to nobody. */
    public ServerKnowledge() {
        this("", notice -> {});
    }

    /**
     * Nothing yet.
     *
     * @param server host and port, as notices shall tell it
     * @param notices who is told what an operator should know
     */
    public ServerKnowledge(String server, Consumer<Notice> notices) {
        this(server, notices, new ConnectionGovernor(server, notices));
    }

    private ServerKnowledge(String server, Consumer<Notice> notices, ConnectionGovernor governor) {
        this.server = server;
        this.notices = notices;
        this.ways = new WayMemory(server, notices);
        this.tls = new TlsMemory(server, notices);
        this.together = new TogetherMemory(server, notices);
        this.governor = governor;
    }

    /** Nothing yet of the same server, spoken to in another manner; but it counts all its sessions together. */
    public ServerKnowledge inAnotherManner() {
        return new ServerKnowledge(server, notices, governor);
    }

    /** How data channels can be opened. */
    public WayMemory ways() {
        return ways;
    }

    /** What it wants of TLS sessions. */
    public TlsMemory tls() {
        return tls;
    }

    /** Whether commands can be sent to it together. */
    TogetherMemory together() {
        return together;
    }

    /** How many sessions it bears. */
    ConnectionGovernor governor() {
        return governor;
    }

    void strangerRefused(InetAddress stranger) {
        notices.accept(new Notice.StrangerRefused(server, stranger.getHostAddress()));
    }

    /** How far the times in the server's listings are ahead of UTC, if that is known. */
    public Optional<Duration> clockOffset() {
        return Optional.ofNullable(clockOffset);
    }

    /** The server's answer to SYST (RFC 959 section 4.1.3), if it was asked. */
    public Optional<String> system() {
        return Optional.ofNullable(system);
    }

    /** Remembers the answer to SYST. */
    public void learnSystem(String answer) {
        system = answer;
    }

    /** Whether it takes LIST's argument for options, as ls does; empty if that was not tried. */
    public Optional<Boolean> takesListOptions() {
        return Optional.ofNullable(listOptions);
    }

    /** Remembers that. */
    public void learnListOptions(boolean taken) {
        listOptions = taken;
    }

    /** The same of MLSD; empty if that was not tried. */
    public Optional<Boolean> takesMachineListOptions() {
        return Optional.ofNullable(machineListOptions);
    }

    /** Remembers that. */
    public void learnMachineListOptions(boolean taken) {
        machineListOptions = taken;
    }

    /** Whether it is still worth asking for the offset. */
    public boolean wantsClockOffset(Ticker ticker) {
        return clockOffset == null
                ? fruitlessTries < MOST_TRIES
                : ticker.nanos() - clockOffsetLearned > CLOCK_OFFSET_LASTS.toNanos();
    }

    /** Remembers the offset. */
    public void learnClockOffset(Duration offset, Ticker ticker) {
        clockOffsetLearned = ticker.nanos();
        clockOffset = offset;
    }

    /** Remembers that a listing with files in it did not tell the offset. */
    public synchronized void clockOffsetNotTold() {
        fruitlessTries++;
    }
}
