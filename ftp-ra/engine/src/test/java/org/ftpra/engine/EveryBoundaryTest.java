package org.ftpra.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.RelayFault;
import org.ftpra.engine.servers.RelayFault.Kind;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.Timeouts;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.Timeout;

/**
 * Between us and a real server the network cuts, resets or swallows a channel: after each line of a dialogue, and after
 * chosen bytes of the data. Whatever the place: the call ends in time, what it calls stored or retrieved is whole, the session
 * is in step or broken, the next one works, and no thread or socket is left.
 */
@Timeout(120)
class EveryBoundaryTest {

    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(15);
    private static final int MOST_LOGINS = 10;
    private static final int AT_ONCE = 24;
    private static final byte[] CONTENT = "0123456789".repeat(10_000).getBytes(US_ASCII);

    /** What is done, on a session of what mode. */
    private enum Dialogue {
        STORE(DataChannelMode.PASSIVE, EveryBoundaryTest::store),
        STORE_ACTIVE(DataChannelMode.ACTIVE, EveryBoundaryTest::store),
        RETRIEVE(DataChannelMode.PASSIVE, EveryBoundaryTest::retrieve),
        RETRIEVE_ACTIVE(DataChannelMode.ACTIVE, EveryBoundaryTest::retrieve),
        LIST(DataChannelMode.PASSIVE, EveryBoundaryTest::list);

        private final DataChannelMode mode;
        private final Action action;

        Dialogue(DataChannelMode mode, Action action) {
            this.mode = mode;
            this.action = action;
        }
    }

    @ServersTest(only = {"vsftpd", "proftpd", "pure-ftpd"})
    void afterEachLineOfTheControlChannel(FtpServerUnderTest server, FreshDirectory dir) throws Exception {
        dir.write("there", CONTENT);
        List<Case> cases = new ArrayList<>();
        for (Dialogue dialogue : Dialogue.values()) {
            long lines = new Case(server, dir, dialogue, RelayFault.NONE).healthy(FaultyRelay::passedOnControl);
            assertThat(lines).as(dialogue + ": lines").isGreaterThan(5);
            LongStream.range(0, lines)
                    .boxed()
                    .flatMap(line -> Stream.of(Kind.values()).map(kind -> RelayFault.onControl(kind, line)))
                    .forEach(fault -> cases.add(new Case(server, dir, dialogue, fault)));
        }
        runAll(cases);
    }

    @ServersTest(only = {"vsftpd", "proftpd", "pure-ftpd"})
    void atChosenBytesOfTheDataChannel(FtpServerUnderTest server, FreshDirectory dir) throws Exception {
        dir.write("there", CONTENT);
        List<Case> cases = new ArrayList<>();
        for (Dialogue dialogue : List.of(Dialogue.STORE, Dialogue.RETRIEVE, Dialogue.LIST)) {
            long all = new Case(server, dir, dialogue, RelayFault.NONE).healthy(FaultyRelay::passedOnData);
            LongStream.of(0, 1, all / 2, all - 1, all)
                    .boxed()
                    .flatMap(bytes -> Stream.of(Kind.values()).map(kind -> RelayFault.onData(kind, bytes)))
                    .forEach(fault -> cases.add(new Case(server, dir, dialogue, fault)));
        }
        runAll(cases);
    }

    private static void runAll(List<Case> cases) throws Exception {
        Resources before = Resources.now();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> running = new ArrayList<>();
        for (Case one : cases) {
            running.add(pool.submit(() -> {
                one.run();
                return null;
            }));
        }
        pool.shutdown();
        for (int i = 0; i < running.size(); i++) {
            assertEnds(running.get(i), cases.get(i));
        }
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        before.awaitNothingElse();
        System.out.println("every boundary: " + cases.size() + " cases");
    }

    private static void assertEnds(Future<?> running, Case one) {
        try {
            running.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(one.toString(), e);
        }
    }

    /** One dialogue through a relay that fails once. */
    private record Case(FtpServerUnderTest server, FreshDirectory dir, Dialogue dialogue, RelayFault fault) {

        void run() throws Exception {
            try (FaultyRelay relay = relay()) {
                FtpSession session = open(relay);
                relay.arm(fault);
                long start = System.nanoTime();
                boolean failed = fails(() -> dialogue.action.on(session, this));
                checkInStepOrBroken(session, failed);
                session.close();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_CALL);
                assertThat(relay.hasFailed()).isTrue();
                checkNextSessionWorks(relay);
            }
        }

        private void checkNextSessionWorks(FaultyRelay relay) throws IOException {
            relay.arm(RelayFault.NONE);
            try (FtpSession next = open(relay)) {
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
            for (int tries = 1; tries < MOST_LOGINS; tries++) {
                try {
                    return openOnce(relay);
                } catch (FtpFailure tooSlow) {
                    assertThat(tooSlow.kind()).isEqualTo(FtpFailure.Kind.TIMED_OUT);
                }
            }
            return openOnce(relay);
        }

        private FtpSession openOnce(FaultyRelay relay) throws FtpFailure {
            ServerAddress address = new ServerAddress(relay.host(), relay.port());
            return FtpSession.open(
                    Sessions.settings(address, dialogue.mode, timeouts()),
                    Sessions.credentials(server),
                    new ServerKnowledge());
        }

        private Timeouts timeouts() {
            Duration limit = isSilent() ? SHORT : LONG;
            return new Timeouts(limit, limit, limit, limit);
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
    }

    /** Whether it failed; with anything but an FtpFailure that tells why, the case is lost. */
    private static boolean fails(Call call) {
        try {
            call.run();
            return false;
        } catch (FtpFailure e) {
            assertThat(e.kind())
                    .isIn(
                            FtpFailure.Kind.TIMED_OUT,
                            FtpFailure.Kind.CONNECTION_LOST,
                            FtpFailure.Kind.INCOMPLETE,
                            FtpFailure.Kind.REFUSED);
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

    private static void store(FtpSession session, Case one) throws FtpFailure {
        String name =
                "f" + one.dir.names().size() + "-" + Thread.currentThread().getId();
        new FileTransfers(session).store(one.dir.path(name), new ByteArrayInputStream(CONTENT));
        assertThat(one.dir.read(name)).isEqualTo(CONTENT);
    }

    private static void retrieve(FtpSession session, Case one) throws FtpFailure {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        new FileTransfers(session).retrieve(one.dir.path("there"), received);
        assertThat(received.toByteArray()).isEqualTo(CONTENT);
    }

    /** A listing that was cut may end early without a trace: nothing tells how long it should be. */
    private static void list(FtpSession session, Case one) throws FtpFailure {
        List<String> names = new ArrayList<>();
        try (Listing listing = new Directory(session).list(one.dir.path())) {
            for (Optional<ListingEntry> e = listing.next(); e.isPresent(); e = listing.next()) {
                names.add(e.get().name());
            }
        }
        assertThat(one.dir.names()).containsAll(names);
    }

    private interface Action {
        void on(FtpSession session, Case one) throws FtpFailure;
    }

    private interface Call {
        void run() throws FtpFailure;
    }
}
