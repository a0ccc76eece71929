package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ProFtpd;
import org.ftpra.engine.servers.RelayFault;
import org.ftpra.engine.servers.RelayFault.Kind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;
import org.ftpra.engine.transfer.Resumption;
import org.ftpra.engine.transfer.TransferResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transfers that are interrupted again and again, and go on where they were if the file is still the same. */
@Tag("thorough")
class ResumptionTest {

    private static final int INTERRUPTIONS = 20;
    private static final int SIZE = 6_000_000;
    /** Each transfer's share, so that all interruptions fall into one file. */
    private static final int MOST = SIZE / INTERRUPTIONS;

    /** The number of an interruption by an end in order: a reset may take along all that was not yet read. */
    private static final int LOSES_NOTHING = 3;

    /** It offers no passive port at which anybody else listens, on whatever address: a relay of data channels is not possible. */
    private static final String BINDS_EVERYWHERE = "apache-ftpserver";

    private final Random random = new Random(7);

    @TempDir
    Path local;

    @ServersTest(except = BINDS_EVERYWHERE)
    void downloadInterruptedTwentyTimesIsWhole(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        byte[] content = bytes(SIZE);
        directory.write("file", content);
        Path target = local.resolve("target");

        long moved = interrupted(server, resumption -> resumption.retrieve(directory.path("file"), target));

        assertThat(target).hasBinaryContent(content);
        assertThat(moved).isLessThan(SIZE);
        assertNothingIsLeftBeside(target);
    }

    @ServersTest(except = BINDS_EVERYWHERE)
    void uploadInterruptedTwentyTimesIsWhole(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        byte[] content = bytes(SIZE);
        Path source = Files.write(local.resolve("source"), content);

        long moved = interrupted(server, resumption -> resumption.store(directory.path("file"), source));

        assertThat(directory.read("file")).isEqualTo(content);
        assertThat(moved).isLessThan(SIZE);
        assertNothingIsLeftBeside(source);
    }

    /**
     * Each call on a session of its own; the last one is left in peace. How many bytes that one moved. The last interruption
     * is of the data channel: a control channel reset late may have brought its 226, and then there is nothing to go on with.
     */
    private long interrupted(FtpServerUnderTest server, Call call) throws Exception {
        ServerKnowledge knowledge = new ServerKnowledge();
        try (FaultyRelay relay = FaultyRelay.ofBothChannels(server)) {
            for (int i = 0; i < INTERRUPTIONS; i++) {
                interruptedOnce(server, relay, knowledge, call, i);
            }
            relay.arm(RelayFault.NONE);
            try (FtpSession session = open(server, relay, knowledge)) {
                call.on(new Resumption(session));
            }
            return relay.passedOnData();
        }
    }

    private void interruptedOnce(
            FtpServerUnderTest server, FaultyRelay relay, ServerKnowledge knowledge, Call call, int number)
            throws Exception {
        relay.arm(RelayFault.NONE);
        FtpSession session = open(server, relay, knowledge);
        long afterBytes = 70_000 + random.nextInt(MOST - 70_000);
        relay.arm(
                number % 4 == 1
                        ? RelayFault.onControl(Kind.RESET, 1 + random.nextInt(12))
                        : RelayFault.onData(number % 2 == 0 ? Kind.RESET : Kind.CUT, afterBytes));
        try {
            call.on(new Resumption(session));
        } catch (FtpFailure e) {
            assertThat(relay.hasFailed()).as(e.getMessage()).isTrue();
        }
        session.cut();
    }

    private static FtpSession open(FtpServerUnderTest server, FaultyRelay relay, ServerKnowledge knowledge)
            throws FtpFailure {
        SessionSettings settings = Sessions.settings(
                new ServerAddress(relay.host(), relay.port()),
                Optional.empty(),
                DataChannelChoice.of(DataChannelMode.PASSIVE));
        return FtpSession.open(settings, Sessions.credentials(server), knowledge);
    }

