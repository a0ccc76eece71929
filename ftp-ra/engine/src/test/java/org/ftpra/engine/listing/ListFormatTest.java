package org.ftpra.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.ftpra.engine.listing.ListingEntry.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListFormatTest {

    private final ListFormat format = new ListFormat(Optional.of(Duration.ZERO));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // vsftpd, ProFTPD, Pure-FTPd, pyftpdlib, Apache FtpServer
                "-rw-r--r--    1 1001     1001           10 Feb 01  2024 a.txt|a.txt|FILE|10",
                "drwxr-xr-x    2 1001     1001         4096 Feb 01  2024 dir|dir|DIRECTORY|4096",
                "-rw-r--r--   1 ftpu     ftpu           10 Feb  1  2024 a b.txt|a b.txt|FILE|10",
                "-rw-------   1 user group            0 Feb  1  2024 empty|empty|FILE|0",
                "drwx------   3 user group            0 Feb  1  2024 .hidden|.hidden|DIRECTORY|0",
                "lrwxrwxrwx 1 root root 7 Feb 01 2024 bin -> usr/bin|bin|LINK|7",
                "-rw-r--r-- 1 o g 5 Feb 01 2024  leading| leading|FILE|5",
                "-rw-r--r-- 1 o g 5 Feb 01 2024 trailing |trailing |FILE|5",
                "-rw-r--r--+ 1 o g 5 Feb 01 2024 acl|acl|FILE|5",
                "-rw-r--r--@ 1 o g 5 Feb 01 2024 mac|mac|FILE|5",
                "-rw-r--r--. 1 o g 5 Feb 01 2024 selinux|selinux|FILE|5",
                "-rw-r--r-- 1 o g 5368709120 Feb 01 2024 big|big|FILE|5368709120",
                "-rw-r--r-- 1 o g with blank 5 Feb 01 2024 name|name|FILE|5",
                "-rw-r--r-- 1 o g 5 2024-02-01 10:11 iso|iso|FILE|5",
                "brw-rw---- 1 root disk 8, 0 Feb 01 2024 sda|sda|OTHER|-1",
                "-rwsr-sr-t 1 o g 5 Feb 01 2024 bits|bits|FILE|5",
                "-rw-r--r-- 1 o g 5 Feb 01 2024 \u00fc\u4f60|\u00fc\u4f60|FILE|5",
                // IIS
                "01-02-24  03:04AM       <DIR>          dir|dir|DIRECTORY|0",
                "01-02-24  03:04PM                  517 a b.txt|a b.txt|FILE|517",
                "01-02-2024  03:04PM                517 long.txt|long.txt|FILE|517",
            })
    void readsWhatUnixAndWindowsServersWrite(String line, String name, Type type, long size) throws Exception {
        ListingEntry entry = format.parse(line).orElseThrow();

        assertThat(entry.name()).isEqualTo(name);
        assertThat(entry.type()).isEqualTo(type);
        assertThat(entry.size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "total 12",
                "total 12 blocks",
                "drwxr-xr-x 2 o g 4096 Feb 01 2024 .",
                "drwxr-xr-x 2 o g 4096 Feb 01 2024 .."
            })
    void lineThatIsNoEntryByItsFormIsNone(String line) throws Exception {
        assertThat(format.parse(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "xrw-r--r-- 1 1001 1001 5 Feb 01 2024 passes for a Windows line",
                "garbage that 5 is none",
                "total",
                "-rw-r--r-- 1 o g 5 Feb 01 2024",
                "-rw-r--r-- 1 o g five Feb 01 2024 name",
                "ls: cannot open directory: Permission denied",
                "\0"
            })
    void lineThatCannotBeUnderstoodIsAnErrorWithTheLine(String line) {
        assertThat(failureOf(() -> format.parse(line)).kind()).isEqualTo(Kind.PROTOCOL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-rw-r--r-- 1 o g 5 Feb 01 2024 a/b",
                "-rw-r--r-- 1 o g 5 Feb 01 2024 ../a",
                "-rw-r--r-- 1 o g 5 Feb 01 2024 /a",
                "-rw-r--r-- 1 o g 5 Feb 01 2024 a\\b",
                "-rw-r--r-- 1 o g 5 Feb 01 2024 a\rb",
                "-rw-r--r-- 1 o g 5 Feb 01 2024 ",
                "lrwxrwxrwx 1 o g 5 Feb 01 2024  -> a",
                "-rw-r--r-- 1 o with blank g 5 Feb 01 2024 a\\b",
                "01-02-24  03:04PM  517 ..\\a"
            })
    void nameThatCouldLeadElsewhereIsOnlyShown(String line) throws Exception {
        assertThat(format.parse(line)).map(ListingEntry::type).contains(Type.UNUSABLE);
    }

    @Test
    void timesAreCorrectedByTheServersOffset() throws Exception {
        ListFormat india = new ListFormat(Optional.of(Duration.ofMinutes(330)));

        ListingEntry entry = india.parse("01-02-24  05:30AM  517 name").orElseThrow();

        assertThat(entry.modified()).isEqualTo(Instant.parse("2024-01-02T00:00:00Z"));
        assertThat(entry.precision()).isEqualTo(Precision.MINUTE);
    }

    @Test
    void timeWithoutAKnownOffsetIsExactToTheDayOnly() throws Exception {
        ListFormat unknown = new ListFormat(Optional.empty());

        assertThat(unknown.parse("01-02-24  05:30AM  517 name").orElseThrow().precision())
                .isEqualTo(Precision.DAY);
    }

    @Test
    void yearWithoutATimeIsExactToTheDay() throws Exception {
        ListingEntry entry = format.parse("-rw-r--r-- 1 o g 5 Feb 01 2020 name").orElseThrow();

        assertThat(entry.modified()).isEqualTo(Instant.parse("2020-02-01T00:00:00Z"));
        assertThat(entry.precision()).isEqualTo(Precision.DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", " ", "-rw-r--r-- ", "9", "a ", "-rw-r--r-- 1 o g 5 Feb 01 2024 ", "0 1 ", "drwx "})
    void hugeLineIsReadInReasonableTime(String piece) {
        String line = piece.repeat(16 * 1024 / piece.length());
        long start = System.nanoTime();

        try {
            format.parse(line);
        } catch (org.ftpra.engine.control.FtpFailure e) {
            assertThat(e.kind()).isEqualTo(Kind.PROTOCOL);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
