package org.ftpra.engine.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.scripted.Fault;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.scripted.ServerTls;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The server cuts, or falls silent, under TLS: before and at the end of each record that it sends, and at bytes
 * between; in the handshakes, data, close_notify and final replies. As in {@link EveryByteTest}, the call ends in time and
 * leaves a session in step or a broken one, and no thread or socket.
 */
@Tag("thorough")
@Timeout(120)
class TlsEveryRecordTest {

    private static final Duration LIMIT = Duration.ofMillis(250);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final int AT_ONCE = 24;
    private static final int STEP = 1291;
    private static final byte[] CONTENT = "some content ".repeat(2000).getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "PASSIVE, TLSv1.2, false", "PASSIVE, TLSv1.3, false", "ACTIVE, TLSv1.3, false",
        "PASSIVE, TLSv1.2, true", "PASSIVE, TLSv1.3, true", "ACTIVE, TLSv1.3, true"
    })
    void ofTheControlChannel(DataChannelMode mode, String version, boolean silent) throws Exception {
        List<Long> ends = measured(mode, version).controlWrites();
        LongFunction<Fault> fault = silent ? Fault::silentAfter : Fault::cutAfter;

        forEach(points(ends), n -> run(mode, version, fault.apply(n), Fault.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSIVE, TLSv1.2, false", "PASSIVE, TLSv1.3, false", "ACTIVE, TLSv1.3, false",
        "PASSIVE, TLSv1.2, true", "PASSIVE, TLSv1.3, true", "ACTIVE, TLSv1.3, true"
    })
    void ofTheDataChannel(DataChannelMode mode, String version, boolean silent) throws Exception {
        List<Long> ends = measured(mode, version).dataWrites();
        LongFunction<Fault> fault = silent ? Fault::silentAfter : Fault::cutAfter;

        forEach(points(ends), n -> run(mode, version, Fault.NONE, fault.apply(n)));
    }

    private static SortedSet<Long> points(List<Long> ends) {
        SortedSet<Long> points = new TreeSet<>();
        long last = ends.get(ends.size() - 1);
        for (long end : ends) {
            points.addAll(List.of(end - 1, end));
        }
        for (long between = 0; between < last; between += STEP) {
            points.add(between);
        }
        return points.headSet(last);
    }

    private static ScriptedServer measured(DataChannelMode mode, String version) throws Exception {
        try (ScriptedServer server = server(version);
                FtpSession session =
                        client(server, mode).limit(Duration.ofSeconds(20)).open()) {
            transfer(session);
            return server;
        }
    }

    private static ScriptedServer server(String version) {
        return new ScriptedServer()
                .tls(new ServerTls().versions(version))
                .features("SIZE")
                .file("name", CONTENT);
    }

    private static Client client(ScriptedServer server, DataChannelMode mode) {
        return new Client(server)
                .tls(ClientTls.ofTheTests().settings())
                .mode(mode)
                .limit(LIMIT);
    }

    private static void transfer(FtpSession session) throws FtpFailure {
        FileTransfers transfers = new FileTransfers(session);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        transfers.retrieve("name", received);
        assertThat(received.toByteArray()).isEqualTo(CONTENT);
        transfers.store("other", new ByteArrayInputStream(CONTENT));
    }

    private static void forEach(SortedSet<Long> points, LongFunction<Case> cases) throws Exception {
        Resources before = Resources.now();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> running = new ArrayList<>();
        for (long point : points) {
            Case one = cases.apply(point);
            running.add(pool.submit(() -> {
                one.run();
                return null;
            }));
        }
        pool.shutdown();
        List<Long> all = List.copyOf(points);
        for (int i = 0; i < running.size(); i++) {
            assertEnds(running.get(i), "byte " + all.get(i));
        }
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        before.awaitNothingElse();
        System.out.println("every record: " + running.size() + " cases");
    }

    private static void assertEnds(Future<?> running, String where) {
        try {
            running.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(where, e);
        }
    }

    /** One dialogue with a server that fails at one byte. */
    private static Case run(DataChannelMode mode, String version, Fault control, Fault data) {
        return () -> {
            try (ScriptedServer server = server(version).control(control).data(data)) {
                long start = System.nanoTime();
                FtpSession session = opened(client(server, mode));
                if (session != null) {
                    boolean failed = fails(() -> transfer(session));
                    checkTime(start);
                    checkInStepOrBroken(session, failed);
                    session.close();
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
            assertThat(session.state()).isEqualTo(SessionState.AUTHENTICATED);
            fails(() -> assertThat(session.call(Command.of("NOOP")).text()).isEqualTo("NOOP done"));
        } else {
            assertThat(failed).isTrue();
            assertThat(session.state()).isEqualTo(SessionState.BROKEN);
        }
    }

    private interface Call {
        void run() throws FtpFailure;
    }

    private interface Case {
        void run() throws Exception;
    }
}