    @ServersTest(except = BINDS_EVERYWHERE)
    void sameFileIsContinued(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        Path source = Files.write(local.resolve("source"), bytes(SIZE));
        directory.write("other", bytes(SIZE));

        TransferResult stored =
                again(server, resumption -> resumption.store(directory.path("file"), source), () -> await().until(
                                () -> directory.read("file").length > 0));
        TransferResult retrieved = again(
                server, resumption -> resumption.retrieve(directory.path("other"), local.resolve("target")), () -> {});

        assertThat(stored.bytes()).isLessThan(SIZE);
        assertThat(retrieved.bytes()).isLessThan(SIZE);
        assertThat(source).hasBinaryContent(directory.read("file"));
        assertThat(local.resolve("target")).hasBinaryContent(directory.read("other"));
    }

    @ServersTest(except = BINDS_EVERYWHERE)
    void sourceReplacedInTheBreakIsRetrievedFromTheStart(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        setModified(directory.write("file", bytes(SIZE)), "2024-01-01T00:00:00Z");
        Path target = local.resolve("target");
        byte[] replaced = bytes(SIZE);

        TransferResult result = again(
                server,
                resumption -> resumption.retrieve(directory.path("file"), target),
                () -> setModified(directory.write("file", replaced), "2024-01-01T00:00:01Z"));

        assertThat(result.bytes()).isEqualTo(SIZE);
        assertThat(target).hasBinaryContent(replaced);
        assertNothingIsLeftBeside(target);
    }

    @ServersTest(except = BINDS_EVERYWHERE)
    void localFileReplacedInTheBreakIsStoredFromTheStart(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        Path source = Files.write(local.resolve("source"), bytes(SIZE));
        setModified(source, "2024-01-01T00:00:00Z");
        byte[] replaced = bytes(SIZE);

        TransferResult result = again(
                server,
                resumption -> resumption.store(directory.path("file"), source),
                () -> setModified(Files.write(source, replaced), "2024-01-01T00:00:01Z"));

        assertThat(result.bytes()).isEqualTo(SIZE);
        assertThat(directory.read("file")).isEqualTo(replaced);
        assertNothingIsLeftBeside(source);
    }

    @ServersTest(except = BINDS_EVERYWHERE)
    void somebodyElsesFileUnderTheNameIsNotContinued(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        byte[] content = bytes(SIZE);
        Path source = Files.write(local.resolve("source"), content);

        TransferResult result = again(
                server,
                resumption -> resumption.store(directory.path("file"), source),
                () -> directory.write("file", bytes(200_000)));

        assertThat(result.bytes()).isEqualTo(SIZE);
        assertThat(directory.read("file")).isEqualTo(content);
    }

    /** Apache FtpServer, whose data channels cannot be relayed: the session is cut once some bytes have moved. */
    @ServersTest(only = BINDS_EVERYWHERE)
    void sessionCutTwentyTimesBothWays(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        byte[] content = bytes(60_000_000);
        Path source = Files.write(local.resolve("source"), content);
        Path target = local.resolve("target");

        long continued = cutAgainAndAgain(server, resumption -> resumption.store(directory.path("file"), source));
        assertThat(directory.read("file")).isEqualTo(content);
        continued += cutAgainAndAgain(server, resumption -> resumption.retrieve(directory.path("file"), target));

        assertThat(target).hasBinaryContent(content);
        assertThat(continued).as("calls that went on where another was cut").isPositive();
    }

    /** How many calls of those that came to their end had less to move than the whole. */
    private long cutAgainAndAgain(FtpServerUnderTest server, Call call) throws Exception {
        long continued = 0;
        ExecutorService user = Executors.newSingleThreadExecutor();
        for (int i = 0; i < INTERRUPTIONS; i++) {
            FtpSession session = Sessions.open(server, DataChannelMode.ACTIVE);
            Future<TransferResult> result = user.submit(() -> call.on(new Resumption(session)));
            long enough = 100_000 + random.nextInt(2_000_000);
            await().pollInterval(Duration.ofMillis(1)).until(() -> session.movedBytes() > enough || result.isDone());
            session.cut();
            continued += isContinued(result) ? 1 : 0;
        }
        user.shutdown();
        try (FtpSession session = Sessions.open(server, DataChannelMode.ACTIVE)) {
            return continued + (call.on(new Resumption(session)).bytes() < 60_000_000 ? 1 : 0);
        }
    }

