package org.ftpra.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.RelayFault;
import org.ftpra.engine.servers.RelayFault.Kind;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.Timeouts;
import org.ftpra.engine.transfer.FileTransfers;

/**
 * One dialogue with a real server through a relay that fails once.
 *
 * @param server in front of which the relay stands
 * @param tls how the channels are protected, or empty for clear text
 * @param dir where files are stored, with a file {@code there} that holds {@link #CONTENT}
 * @param dialogue what is done
 * @param fault where and how the relay fails
 */
record BoundaryCase(
        FtpServerUnderTest server, Optional<TlsSettings> tls, FreshDirectory dir, Dialogue dialogue, RelayFault fault) {

    static final byte[] CONTENT = "0123456789".repeat(10_000).getBytes(US_ASCII);

    /**
     * INSECURE: a server's refusal of a data channel that resumes no TLS session is taken for a demand to resume one. PROTOCOL:
     * now and then ProFTPD has no reply to a transfer whose data channel was cut, and goes on with the command behind it.
     */
    private static final Set<FtpFailure.Kind> FAILURES = EnumSet.of(
            FtpFailure.Kind.TIMED_OUT,
            FtpFailure.Kind.CONNECTION_LOST,
            FtpFailure.Kind.INCOMPLETE,
            FtpFailure.Kind.REFUSED,
            FtpFailure.Kind.INSECURE,
            FtpFailure.Kind.PROTOCOL);

    private static final Duration SHORT = Duration.ofMillis(1500);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(25);
    private static final int MOST_TRIES = 10;

    /** What is done, on a session of what mode. */
    enum Dialogue {
        STORE(DataChannelMode.PASSIVE, BoundaryCase::store),
        STORE_ACTIVE(DataChannelMode.ACTIVE, BoundaryCase::store),
        RETRIEVE(DataChannelMode.PASSIVE, BoundaryCase::retrieve),
        RETRIEVE_ACTIVE(DataChannelMode.ACTIVE, BoundaryCase::retrieve),
        LIST(DataChannelMode.PASSIVE, BoundaryCase::list);

        private final DataChannelMode mode;
        private final Action action;

        Dialogue(DataChannelMode mode, Action action) {
            this.mode = mode;
            this.action = action;
        }
    }

    /** The same with another fault. */
    BoundaryCase with(RelayFault other) {
        return new BoundaryCase(server, tls, dir, dialogue, other);
    }

    /** A busy machine may not come as far as the fault within a short limit. */
    void run() throws Exception {
        boolean came = comesAbout();
        for (int tries = 1; !came && isSilent() && tries < MOST_TRIES; tries++) {
            came = comesAbout();
        }
        assertThat(came).as("the fault came about").isTrue();
    }

    private boolean comesAbout() throws Exception {
        try (FaultyRelay relay = relay()) {
            FtpSession session = open(relay);
            relay.arm(fault);
            long start = System.nanoTime();
            boolean failed = fails(() -> dialogue.action.on(session, this));
            checkInStepOrBroken(session, failed);
            session.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_CALL);
            boolean came = relay.hasFailed();
            checkNextSessionWorks(relay);
            return came;
        }
    }

    private void checkNextSessionWorks(FaultyRelay relay) throws IOException {
        relay.arm(RelayFault.NONE);
        try (FtpSession next = openOnce(relay, LONG)) {
            retrieve(next, this);
        }
    }

    /** What passes if nothing fails. */
    long healthy(ToLongFunction<FaultyRelay> passed) throws IOException {
        try (FaultyRelay relay = relay()) {
            try (FtpSession session = open(relay)) {
                relay.arm(fault);
                dialogue.action.on(session, this);
            }
            return passed.applyAsLong(relay);
        }
    }

    private FaultyRelay relay() throws IOException {
        return dialogue.mode == DataChannelMode.ACTIVE
                ? FaultyRelay.ofControlChannel(server)
                : FaultyRelay.ofBothChannels(server);
    }

    /** A busy machine may not log in within a short limit. */
    private FtpSession open(FaultyRelay relay) throws FtpFailure {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return openOnce(relay, limit());
            } catch (FtpFailure tooSlow) {
                assertThat(tooSlow.kind()).isEqualTo(FtpFailure.Kind.TIMED_OUT);
            }
        }
        return openOnce(relay, limit());
    }

    private FtpSession openOnce(FaultyRelay relay, Duration limit) throws FtpFailure {
        ServerAddress address = new ServerAddress(relay.host(), relay.port());
        return FtpSession.open(
                Sessions.settings(
                        address, tls, DataChannelChoice.of(dialogue.mode), new Timeouts(limit, limit, limit, limit)),
                Sessions.credentials(server),
                new ServerKnowledge());
    }

    private Duration limit() {
        return isSilent() ? SHORT : LONG;
    }

    /**
     * Only silence has to be waited for: whatever ends, ends before a long limit has passed. Pure-FTPd waits for another
     * data connection, without a word, where the first is reset before it has looked at it.
     */
    private boolean isSilent() {
        boolean unseen = fault.channel() == RelayFault.Channel.DATA && fault.after() == 0;
        return fault.kind() == Kind.BLACK_HOLE || unseen;
    }

    @Override
    public String toString() {
        return server + ", " + dialogue + ", " + fault;
    }

    /** Whether it failed; with anything but an FtpFailure that tells why, the case is lost. */
    private static boolean fails(Call call) {
        try {
            call.run();
            return false;
        } catch (FtpFailure e) {
            assertThat(FAILURES).as(e.getMessage()).contains(e.kind());
            assertThat(e.getMessage()).isNotBlank();
            return true;
        }
    }

    private static void checkInStepOrBroken(FtpSession session, boolean failed) {
        assertThat(session.isTransferring()).isFalse();
        if (session.isUsable()) {
            fails(() -> assertThat(session.call(Command.of("NOOP")).code()).isEqualTo(200));
        } else {
            assertThat(failed).isTrue();
            assertThat(fails(() -> session.call(Command.of("NOOP")))).isTrue();
        }
    }

    private static void store(FtpSession session, BoundaryCase one) throws FtpFailure {
        String name =
                "f" + one.dir.names().size() + "-" + Thread.currentThread().getId();
        new FileTransfers(session).store(one.dir.path(name), new ByteArrayInputStream(CONTENT));
        assertThat(one.dir.read(name)).isEqualTo(CONTENT);
    }

    private static void retrieve(FtpSession session, BoundaryCase one) throws FtpFailure {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        new FileTransfers(session).retrieve(one.dir.path("there"), received);
        assertThat(received.toByteArray()).isEqualTo(CONTENT);
    }

    /** A listing that was cut may end early without a trace: nothing tells how long it should be. */
    private static void list(FtpSession session, BoundaryCase one) throws FtpFailure {
        List<String> names = new ArrayList<>();
        try (Listing listing = new Directory(session).list(one.dir.path())) {
            for (Optional<ListingEntry> e = listing.next(); e.isPresent(); e = listing.next()) {
                names.add(e.get().name());
            }
        }
        assertThat(one.dir.names()).containsAll(names);
    }

    private interface Action {
        void on(FtpSession session, BoundaryCase one) throws FtpFailure;
    }

    private interface Call {
        void run() throws FtpFailure;
    }
}
