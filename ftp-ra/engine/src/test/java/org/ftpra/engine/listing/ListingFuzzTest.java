package org.ftpra.engine.listing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.net.ftp.parser.DefaultFTPFileEntryParserFactory;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.fuzz.BranchCoverage;
import org.ftpra.engine.fuzz.FuzzRun;
import org.ftpra.engine.fuzz.Mutations;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fuzz")
class ListingFuzzTest {

    private static final List<String> UNIX = List.of(
            "-rw-r--r--    1 1001     1001           10 Feb 01  2024 a.txt",
            "drwxr-xr-x    2 ftpu     ftpu         4096 Feb 01 10:11 dir",
            "lrwxrwxrwx 1 root root 7 Feb 29 2024 bin -> usr/bin",
            "-rw-r--r--. 1 o g 5368709120 Dec 31 23:59 big file",
            "brw-rw---- 1 root disk 8, 0 Feb 01 2024 sda",
            "drwxr-xr-x 2 o g 4096 Feb 01 2024 ..",
            "total 12",
            "01-02-24  03:04AM       <DIR>          dir",
            "01-02-2024  03:04PM                517 a b.txt",
            "-rw-r--r-- 1 o g 5 2024-02-01 10:11 iso");
    private static final List<String> MACHINE = List.of(
            "type=file;size=10;modify=20250102030405;unix.mode=0644;unique=801g1; a.txt",
            "Type=dir;Modify=20250102030405.123;Perm=cdeflmp; dir",
            "type=cdir;modify=20250102030405; /home/me",
            "type=OS.unix=slink:/usr/bin;size=7; bin",
            "type=file;size=0; ..",
            " bare name");
    private static final List<String> OTHER = List.of(
            "Directory USERS:[ME]\r\n\r\nA.LIS;1 9/9 2-JUN-1998 07:32:04  [G,O]  (RWED,RWED,RE)\r\n\r\nTotal of 1 file\r\n",
            "Volume Unit    Referred Ext Used Recfm Lrecl BlkSz Dsorg Dsname\r\n"
                    + "B10142 3390   2006/03/20  2   31  F       80    80  PS   MDI.OKL.WORK\r\n",
            " Name     VV.MM   Created       Changed      Size  Init   Mod   Id\r\n"
                    + "TBSHELF   01.03 2002/09/12 2002/10/11 09:37    11    11     0 KIL001\r\n",
            "PEP             36864 04/03/24 14:30:00 *STMF      a.txt\r\nPEP   *MEM       A.FILE/B.MBR\r\n",
            "     0           DIR   12-30-97  12:32  jbrekke\r\n",
            "d [RWCEAFMS] rwinston 512 Mar 13 22:13 _ADATE\r\n");
    private static final List<String> WORDS = List.of(
            "/",
            "\\",
            "..",
            "../",
            ".",
            ";",
            "=",
            " ",
            "  ",
            "\0",
            "\r",
            "size=",
            "type=",
            "modify=",
            "99999999999999999999",
            "-1",
            " -> ",
            "Feb 30",
            "13",
            "<DIR>",
            "total ",
            "d",
            "l",
            "\u00fc",
            "20250230030405",
            ".5",
            "rwxrwxrwx ",
            "a ");
    private static final List<String> SYSTEMS =
            List.of("VMS", "MVS", "OS/400", "AS/400", "OS/2", "NETWARE", "MACOS PETER");

    @Test
    void noLineOfListLetsABadNameThrough() {
        FuzzRun run = new FuzzRun("lines of LIST");
        Mutations mutations = new Mutations(run.random(), UNIX, WORDS);
        List<ListFormat> formats =
                List.of(new ListFormat(Optional.empty()), new ListFormat(Optional.of(Duration.ofMinutes(330))));

        run.times(150_000, () -> check(formats.get(run.random().nextInt(2)), text(mutations)));
    }

    /** But for the size of devices, of which the borrowed parser makes their minor number. */
    @Test
    void ourParserReadsWhatTheBorrowedOneReads() {
        FuzzRun run = new FuzzRun("lines of ls -l, read by two parsers");
        UnixGrammar grammar = new UnixGrammar(run.random());
        ListFormat format = new ListFormat(Optional.of(Duration.ofMinutes(330)));

        run.times(50_000, () -> {
            String line = grammar.line();
            Object ours;
            Object theirs;
            Instant minute;
            do {
                minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
                ours = outcome(format, line);
                theirs = outcome(format::parseByBorrowed, line);
            } while (!minute.equals(Instant.now().truncatedTo(ChronoUnit.MINUTES)));
            assertThat(ours).as(line).isEqualTo(theirs);
        });
    }

    private static Object outcome(EntryFormat format, String line) {
        try {
            return format.parse(line).map(entry -> line.contains(",") ? withoutSize(entry) : entry);
        } catch (FtpFailure e) {
            return e.kind();
        }
    }

