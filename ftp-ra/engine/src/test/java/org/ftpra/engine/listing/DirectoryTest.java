package org.ftpra.engine.listing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class DirectoryTest {

    private static final String FILE = "-rw-r--r-- 1 o g 5 Jan 02 2024 name\r\n";

    private static final String TIMED = "01-02-24  08:34AM  5 name\r\n";

    private final ScriptedServer server = new ScriptedServer();
    private final Client client = new Client(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void currentDirectoryIsTheHomeEvenAfterAnotherWasVisited() throws Exception {
        server.features("UTF8").listing("");
        try (FtpSession session = client.open()) {
            names(session, "");
            session.visit("/else");
            server.forgetCommands();

            names(session, "");

            assertThat(server.commands().get(0)).isEqualTo("CWD /home");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 no", "450 no", "501 what"})
    void refusalToListTheCurrentDirectoryIsTold(String reply) throws Exception {
        server.on("MLSD", reply);
        try (FtpSession session = client.open()) {
            FtpFailure failure = failureOf(() -> new Directory(session).list(""));

            assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
            assertThat(failure).hasMessageContaining(reply);
        }
    }

    @Test
    void emptyDirectoryThatAServerRefusesToListIsEmpty() throws Exception {
        server.features("UTF8").on("LIST", "550 No data sets found.");
        try (FtpSession session = client.open()) {
            assertThat(names(session, "dir")).isEmpty();
            new FileCommands(session).noop();
        }
    }

    @Test
    void lineThatCannotBeReadIsAFailureAndTheSessionIsInStep() throws Exception {
        server.features("UTF8").listing(FILE + "what is this\r\n" + FILE);
        try (FtpSession session = client.open()) {
            client.knowledge().learnClockOffset(java.time.Duration.ZERO, Ticker.SYSTEM);
            Listing listing = new Directory(session).list("dir");
            assertThat(listing.next().orElseThrow().name()).isEqualTo("name");

            assertThat(failureOf(listing::next)).hasMessageContaining("what is this");

            assertThat(failureOf(listing::next))
                    .as("a listing that failed has no end")
                    .isNotNull();
            listing.close();
            new FileCommands(session).noop();
        }
    }

    @Test
    void dateWithoutATimeTeachesNoOffset() throws Exception {
        server.features("UTF8").listing(FILE).on("MDTM", "213 20240102001430");
        try (FtpSession session = client.open()) {
            names(session, "dir");

            assertThat(client.knowledge().clockOffset()).isEmpty();
        }
    }

    @Test
    void timeTeachesTheOffset() throws Exception {
        server.features("UTF8").listing("01-02-24  08:34AM  5 name\r\n").on("MDTM", "213 20240102030405");
        try (FtpSession session = client.open()) {
            names(session, "dir");

            assertThat(client.knowledge().clockOffset()).contains(java.time.Duration.ofMinutes(330));
        }
    }

    @Test
    void endlessLineIsAFailure() throws Exception {
        server.listing("x".repeat(200_000));
        try (FtpSession session = client.open()) {
            assertThat(failureOf(() -> names(session, "dir"))).hasMessageContaining("goes on beyond");
            new FileCommands(session).noop();
        }
    }

    @Test
    void failureInTheMiddleOfAListingNamesTheDirectory() throws Exception {
        server.listing("type=file; good\r\ntype=file;size=x; bad\r\n".getBytes(UTF_8));
        try (FtpSession session = client.open()) {
            assertThat(failureOf(() -> names(session, "dir")))
                    .hasMessageStartingWith("path 'dir': the listing line 'type=file;size=x; bad'");
            new FileCommands(session).noop();
        }
    }

    @Test
    void nameInAnotherCharsetIsAFailureThatSaysSo() throws Exception {
        server.listing("type=file; gr\u00fcn\r\n".getBytes(ISO_8859_1));
        try (FtpSession session = client.open()) {
            assertThat(failureOf(() -> names(session, "dir")))
                    .hasMessageContaining("gr\u00fcn")
                    .hasMessageContaining("is not in UTF-8");
            new FileCommands(session).noop();
        }
    }

    /** A server that takes the option for a part of the name may list what is not there as if it were empty. */
    @Test
    void anEmptyAnswerDoesNotProveThatAServerTakesTheOptionForAll() throws Exception {
        server.on("MLSD", conversation -> {
            conversation.say("150 here");
            boolean plain = !conversation.argument().startsWith("-a");
            conversation.sendData(plain ? "type=file; name\r\n".getBytes(ISO_8859_1) : new byte[0]);
            conversation.say("226 done");
        });
        try (FtpSession session = client.open()) {
            for (int time = 1; time <= 2; time++) {
                try (Listing listing = new Directory(session).listAll("dir")) {
                    assertThat(listing.next()).as("time %d", time).isPresent();
                    assertThat(listing.next()).isEmpty();
                }
            }
        }
    }

    @Test
    void errorAfterTheLastEntryIsAFailure() throws Exception {
        server.on("MLSD", conversation -> {
            conversation.say("150 here");
            conversation.sendData("type=file; name\r\n".getBytes(ISO_8859_1));
            conversation.say("451 disk");
        });
        try (FtpSession session = client.open()) {
            assertThat(failureOf(() -> names(session, "dir"))).hasMessageContaining("451 disk");
            new FileCommands(session).noop();
        }
    }

    @Test
    void lineThatIsCutOffIsAFailureAndNoShorterName() throws Exception {
        server.listing("type=file; one\ntype=file; tw");
        try (FtpSession session = client.open()) {
            FtpFailure failure = failureOf(() -> names(session, "dir"));

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(failure).hasMessageContaining("type=file; tw");
            new FileCommands(session).noop();
        }
    }

    /** vsftpd makes a line feed of a NUL in STOR, so that anybody may make such a file. */
    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\ntype=file; forged", "\na", "a\n", "a\rb\n"})
    void aLineFeedInANameEndsNoLine(String name) throws Exception {
        for (String listing : List.of("type=file; %s\r\ntype=file; z\r\n", "type=file; z\r\ntype=file; %s\r\n")) {
            server.listing(listing.formatted(name));
            try (FtpSession session = client.open()) {
                assertThat(names(session, "dir")).hasSize(2).contains("z").noneMatch(found -> found.contains("\n"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000, 20_000})
    void linesThatEndWithALineFeedAloneAreLinesAllTheSame(int count) throws Exception {
        server.listing("type=file; name\n".repeat(count));
        try (FtpSession session = client.open()) {
            assertThat(names(session, "dir")).hasSize(count).containsOnly("name");
        }
    }

    @Test
    void listingThatIsClosedHasNoMore() throws Exception {
        server.listing("type=file; name\n".repeat(3));
        try (FtpSession session = client.open()) {
            Listing listing = new Directory(session).list("dir");
            assertThat(listing.next()).isPresent();

            listing.close();

            assertThat(listing.next()).isEmpty();
        }
    }

    @Test
    void whereTheClockIsAskedForTheListingIsReadOnce() throws Exception {
        server.features("UTF8").listing(TIMED.repeat(3)).on("MDTM", "213 20240102030405");
        try (FtpSession session = client.open()) {
            assertThat(names(session, "dir")).hasSize(3);

            assertThat(server.commands())
                    .filteredOn(command -> command.startsWith("LIST"))
                    .hasSize(1);
            assertThat(client.knowledge().clockOffset()).contains(java.time.Duration.ofMinutes(330));
        }
    }

    @Test
    void listingThatIsTooLargeToBeHeldIsReadTwice() throws Exception {
        int count = 9 * 1024 * 1024 / FILE.length();
        server.features("UTF8").listing(TIMED + FILE.repeat(count - 1)).on("MDTM", "213 20240102030405");
        try (FtpSession session = client.open()) {
            assertThat(names(session, "dir")).hasSize(count);

            assertThat(server.commands())
                    .filteredOn(command -> command.startsWith("LIST"))
                    .hasSize(2);
            assertThat(client.knowledge().clockOffset()).contains(java.time.Duration.ofMinutes(330));
        }
    }

    /** What was read before the failure is given out, as where the clock is known. */
    @Test
    void lineThatCannotBeReadFailsWhenItIsReachedAlsoWhereTheClockIsAskedFor() throws Exception {
        server.features("UTF8").listing(TIMED + "what is this\r\n").on("MDTM", "213 20240102030405");
        try (FtpSession session = client.open()) {
            Listing listing = new Directory(session).list("dir");
            assertThat(listing.next()).isPresent();

            assertThat(failureOf(listing::next))
                    .hasMessageStartingWith("path 'dir'")
                    .hasMessageContaining("what is this");
            new FileCommands(session).noop();
        }
    }

    @Test
    void errorAfterTheLastEntryIsAFailureAlsoWhereTheClockIsAskedFor() throws Exception {
        server.features("UTF8").on("LIST", conversation -> {
            conversation.say("150 here");
            conversation.sendData(TIMED.getBytes(ISO_8859_1));
            conversation.say("451 disk");
        });
        try (FtpSession session = client.open()) {
            assertThat(failureOf(() -> names(session, "dir"))).hasMessageContaining("451 disk");
            new FileCommands(session).noop();
        }
    }

    @Test
    void lineOfAnotherSystemThatCannotBeReadLeavesNoOpenTransfer() throws Exception {
        server.features("UTF8").on("SYST", "215 VMS").listing("\u00fc\r\n".getBytes(ISO_8859_1));
        try (FtpSession session = client.open()) {
            failureOf(() -> names(session, "dir"));

            assertThat(session.isTransferring()).isFalse();
            new FileCommands(session).noop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javax.swing.DefaultListModel", "org.ftpra.engine.listing.Planted", "JOES OWN"})
    void systemThatNobodyKnowsIsReadLineByLineAndNoClassOfItsNameIsLoaded(String system) throws Exception {
        server.features("UTF8").on("SYST", "215 " + system).listing(FILE);
        try (FtpSession session = client.open()) {
            assertThat(names(session, "dir")).containsExactly("name");
            assertThat(Planted.MADE).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VMS",
        "OpenVMS V8.4",
        "MVS is the operating system of this server. FTP Server is running on z/OS.",
        "OS/400 is the remote operating system.",
        "AS/400",
        "OS/2",
        "NETWARE",
        "MACOS PETER",
        "z/VM",
        "UNIX Type: L8",
        "Windows_NT",
        "UNIX emulated by something",
        "Windows2000",
        "NT",
        "Tandem"
    })
    void emptyListingOfAnySystemIsEmpty(String system) throws Exception {
        server.features("UTF8").on("SYST", "215 " + system).listing("");
        try (FtpSession session = client.open()) {
            assertThat(names(session, "dir")).isEmpty();
            new FileCommands(session).noop();
        }
    }

    private static List<String> names(FtpSession session, String path) throws FtpFailure {
        List<String> names = new ArrayList<>();
        try (Listing listing = new Directory(session).list(path)) {
            for (Optional<ListingEntry> entry = listing.next(); entry.isPresent(); entry = listing.next()) {
                names.add(entry.get().name());
            }
        }
        return names;
    }
}
