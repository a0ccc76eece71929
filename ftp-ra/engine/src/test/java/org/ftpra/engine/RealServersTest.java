package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Finder;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.transfer.DownloadStream;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;
import org.ftpra.engine.transfer.TransferResult;
import org.ftpra.engine.transfer.UploadStream;
import org.junit.jupiter.api.io.TempDir;

/** Every operation on every real server, passive and active. */
class RealServersTest {

    private static final byte[] SMALL = "one line\nanother\n".getBytes();

    @TempDir
    Path local;

    @ServersTest
    void storesAndRetrievesPassive(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        storesAndRetrieves(server, dir, DataChannelMode.PASSIVE);
        assertThat(server.commands()).contains("EPSV").noneMatch(c -> c.startsWith("EPRT") || c.startsWith("PORT"));
    }

    @ServersTest
    void storesAndRetrievesActive(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        storesAndRetrieves(server, dir, DataChannelMode.ACTIVE);
        assertThat(server.commands())
                .anyMatch(c -> c.startsWith("EPRT"))
                .noneMatch(c -> c.equals("EPSV") || c.equals("PASV"));
    }

    private void storesAndRetrieves(FtpServerUnderTest server, FreshDirectory dir, DataChannelMode mode)
            throws IOException {
        byte[] big = bytes(3_000_001);
        try (FtpSession session = Sessions.open(server, mode)) {
            FileTransfers transfers = new FileTransfers(session);

            TransferResult stored = transfers.store(dir.path("big.bin"), new ByteArrayInputStream(big));
            TransferResult empty = transfers.store(dir.path("empty.bin"), new ByteArrayInputStream(new byte[0]));
            ByteArrayOutputStream back = new ByteArrayOutputStream();
            TransferResult retrieved = transfers.retrieve(dir.path("big.bin"), back);

            assertThat(stored.bytes()).isEqualTo(big.length);
            assertThat(stored.verification()).isEqualTo(TransferResult.Verification.SIZE);
            assertThat(empty.bytes()).isZero();
            assertThat(retrieved.verification()).isEqualTo(TransferResult.Verification.SIZE);
            assertThat(back.toByteArray()).isEqualTo(big);
            assertThat(dir.read("big.bin")).isEqualTo(big);
            assertThat(dir.read("empty.bin")).isEmpty();
        }
    }

    @ServersTest
    void movesLocalFilesBothWaysInBothModes(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        byte[] content = bytes(700_000);
        Path source = Files.write(local.resolve("source"), content);
        for (DataChannelMode mode : List.of(DataChannelMode.PASSIVE, DataChannelMode.ACTIVE)) {
            Path target = local.resolve("target " + mode);
            try (FtpSession session = Sessions.open(server, mode)) {
                LocalFiles files = new LocalFiles(new FileTransfers(session));

                files.store(dir.path("file"), source);
                files.append(dir.path("file"), source);
                TransferResult result = files.retrieve(dir.path("file"), target);

                assertThat(result.bytes()).isEqualTo(2L * content.length);
                assertThat(target).hasBinaryContent(dir.read("file"));
                assertThat(Files.list(local).filter(p -> p.toString().endsWith(".part")))
                        .isEmpty();
            }
        }
    }

    @ServersTest
    void appendsInBothModes(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        for (DataChannelMode mode : List.of(DataChannelMode.PASSIVE, DataChannelMode.ACTIVE)) {
            try (FtpSession session = Sessions.open(server, mode)) {
                FileTransfers transfers = new FileTransfers(session);
                String name = "appended " + mode;

                transfers.append(dir.path(name), new ByteArrayInputStream(SMALL));
                TransferResult again = transfers.append(dir.path(name), new ByteArrayInputStream(SMALL));

                assertThat(again.bytes()).isEqualTo(SMALL.length);
                assertThat(dir.read(name)).hasSize(2 * SMALL.length);
            }
        }
    }

    @ServersTest
    void listsInBothModes(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        dir.write("plain.txt", SMALL);
        dir.write("Grüße aus Köln.txt", SMALL);
        dir.write("-a [1]*.txt", SMALL);
        for (DataChannelMode mode : List.of(DataChannelMode.PASSIVE, DataChannelMode.ACTIVE)) {
            try (FtpSession session = Sessions.open(server, mode)) {
                List<ListingEntry> entries = list(session, dir.path());

                assertThat(entries)
                        .extracting(ListingEntry::name)
                        .containsExactlyInAnyOrder("plain.txt", "Grüße aus Köln.txt", "-a [1]*.txt");
                assertThat(entries).allSatisfy(entry -> {
                    assertThat(entry.type()).isEqualTo(ListingEntry.Type.FILE);
                    assertThat(entry.size()).isEqualTo(SMALL.length);
                    assertThat(entry.modified()).isBetween(now().minusSeconds(200), now().plusSeconds(60));
                });
            }
        }
    }