    private static ListingEntry withoutSize(ListingEntry entry) {
        return new ListingEntry(entry.name(), entry.type(), 0, entry.modified(), entry.precision());
    }

    @Test
    void noLineOfMlsdLetsABadNameThrough() {
        FuzzRun run = new FuzzRun("lines of MLSD");
        Mutations mutations = new Mutations(run.random(), MACHINE, WORDS);

        run.times(200_000, () -> {
            String line = text(mutations);
            check(MachineLine::parse, line);
            check(single -> Optional.of(MachineLine.parseSingle(single, "name")), line);
        });
    }

    @Test
    void noOtherSystemLetsABadNameThrough() {
        FuzzRun run = new FuzzRun("listings of other systems");
        Mutations mutations = new Mutations(run.random(), OTHER, WORDS);
        ListFormat format = new ListFormat(Optional.of(Duration.ZERO));

        run.times(100_000, () -> {
            BorrowedParser parser = new BorrowedParser(new DefaultFTPFileEntryParserFactory()
                    .createFileEntryParser(
                            ListFormat.config(SYSTEMS.get(run.random().nextInt(SYSTEMS.size())))));
            checkAll(parser, format, text(mutations));
        });
    }

    private static void checkAll(BorrowedParser parser, ListFormat format, String listing) {
        try {
            for (String line : parser.split(listing)) {
                check(text -> format.entry(parser.parse(text), text), line);
            }
        } catch (FtpFailure e) {
            assertThat(e.kind()).isEqualTo(FtpFailure.Kind.PROTOCOL);
        }
    }

    private static void check(EntryFormat format, String line) {
        try {
            format.parse(line).ifPresent(ListingFuzzTest::checkName);
        } catch (FtpFailure e) {
            assertThat(e.kind()).isEqualTo(FtpFailure.Kind.PROTOCOL);
        }
    }

    private static void checkName(ListingEntry entry) {
        assertThat(entry.name()).isNotEmpty().isNotIn(".", "..").doesNotContain("/", "\\", "\0", "\r", "\n");
        assertThat(entry.size()).isGreaterThanOrEqualTo(-1);
        assertThat(entry.precision() == Precision.NONE).isEqualTo(entry.modified() == null);
    }

    private static String text(Mutations mutations) {
        return new String(mutations.next(), ISO_8859_1);
    }

    @Test
    void entryThatIsWrittenIsReadBack() {
        FuzzRun run = new FuzzRun("entries, written and read");
        ListFormat unix = new ListFormat(Optional.of(Duration.ZERO));

        run.times(100_000, () -> {
            String name = name(run.random());
            long size = run.random().nextLong() >>> 2 >>> run.random().nextInt(60);
            ListingEntry listed = unix.parse("-rw-r--r-- 1 o g " + size + " Feb 01 2024 " + name)
                    .orElseThrow();
            ListingEntry machine = MachineLine.parse(
                            "size=" + size % 1_000_000_000_000_000_000L + ";type=file; " + name)
                    .orElseThrow();
            assertThat(listed.name()).isEqualTo(name);
            assertThat(listed.size()).isEqualTo(size);
            assertThat(machine.name()).isEqualTo(name);
            assertThat(machine.size()).isEqualTo(size % 1_000_000_000_000_000_000L);
        });
    }

    private static String name(Random random) {
        String letters = "abcXYZ019 .-_;=,()[]\u00fc\u4f60";
        StringBuilder name = new StringBuilder("n");
        for (int i = random.nextInt(30); i > 0; i--) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.append('n').toString();
    }

    @Test
    void timeThatIsWrittenIsReadBackAndOthersAreNotTold() {
        FuzzRun run = new FuzzRun("times");
        Mutations mutations =
                new Mutations(run.random(), List.of("20250102030405", "20250102030405.123", "20240229235959"), WORDS);
        DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

        run.times(100_000, () -> {
            Timestamp.parse(text(mutations));
            Instant time = Instant.ofEpochSecond(run.random().nextLong(0, 253_402_300_799L));
            assertThat(Timestamp.parse(format.format(time))).contains(new Timestamp(time, Precision.SECOND));
        });
    }

    @AfterAll
    static void reportCoverage() throws Exception {
        BranchCoverage.report(MachineLine.class, 90);
        BranchCoverage.report(Timestamp.class, 90);
        BranchCoverage.report(ListFormat.class, 85);
        BranchCoverage.report(UnixLine.class, 90);
        BranchCoverage.report(UnixDate.class, 90);
        BranchCoverage.report(LineCursor.class, 90);
        BranchCoverage.report(EntryNames.class, 80);
        BranchCoverage.report(BorrowedParser.class, 50);
    }
}