    private static boolean isContinued(Future<TransferResult> result) throws InterruptedException {
        try {
            return result.get().bytes() < 60_000_000;
        } catch (ExecutionException e) {
            return false;
        }
    }

    /** Interrupts the call, does something, and calls again in peace. */
    private TransferResult again(FtpServerUnderTest server, Call call, Break change) throws Exception {
        try (FaultyRelay relay = FaultyRelay.ofBothChannels(server)) {
            ServerKnowledge knowledge = new ServerKnowledge();
            interruptedOnce(server, relay, knowledge, call, LOSES_NOTHING);
            assertThat(relay.hasFailed()).isTrue();
            relay.arm(RelayFault.NONE);
            change.happens();
            try (FtpSession session = open(server, relay, knowledge)) {
                return call.on(new Resumption(session));
            }
        }
    }

    /** ProFTPD as it is by itself: 350 to REST, 451 to STOR and RETR behind it. */
    @Test
    void serverThatLetsNothingGoOnIsAskedForAll() throws Exception {
        ServerOptions options =
                ServerOptions.defaults().withExtraLines("AllowStoreRestart off", "AllowRetrieveRestart off");
        try (FtpServerUnderTest server = Servers.require(new ProFtpd()).start(options)) {
            FreshDirectory directory = server.freshDirectory();
            byte[] content = bytes(SIZE);
            Path source = Files.write(local.resolve("source"), content);
            Path target = local.resolve("target");
            Call storing = resumption -> resumption.store(directory.path("file"), source);
            Call retrieving = resumption -> resumption.retrieve(directory.path("file"), target);

            givenUp(server, storing);
            assertThat(inPeace(server, storing).bytes()).isEqualTo(SIZE);
            assertThat(directory.read("file")).isEqualTo(content);
            givenUp(server, retrieving);
            assertThat(inPeace(server, retrieving).bytes()).isEqualTo(SIZE);
            assertThat(target).hasBinaryContent(content);
            assertThat(server.commands()).anyMatch(line -> line.startsWith("REST") && !line.equals("REST 0"));
        }
    }

    private static void givenUp(FtpServerUnderTest server, Call call) throws Exception {
        try (FtpSession session = Sessions.open(server, DataChannelMode.PASSIVE)) {
            session.whileWanted(() -> session.movedBytes() < 1_000_000);
            failureOf(() -> call.on(new Resumption(session)));
        }
    }

    private static TransferResult inPeace(FtpServerUnderTest server, Call call) throws Exception {
        try (FtpSession session = Sessions.open(server, DataChannelMode.PASSIVE)) {
            return call.on(new Resumption(session));
        }
    }

    /** What follows a refusal of what goes on begins at the start: no server keeps the offset for it. */
    @ServersTest
    void offsetOfARefusedTransferIsForgotten(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        byte[] content = bytes(1000);
        directory.write("file", content);
        Path source = Files.write(local.resolve("source"), content);
        try (FtpSession session = Sessions.open(server, DataChannelMode.PASSIVE)) {
            LocalFiles files = new LocalFiles(new FileTransfers(session));
            refused(session, "RETR", directory.path("missing"));
            files.retrieve(directory.path("file"), local.resolve("target"));
            refused(session, "STOR", directory.path("nowhere/missing"));
            files.store(directory.path("other"), source);
        }

        assertThat(local.resolve("target")).hasBinaryContent(content);
        assertThat(directory.read("other")).isEqualTo(content);
    }

    /** At once, or behind a 150. */
    private static void refused(FtpSession session, String verb, String path) throws FtpFailure {
        Command transfer = Command.of(verb, path);
        assertThat(failureOf(() -> session.beginTransfer(transfer, 500).complete())
                        .reply())
                .hasValueSatisfying(reply -> assertThat(reply.command()).isEqualTo(transfer));
    }

    private static void setModified(Path file, String time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }

    private void assertNothingIsLeftBeside(Path file) throws IOException {
        try (Stream<Path> all = Files.list(local)) {
            assertThat(all).containsExactly(file);
        }
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private interface Break {
        void happens() throws IOException;
    }

    private interface Call {
        TransferResult on(Resumption resumption) throws FtpFailure;
    }
}
