package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ftpra.engine.BoundaryCase.Dialogue;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.RelayFault;
import org.ftpra.engine.servers.RelayFault.Kind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.servers.TlsOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Between us and a real server the network cuts, resets or swallows a channel: after each line of a dialogue, after
 * chosen bytes of the data, and under TLS at parts of both. Whatever the place: the call ends in time, what it calls stored or retrieved is whole, the session
 * is in step or broken, the next one works, and no thread or socket is left.
 */
@Tag("thorough")
@Timeout(120)
class EveryBoundaryTest {

    private static final int PARTS = 7;
    private static final int AT_ONCE = 24;

    @ServersTest(only = {"vsftpd", "pure-ftpd"})
    void afterEachLineOfTheControlChannel(FtpServerUnderTest server, FreshDirectory dir) throws Exception {
        dir.write("there", BoundaryCase.CONTENT);
        List<BoundaryCase> cases = new ArrayList<>();
        for (Dialogue dialogue : Dialogue.values()) {
            long lines = new BoundaryCase(server, Optional.empty(), dir, dialogue, RelayFault.NONE)
                    .healthy(FaultyRelay::passedOnControl);
            assertThat(lines).as(dialogue + ": lines").isGreaterThan(5);
            LongStream.range(0, lines)
                    .boxed()
                    .flatMap(line -> Stream.of(Kind.values()).map(kind -> RelayFault.onControl(kind, line)))
                    .forEach(fault -> cases.add(new BoundaryCase(server, Optional.empty(), dir, dialogue, fault)));
        }
        runAll(cases);
    }

    @ServersTest(only = {"vsftpd", "proftpd", "pure-ftpd"})
    void atChosenBytesOfTheDataChannel(FtpServerUnderTest server, FreshDirectory dir) throws Exception {
        dir.write("there", BoundaryCase.CONTENT);
        List<BoundaryCase> cases = new ArrayList<>();
        for (Dialogue dialogue : List.of(Dialogue.STORE, Dialogue.RETRIEVE, Dialogue.LIST)) {
            long all = new BoundaryCase(server, Optional.empty(), dir, dialogue, RelayFault.NONE)
                    .healthy(FaultyRelay::passedOnData);
            LongStream.of(0, 1, all / 2, all - 1, all)
                    .boxed()
                    .flatMap(bytes -> Stream.of(Kind.values()).map(kind -> RelayFault.onData(kind, bytes)))
                    .forEach(fault -> cases.add(new BoundaryCase(server, Optional.empty(), dir, dialogue, fault)));
        }
        runAll(cases);
    }

    /** Records of TLS are not to be read: the place is a part of all the bytes, whose number differs from time to time. */
    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd"})
    void atPartsOfBothChannelsUnderTls(String name) throws Exception {
        ServerOptions options = ServerOptions.defaults().withTls(TlsOptions.explicit());
        try (FtpServerUnderTest server = Servers.require(Servers.named(name)).start(options)) {
            FreshDirectory dir = server.freshDirectory();
            dir.write("there", BoundaryCase.CONTENT);
            List<BoundaryCase> cases = new ArrayList<>(partsUnderTls(server, dir, Dialogue.STORE));
            cases.addAll(partsUnderTls(server, dir, Dialogue.RETRIEVE));
            runAll(cases);
        }
    }

    private static List<BoundaryCase> partsUnderTls(FtpServerUnderTest server, FreshDirectory dir, Dialogue dialogue)
            throws IOException {
        RelayFault none = RelayFault.onControlBytes(Kind.CUT, Long.MAX_VALUE);
        BoundaryCase healthy = new BoundaryCase(server, Optional.of(tlsOfAnyName()), dir, dialogue, none);
        Stream<RelayFault> onControl = parts(healthy.healthy(FaultyRelay::passedOnControl), RelayFault::onControlBytes);
        Stream<RelayFault> onData = parts(healthy.healthy(FaultyRelay::passedOnData), RelayFault::onData);
        return Stream.concat(onControl, onData).map(healthy::with).toList();
    }

    private static Stream<RelayFault> parts(long all, BiFunction<Kind, Long, RelayFault> fault) {
        return IntStream.range(0, PARTS).boxed().flatMap(part -> Stream.of(Kind.values())
                .map(kind -> fault.apply(kind, all * part / PARTS)));
    }

    /** The relay has an address that the certificate does not name. */
    private static TlsSettings tlsOfAnyName() {
        TlsSettings tls = Sessions.tls(SessionReuse.AUTO, "TLSv1.3", "TLSv1.2");
        return new TlsSettings(
                false, tls.protocols(), List.of(), false, tls.reuse(), true, false, true, tls.contexts());
    }

    private static void runAll(List<BoundaryCase> cases) throws Exception {
        Resources before = Resources.now();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> running = new ArrayList<>();
        for (BoundaryCase one : cases) {
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

    private static void assertEnds(Future<?> running, BoundaryCase one) {
        try {
            running.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(one + ": " + e, e);
        }
    }
}
