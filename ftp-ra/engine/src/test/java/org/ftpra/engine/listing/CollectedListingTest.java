package org.ftpra.engine.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectedListingTest {

    private final ScriptedServer server = new ScriptedServer().features("UTF8");
    private final Client client = new Client(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void vmsWrapsItsLines() throws Exception {
        assertThat(
                        list(
                                "VMS V8.4",
                                """
                Directory USERS:[ME]

                1-JUN.LIS;1             9/9            2-JUN-1998 07:32:04  [GROUP,OWNER]    (RWED,RWED,RWED,RE)
                A_VERY_LONG_FILE_NAME_THAT_IS_WRAPPED.TXT;2
                                        4/6           10-FEB-2003 07:31:29  [GROUP,OWNER]    (RWED,RWED,,)
                SUB.DIR;1               1/9           16-APR-2001 10:11:12  [GROUP,OWNER]    (RWED,RWED,RE,)

                Total of 3 files, 14/24 blocks
                """))
                .containsExactly(
                        "1-JUN.LIS;1 FILE", "A_VERY_LONG_FILE_NAME_THAT_IS_WRAPPED.TXT;2 FILE", "SUB.DIR;1 DIRECTORY");
    }

    @Test
    void zosTellsItsColumnsInTheFirstLine() throws Exception {
        assertThat(
                        list(
                                "MVS is the operating system of this server. FTP Server is running on z/OS.",
                                """
                Volume Unit    Referred Ext Used Recfm Lrecl BlkSz Dsorg Dsname
                B10142 3390   2006/03/20  2   31  F       80    80  PS   MDI.OKL.WORK
                B10142 3390   2006/03/20  2   31  F       80    80  PO   MDI.OKL.LIB
                """))
                .containsExactly("MDI.OKL.WORK FILE", "MDI.OKL.LIB DIRECTORY");
    }

    @Test
    void zosListsTheMembersOfALibrary() throws Exception {
        assertThat(
                        list(
                                "MVS is the operating system of this server.",
                                """
                 Name     VV.MM   Created       Changed      Size  Init   Mod   Id
                TBSHELF   01.03 2002/09/12 2002/10/11 09:37    11    11     0 KIL001
                TBTOOL    01.12 2002/09/12 2004/11/26 19:54    51    28     0 KIL001
                """))
                .containsExactly("TBSHELF FILE", "TBTOOL FILE");
    }

    @Test
    void as400MarksTheTypeWithAStar() throws Exception {
        assertThat(
                        list(
                                "OS/400 is the remote operating system. The TCP/IP version is \"V5R1M0\".",
                                """
                PEP             36864 04/03/24 14:30:00 *STMF      a.txt
                PEP                                     *MEM       MEMBER.MBR
                PEP              4096 04/03/24 14:30:00 *DIR       dir/
                """))
                .containsExactly("a.txt FILE", "MEMBER.MBR FILE", "dir DIRECTORY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VMS", "MVS", "OS/400", "OS/2", "NETWARE", "MACOS PETER"})
    void garbageIsAFailureAndTheSessionIsInStep(String system) throws Exception {
        server.on("SYST", "215 " + system).listing("what is this ;1 )\r\nand that\r\n");
        try (FtpSession session = client.open()) {
            failureOf(() -> names(session));

            new FileCommands(session).noop();
        }
    }

    private List<String> list(String system, String text) throws FtpFailure {
        server.on("SYST", "215 " + system).listing(text.replace("\n", "\r\n").getBytes(UTF_8));
        client.knowledge().learnClockOffset(Duration.ZERO);
        try (FtpSession session = client.open()) {
            return names(session);
        }
    }

    private static List<String> names(FtpSession session) throws FtpFailure {
        List<String> names = new ArrayList<>();
        try (Listing listing = new Directory(session).list("dir")) {
            for (Optional<ListingEntry> entry = listing.next(); entry.isPresent(); entry = listing.next()) {
                names.add(entry.get().name() + " " + entry.get().type());
            }
        }
        return names;
    }
}
