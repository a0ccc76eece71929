package org.ftpra.engine.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.Fault;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The server cuts, or falls silent, after every single byte that it sends in a dialogue. Whatever the byte: the call
 * ends in time, with an {@link FtpFailure} if it fails, and leaves a session in step or a broken one, and no thread or
 * socket.
 */
@Tag("thorough")
@Timeout(120)
class EveryByteTest {

    private static final Duration LIMIT = Duration.ofMillis(150);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final int AT_ONCE = 24;
    private static final byte[] CONTENT = "some content".getBytes(US_ASCII);
    /** Port 1 of this machine: nobody listens. */
    private static final String NOWHERE = "227 Passive (127,0,0,1,0,1)";

    private static final String LINES = "type=file;size=1; alpha\r\ntype=dir; beta\r\n";

    /** What the client does. */
    enum Dialogue {
        LOG_IN(DataChannelMode.PASSIVE, session -> {}),
        RETRIEVE(DataChannelMode.PASSIVE, EveryByteTest::retrieve),
        RETRIEVE_ACTIVE(DataChannelMode.ACTIVE, EveryByteTest::retrieve),
        STORE(DataChannelMode.PASSIVE, EveryByteTest::store),
        STORE_ACTIVE(DataChannelMode.ACTIVE, EveryByteTest::store),
        LIST(DataChannelMode.PASSIVE, EveryByteTest::list),
        COMMANDS(DataChannelMode.PASSIVE, EveryByteTest::commands),
        /** EPSV refused, PASV unreachable, EPRT never dialled, and then PORT on a new control channel. */
        SEARCH(DataChannelMode.AUTO, EveryByteTest::retrieve);

        private final DataChannelMode mode;
        private final Action action;

        Dialogue(DataChannelMode mode, Action action) {
            this.mode = mode;
            this.action = action;
        }

