package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.transfer.FileTransfers;

/** All that makes a data channel, in turns on one session; also a program, to be run on another Java. */
final class MixedOperations {

    /** In each round. */
    static final int OPERATIONS = 6;

    private static final int LARGE = 1_000_000;

    private final FtpSession session;
    private final FileTransfers transfers;
    private final String directory;
    private final byte[] content = new byte[LARGE];

    /** In an empty directory. */
    MixedOperations(FtpSession session, String directory) {
        this.session = session;
        this.transfers = new FileTransfers(session);
        this.directory = directory;
        new Random(1).nextBytes(content);
    }

    /** Fails with what the first operation that does not succeed fails with. */
    void run(int rounds) throws FtpFailure {
        for (int round = 0; round < rounds; round++) {
            storeAndRetrieve("small", 50_000);
            store("empty", 0);
            listAll();
            refused();
            if (round % 10 == 0) {
                storeAndRetrieve("large", LARGE);
            }
            retrieve("empty", 0);
        }
    }

    private void storeAndRetrieve(String name, int size) throws FtpFailure {
        store(name, size);
        retrieve(name, size);
    }

    void store(String name, int size) throws FtpFailure {
        transfers.store(directory + "/" + name, new ByteArrayInputStream(content, 0, size));
    }

    private void retrieve(String name, int size) throws FtpFailure {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        transfers.retrieve(directory + "/" + name, received);
        assertThat(received.size()).isEqualTo(size);
        assertThat(new ByteArrayInputStream(content, 0, size))
                .hasSameContentAs(new ByteArrayInputStream(received.toByteArray()));
    }

    private void listAll() throws FtpFailure {
        try (Listing listing = new Directory(session).list(directory)) {
            assertThat(listing.next()).isPresent();
            while (listing.next().isPresent()) {
                continue;
            }
        }
    }

    private void refused() {
        OutputStream nowhere = OutputStream.nullOutputStream();
        assertThat(failureOf(() -> transfers.retrieve(directory + "/missing", nowhere))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    /** Arguments: host, port, user, password, directory, trusted authority, rounds. Prints the notices' names. */
    public static void main(String... arguments) throws FtpFailure {
        List<String> notices = new ArrayList<>();
        ServerKnowledge knowledge = new ServerKnowledge(
                "server", notice -> notices.add(notice.getClass().getSimpleName()));
        SessionSettings settings = Sessions.settings(
                new ServerAddress(arguments[0], Integer.parseInt(arguments[1])),
                Optional.of(new ClientTls().trusting(Path.of(arguments[5])).settings()),
                DataChannelChoice.AUTO);
        try (FtpSession session =
                FtpSession.open(settings, new Credentials(arguments[2], arguments[3], ""), knowledge)) {
            new MixedOperations(session, arguments[4]).run(Integer.parseInt(arguments[6]));
        }
        System.out.println(String.join("\t", notices));
    }
}
