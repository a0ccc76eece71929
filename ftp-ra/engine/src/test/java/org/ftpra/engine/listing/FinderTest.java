package org.ftpra.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ftpra.engine.listing.ListingEntry.Type;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Finding on servers without MLST. */
@Timeout(30)
class FinderTest {

    private static final String LINE = "-rw-r--r-- 1 o g 5 Jan 02 2024 %s\r\n";

    private final ScriptedServer server = new ScriptedServer().features("UTF8", "SIZE", "MDTM");
    private final Client client = new Client(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    /** As Twisted, ftp-srv and Node's ftpd answer of a directory. */
    @Test
    void aDirectoryIsOneThoughTheServerTellsItsSize() throws Exception {
        server.on("SIZE", "213 4096");
        try (FtpSession session = client.open()) {
            Optional<ListingEntry> found = new Finder(session).find("/home/sub");

            assertThat(found).hasValueSatisfying(entry -> {
                assertThat(entry.type()).isEqualTo(Type.DIRECTORY);
                assertThat(entry.name()).isEqualTo("sub");
                assertThat(entry.size()).isEqualTo(ListingEntry.NO_SIZE);
            });
        }
    }

    @Test
    void whatHasASizeAndCannotBeEnteredIsAFile() throws Exception {
        server.file("/home/name", new byte[17]).on("CWD", "550 Not a directory");
        try (FtpSession session = client.open()) {
            Optional<ListingEntry> found = new Finder(session).find("/home/name");

            assertThat(found).hasValueSatisfying(entry -> {
                assertThat(entry.type()).isEqualTo(Type.FILE);
                assertThat(entry.size()).isEqualTo(17);
                assertThat(entry.modified()).isEqualTo("2025-01-02T03:04:05Z");
            });
        }
    }

    @Test
    void aFileIsFoundWhereTheServerDoesNotTellTheWayBackFromADirectory() throws Exception {
        server.file("/home/name", new byte[17]).on("PWD", "502 no");
        try (FtpSession session = client.open()) {
            Optional<ListingEntry> found = new Finder(session).find("/home/name");

            assertThat(found).map(ListingEntry::type).hasValue(Type.FILE);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("CWD"));
        }
    }

    /** As MockFtpServer does with its Windows file system. */
    @Test
    void theNameHasNoBackslashWhereTheServerPartsNamesByIt() throws Exception {
        server.file("C:\\data\\name", new byte[17])
                .on("PWD", "257 \"C:\\data\" is current")
                .on("CWD", "550 no");
        try (FtpSession session = client.open()) {
            Optional<ListingEntry> found = new Finder(session).find("C:\\data\\name");

            assertThat(found).map(ListingEntry::name).hasValue("name");
        }
    }

    @Test
    void aBackslashIsAnyOtherLetterElsewhere() throws Exception {
        server.file("/home/a\\b", new byte[17]).on("CWD", "550 no");
        try (FtpSession session = client.open()) {
            Optional<ListingEntry> found = new Finder(session).find("/home/a\\b");

            assertThat(found).map(ListingEntry::name).hasValue("a\\b");
        }
    }

    /** As simple-ftpd is: it has no SIZE, and answers no NOOP after a listing that was cut. */
    @Test
    void findingInAListingDoesNotCutItShort() throws Exception {
        server.on("SIZE", "502 no")
                .on("CWD", c -> c.say(c.argument().equals("/home/name") ? "550 no" : "250 there"))
                .on("NOOP", Answer.silence())
                .listing(LINE.formatted("name") + LINE.formatted("other").repeat(10_000));
        try (FtpSession session = client.open()) {
            Optional<ListingEntry> found = new Finder(session).find("/home/name");

            assertThat(found).map(ListingEntry::size).hasValue(5L);
            assertThat(server.commands()).doesNotContain("NOOP");
        }
    }
}