        Client client(ScriptedServer server) {
            return new Client(server).mode(mode).limit(LIMIT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cutAfterEveryByteOfTheControlChannel(Dialogue dialogue) throws Exception {
        everyByteOfTheControlChannel(dialogue, Fault::cutAfter);
    }

    @ParameterizedTest
    @EnumSource
    void silenceAfterEveryByteOfTheControlChannel(Dialogue dialogue) throws Exception {
        everyByteOfTheControlChannel(dialogue, Fault::silentAfter);
    }

    private static void everyByteOfTheControlChannel(Dialogue dialogue, LongFunction<Fault> fault) throws Exception {
        long first = dialogue == Dialogue.LOG_IN ? 0 : controlBytes(Dialogue.LOG_IN);
        long last = controlBytes(dialogue);
        assertThat(last).isGreaterThan(first);

        forEach(first, last, n -> run(dialogue, fault.apply(n), Fault.NONE));
    }

    @ParameterizedTest
    @EnumSource(names = {"RETRIEVE", "RETRIEVE_ACTIVE", "LIST", "SEARCH"})
    void cutAfterEveryByteOfTheDataChannel(Dialogue dialogue) throws Exception {
        forEach(0, dataBytes(dialogue), n -> run(dialogue, Fault.NONE, Fault.cutAfter(n)));
    }

    @ParameterizedTest
    @EnumSource(names = {"RETRIEVE", "RETRIEVE_ACTIVE", "LIST", "SEARCH"})
    void silenceAfterEveryByteOfTheDataChannel(Dialogue dialogue) throws Exception {
        forEach(0, dataBytes(dialogue), n -> run(dialogue, Fault.NONE, Fault.silentAfter(n)));
    }

    private static int dataBytes(Dialogue dialogue) {
        return dialogue == Dialogue.LIST ? LINES.length() : CONTENT.length;
    }

    @ParameterizedTest
    @EnumSource
    void dialogueOfSingleBytesIsUnderstood(Dialogue dialogue) throws Exception {
        try (ScriptedServer server = server(dialogue).splitEachByte();
                FtpSession session =
                        dialogue.client(server).limit(Duration.ofSeconds(2)).open()) {
            dialogue.action.on(session);

            assertThat(session.call(Command.of("NOOP")).text()).isEqualTo("NOOP done");
        }
    }

    private static long controlBytes(Dialogue dialogue) throws Exception {
        try (ScriptedServer server = server(dialogue)) {
            FtpSession session =
                    dialogue.client(server).limit(Duration.ofSeconds(2)).open();
            dialogue.action.on(session);
            session.cut();
            return server.controlBytes();
        }
    }

    private static ScriptedServer server(Dialogue dialogue) {
        ScriptedServer server = new ScriptedServer().file("name", CONTENT).listing(LINES);
        return dialogue == Dialogue.SEARCH
                ? server.on("EPSV", "500 no").on("PASV", NOWHERE).once("RETR", "150 will dial")
                : server;
    }

    private static void forEach(long first, long last, LongFunction<Case> cases) throws Exception {
        Resources before = Resources.now();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> running = new ArrayList<>();
        for (long n = first; n < last; n++) {
            Case one = cases.apply(n);
            running.add(pool.submit(() -> {
                one.run();
                return null;
            }));
        }
        pool.shutdown();
        for (int i = 0; i < running.size(); i++) {
            assertEnds(running.get(i), "byte " + (first + i));
        }
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        before.awaitNothingElse();
        System.out.println("every byte: " + running.size() + " cases");
    }

    private static void assertEnds(Future<?> running, String where) {
        try {
            running.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(where, e);
        }
    }

    /** One dialogue with a server that fails at one byte. */
    private static Case run(Dialogue dialogue, Fault control, Fault data) {
        return () -> {
            try (ScriptedServer server = server(dialogue).control(control).data(data)) {
                long start = System.nanoTime();
                FtpSession session = opened(dialogue.client(server));
                if (session != null) {
                    boolean failed = fails(() -> dialogue.action.on(session));
                    checkTime(start);
                    checkInStepOrBroken(session, failed);
                    session.close();
                    assertThat(session.state()).isEqualTo(SessionState.CLOSED);
                }
                checkTime(start);
            }
        };
    }

    private static FtpSession opened(Client client) {
        FtpSession[] session = new FtpSession[1];
        fails(() -> session[0] = client.open());
        return session[0];
    }

    /** Whether it failed; with anything but an FtpFailure the case is lost. */
    private static boolean fails(Call call) {
        try {
            call.run();
            return false;
        } catch (FtpFailure e) {
            assertThat(e.kind()).isNotEqualTo(FtpFailure.Kind.INVALID_ARGUMENT);
            assertThat(e.getMessage()).doesNotContain("secret");
            return true;
        }
    }

    private static void checkTime(long start) {
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_CALL);
    }

    private static void checkInStepOrBroken(FtpSession session, boolean failed) {
        if (session.isUsable()) {
            assertThat(session.isTransferring()).isFalse();
            assertThat(session.state()).isEqualTo(SessionState.AUTHENTICATED);
            fails(() -> assertThat(session.call(Command.of("NOOP")).text()).isEqualTo("NOOP done"));
        } else {
            assertThat(failed).isTrue();
            assertThat(session.state()).isEqualTo(SessionState.BROKEN);
            assertThat(fails(() -> session.call(Command.of("NOOP")))).isTrue();
            assertThat(fails(() -> session.beginTransfer(Command.of("RETR", "name"))))
                    .isTrue();
        }
    }

    private static void retrieve(FtpSession session) throws FtpFailure {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        new FileTransfers(session).retrieve("name", received);
        assertThat(received.toByteArray()).isEqualTo(CONTENT);
    }

    private static void store(FtpSession session) throws FtpFailure {
        new FileTransfers(session).store("other", new ByteArrayInputStream(CONTENT));
    }

    /** A listing that was cut may end early without a trace: nothing tells how long it should be. */
    private static void list(FtpSession session) throws FtpFailure {
        List<String> names = new ArrayList<>();
        try (Listing listing = new Directory(session).list("dir")) {
            for (Optional<ListingEntry> e = listing.next(); e.isPresent(); e = listing.next()) {
                names.add(e.get().name());
            }
        }
        assertThat(names).isEqualTo(List.of("alpha", "beta").subList(0, names.size()));
    }

    private static void commands(FtpSession session) throws FtpFailure {
        FileCommands files = new FileCommands(session);
        files.createDirectory("dir");
        files.rename("name", "new");
        files.delete("new");
        session.visit("dir");
        files.removeDirectory("dir");
        files.size("name");
    }

    private interface Action {
        void on(FtpSession session) throws FtpFailure;
    }

    private interface Call {
        void run() throws FtpFailure;
    }

    private interface Case {
        void run() throws Exception;
    }
}
