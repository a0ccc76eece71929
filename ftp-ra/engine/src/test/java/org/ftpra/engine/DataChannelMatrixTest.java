package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.engine.DataChannelCell.Family;
import org.ftpra.engine.DataChannelCell.Place;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.Way;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way of a data channel, on IPv4 and IPv6, in clear and under both versions of TLS, on every server, for every kind
 * of transfer: exactly the configured command is on the wire. A cell that cannot be says why, and that is seen, too.
 */
@Tag("thorough")
@Timeout(60)
class DataChannelMatrixTest {

    private static final byte[] CONTENT = "over any way".getBytes();

    private static Place place;
    private static FtpServerUnderTest server;

    static Stream<DataChannelCell> cells() {
        return DataChannelCell.all();
    }

    @AfterAll
    static void leave() {
        if (server != null) {
            server.close();
        }
        server = null;
        place = null;
    }

    /** Cells come place by place. */
    private static FtpServerUnderTest serverOf(Place next) {
        Servers.require(next.kind());
        assumeTrue(next.family() == Family.IPV4 || Ipv6Test.hasIpv6Loopback(), "this machine has no ::1");
        if (!next.equals(place)) {
            leave();
            server = next.kind().start(next.options());
            place = next;
        }
        server.clearCommands();
        return server;
    }

    /** Twice: the first time finds out that the way leads there, the second knows. */
    @ParameterizedTest
    @MethodSource("cells")
    void dataFlowsByExactlyTheConfiguredCommand(DataChannelCell cell) throws FtpFailure {
        FtpServerUnderTest server = serverOf(cell.place());
        FreshDirectory directory = server.freshDirectory();
        directory.write("there", CONTENT);
        try (FtpSession session = open(server, cell)) {
            if (cell.obstacle().isPresent()) {
                FtpFailure failure = failureOf(() -> run(cell, session, directory));
                assertThat(failure).hasMessageContaining(cell.obstacle().get());
                new FileCommands(session).noop();
            } else {
                run(cell, session, directory);
                run(cell, session, directory);
            }
        }
        assertOnTheWire(cell);
    }

    private static FtpSession open(FtpServerUnderTest server, DataChannelCell cell) throws FtpFailure {
        Optional<TlsSettings> tls =
                cell.place().cover().version().map(version -> Sessions.tls(SessionReuse.AUTO, version.protocol()));
        return FtpSession.open(
                Sessions.settings(server, tls, cell.choice()), Sessions.credentials(server), new ServerKnowledge());
    }

    private static void run(DataChannelCell cell, FtpSession session, FreshDirectory directory) throws FtpFailure {
        switch (cell.deed()) {
            case STORE -> {
                new FileTransfers(session).store(directory.path("new"), new ByteArrayInputStream(CONTENT));
                assertThat(directory.read("new")).isEqualTo(CONTENT);
            }
            case RETRIEVE -> {
                ByteArrayOutputStream received = new ByteArrayOutputStream();
                new FileTransfers(session).retrieve(directory.path("there"), received);
                assertThat(received.toByteArray()).isEqualTo(CONTENT);
            }
            case LIST -> assertThat(names(session, directory.path())).containsExactly("there");
        }
    }

    private static List<String> names(FtpSession session, String path) throws FtpFailure {
        List<String> names = new ArrayList<>();
        try (Listing listing = new Directory(session).list(path)) {
            for (Optional<ListingEntry> e = listing.next(); e.isPresent(); e = listing.next()) {
                names.add(e.get().name());
            }
        }
        return names;
    }

    private static void assertOnTheWire(DataChannelCell cell) {
        List<String> requests = server.commands().stream()
                .filter(line -> Stream.of(Way.values()).anyMatch(way -> line.startsWith(way.name())))
                .toList();
        assertThat(requests).allMatch(line -> isExpected(line, cell));
        assertThat(requests).hasSizeGreaterThanOrEqualTo(least(cell));
    }

    /** What Pure-FTPd hears under TLS, nobody can read; and a PORT that cannot be said is not sent. */
    private static int least(DataChannelCell cell) {
        boolean unread = cell.place().kind().name().equals("pure-ftpd")
                && cell.place().cover().version().isPresent();
        boolean unsaid = cell.way() == Way.PORT && cell.obstacle().isPresent();
        return unread || unsaid ? 0 : cell.obstacle().isPresent() ? 1 : 2;
    }

    private static boolean isExpected(String line, DataChannelCell cell) {
        boolean ipv6 = cell.place().family() == Family.IPV6;
        return switch (cell.way()) {
            case EPSV -> line.equals("EPSV");
            case PASV -> line.equals("PASV");
            case EPRT -> line.startsWith(ipv6 ? "EPRT |2|::1|" : "EPRT |1|127.0.0.1|");
            case PORT -> line.startsWith("PORT 127,0,0,1,");
        };
    }
}