    @ServersTest
    void listsAThousandEntriesAndAnEmptyDirectory(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        for (int i = 0; i < 1000; i++) {
            dir.write("file-" + i, new byte[0]);
        }
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            new FileCommands(session).createDirectory(dir.path() + "-empty");

            assertThat(list(session, dir.path())).hasSize(1000);
            assertThat(list(session, dir.path() + "-empty")).isEmpty();
        }
    }

    /** Once when the server's clock is asked for, where it has no MLSD, and once when it is known. */
    @ServersTest
    void namesThatCouldLeadElsewhereDoNotKeepTheOthersFromBeingListed(FtpServerUnderTest server, FreshDirectory dir)
            throws IOException {
        List.of("plain", "a\\b", "..\\c", "tab\there", "\u001b[31mred", "cr\rhere", "lf\nhere")
                .forEach(name -> dir.write(name, SMALL));
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            for (int i = 0; i < 2; i++) {
                List<ListingEntry> entries = list(session, dir.path());

                assertThat(entries)
                        .filteredOn(entry -> entry.type() == ListingEntry.Type.FILE)
                        .extracting(ListingEntry::name)
                        .contains("plain")
                        .noneMatch(name -> name.contains("\\"));
                assertThat(entries)
                        .filteredOn(entry -> entry.name().equals("a\u29f5b"))
                        .extracting(ListingEntry::type)
                        .containsExactly(ListingEntry.Type.UNUSABLE);
            }
        }
    }

    @ServersTest
    void aListingClosedEarlyLeavesAUsableSession(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        for (int i = 0; i < 1000; i++) {
            dir.write("file-" + i, new byte[0]);
        }
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            Listing listing = new Directory(session).list(dir.path());
            assertThat(listing.next()).isPresent();

            orGivenUp(session, listing::close);

            assertUsableOrGivenUp(session, dir);
        }
    }

    @ServersTest
    void findsWhatIsThereAndNothingElse(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        dir.write("here.txt", SMALL);
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            new FileCommands(session).createDirectory(dir.path("sub"));
            Finder finder = new Finder(session);

            Optional<ListingEntry> file = finder.find(dir.path("here.txt"));
            Optional<ListingEntry> directory = finder.find(dir.path("sub"));

            assertThat(file).hasValueSatisfying(entry -> {
                assertThat(entry.name()).isEqualTo("here.txt");
                assertThat(entry.size()).isEqualTo(SMALL.length);
                assertThat(entry.modified()).isBetween(now().minusSeconds(200), now().plusSeconds(60));
            });
            assertThat(directory).map(ListingEntry::type).hasValue(ListingEntry.Type.DIRECTORY);
            assertThat(finder.find(dir.path("nowhere"))).isEmpty();
        }
    }

    @ServersTest
    void renamesDeletesAndMakesDirectories(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        dir.write("a", SMALL);
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            FileCommands files = new FileCommands(session);

            files.createDirectory(dir.path("sub"));
            files.rename(dir.path("a"), dir.path("sub/b"));
            assertThat(dir.disk().resolve("sub/b")).exists();
            files.delete(dir.path("sub/b"));
            files.removeDirectory(dir.path("sub"));

            assertThat(dir.names()).isEmpty();
        }
    }

    @ServersTest
    void saysNotFoundForWhatIsNotThere(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            FileCommands files = new FileCommands(session);
            FileTransfers transfers = new FileTransfers(session);
            String missing = dir.path("missing");

            assertKind(Kind.NOT_FOUND, () -> files.delete(missing));
            assertKind(Kind.NOT_FOUND, () -> files.rename(missing, dir.path("other")));
            assertKind(Kind.NOT_FOUND, () -> files.removeDirectory(missing));
            assertKind(Kind.NOT_FOUND, () -> transfers.openRetrieve(missing));
            assertKind(Kind.NOT_FOUND, () -> list(session, missing));
            assertThat(session.isUsable()).isTrue();
        }
    }

    @ServersTest
    void saysThatAPlaceToStoreIsMissing(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            FileTransfers transfers = new FileTransfers(session);
            String nowhere = dir.path("no/such/place");
            // Apache FtpServer notices only after 150, when the bytes are already on their way.
            Kind expected = server.name().equals("apache-ftpserver") ? Kind.INCOMPLETE : Kind.NOT_FOUND;

            assertKind(expected, () -> transfers.store(nowhere, new ByteArrayInputStream(SMALL)));

            assertUsableOrGivenUp(session, dir);
        }
    }

    @ServersTest
    void aDownloadClosedEarlyLeavesAUsableSessionOrNone(FtpServerUnderTest server, FreshDirectory dir)
            throws IOException {
        dir.write("big", bytes(8_000_000));
        for (DataChannelMode mode : List.of(DataChannelMode.PASSIVE, DataChannelMode.ACTIVE)) {
            try (FtpSession session = Sessions.open(server, mode)) {
                DownloadStream download = new FileTransfers(session).openRetrieve(dir.path("big"));
                assertThat(download.read()).isNotNegative();

                orGivenUp(session, download::close);

                assertUsableOrGivenUp(session, dir);
            }
        }
    }

    @ServersTest
    void anUploadWhoseSourceFailsLeavesAUsableSessionOrNone(FtpServerUnderTest server, FreshDirectory dir)
            throws IOException {
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            FileTransfers transfers = new FileTransfers(session);

            assertThatThrownBy(() -> transfers.store(dir.path("half"), new FailingStream(600_000)))
                    .hasMessageContaining("the disk is on fire");

            assertUsableOrGivenUp(session, dir);
        }
    }

    @ServersTest
    void anAbortedUploadLeavesAUsableSessionOrNone(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            UploadStream upload = new FileTransfers(session).openStore(dir.path("half"));
            upload.write(bytes(600_000), 0, 600_000);

            orGivenUp(session, upload::abort);
            upload.close();

            assertUsableOrGivenUp(session, dir);
        }
    }

    @ServersTest
    void textGoesOutWithCrLfAndComesBackWithLf(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            session.use(RepresentationType.ASCII);
            FileTransfers transfers = new FileTransfers(session);
            ByteArrayOutputStream back = new ByteArrayOutputStream();

            transfers.store(dir.path("text"), new ByteArrayInputStream(SMALL));
            transfers.retrieve(dir.path("text"), back);

            assertThat(back.toByteArray()).isEqualTo(SMALL);
            assertThat(server.commands()).contains("TYPE A");
        }
    }

    @ServersTest
    void aSecondTransferWhileOneIsOpenIsRefusedByUs(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        dir.write("big", bytes(8_000_000));
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            FileTransfers transfers = new FileTransfers(session);
            DownloadStream open = transfers.openRetrieve(dir.path("big"));

            assertKind(Kind.INVALID_ARGUMENT, () -> transfers.openStore(dir.path("other")));

            assertThat(open.read()).isNotNegative();
            orGivenUp(session, open::close);
        }
    }

    @ServersTest
    void aWrongPasswordIsDeniedAndNotShown(FtpServerUnderTest server) {
        assertThatThrownBy(() -> FtpSession.open(
                        Sessions.settings(server, DataChannelMode.AUTO),
                        new Credentials(server.user(), "not-the-one", ""),
                        new ServerKnowledge()))
                .hasMessageNotContaining("not-the-one")
                .asInstanceOf(InstanceOfAssertFactories.type(FtpFailure.class))
                .extracting(FtpFailure::kind)
                .isEqualTo(Kind.ACCESS_DENIED);
    }

    /**
     * Some servers say nothing at all of a transfer that was cut at once: pyftpdlib when it had not accepted the data
     * channel yet, Pure-FTPd when it had sent nothing.
     */
    private static void orGivenUp(FtpSession session, ThrowingCallable abort) {
        Throwable thrown = catchThrowable(abort);
        assertThat(thrown == null).isEqualTo(session.isUsable());
    }

    private static void assertUsableOrGivenUp(FtpSession session, FreshDirectory dir) throws IOException {
        if (session.isUsable()) {
            ByteArrayOutputStream back = new ByteArrayOutputStream();
            new FileTransfers(session).store(dir.path("after"), new ByteArrayInputStream(SMALL));
            new FileTransfers(session).retrieve(dir.path("after"), back);
            assertThat(back.toByteArray()).isEqualTo(SMALL);
        } else {
            assertThatThrownBy(() -> new FileCommands(session).noop()).isInstanceOf(FtpFailure.class);
        }
    }

    private static void assertKind(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(FtpFailure.class))
                .extracting(FtpFailure::kind)
                .isEqualTo(kind);
    }

    private static List<ListingEntry> list(FtpSession session, String path) throws FtpFailure {
        List<ListingEntry> entries = new ArrayList<>();
        try (Listing listing = new Directory(session).list(path)) {
            for (Optional<ListingEntry> e = listing.next(); e.isPresent(); e = listing.next()) {
                entries.add(e.get());
            }
        }
        return entries;
    }

    private static Instant now() {
        return Instant.now();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    /** Gives some bytes, then fails. */
    private static final class FailingStream extends InputStream {
        private int left;

        FailingStream(int bytes) {
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("the disk is on fire");
            }
            return 'x';
        }
    }
}
