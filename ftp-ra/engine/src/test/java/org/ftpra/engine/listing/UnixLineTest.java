package org.ftpra.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.ftpra.engine.listing.ListingEntry.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnixLineTest {

    private static final Clock CLOCK = at("2025-03-01T12:00:00Z");

    private static Clock at(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "-rw-r--r--    1 1001     1001           10 Feb 01  2024 a.txt|a.txt|FILE|10",
                "drwxr-xr-x   2 ftpu     ftpu         4096 Feb  1 2024 dir|dir|DIRECTORY|4096",
                "-rw-r--r-- 1 o g 5 Feb 01 2024   a  b |  a  b |FILE|5",
                "-rwsr-Sr-T+ 1 o g 5368709120 Feb 01 2024 big|big|FILE|5368709120",
                "-rw-r--r--. 1 o g 999999999999999999 Feb 01 2024 n|n|FILE|999999999999999999",
                "-rw-r--r--@ 1 o g 5 Feb 01 2024 -> n|-> n|FILE|5",
                "lrwxrwxrwx 1 o g 7 Feb 01 2024 bin -> usr/bin -> x|bin|LINK|7",
                "lrwxrwxrwx 1 o g 7 Feb 01 2024 no arrow|no arrow|LINK|7",
                "brw-rw---- 1 root disk 8, 0 Feb 01 2024 sda|sda|OTHER|-1",
                "crw-rw---- 1 root tty 4,64 Feb 01 2024 tty|tty|OTHER|-1",
                "prw-r--r-- 1 o g 0 Feb 01 2024 pipe|pipe|OTHER|0",
                "srw-r--r-- 1 o g 0 Feb 01 2024 socket|socket|OTHER|0",
                "Drw-r--r-- 1 0 0 5 Feb 01 2024 door|door|OTHER|5",
                "?rw-r--r-- 1 0 0 5 Feb 01 2024 what|what|OTHER|5",
                "-rw-r--r-- 1 o 5 Feb 01 2024 no group|no group|FILE|5",
                "-rw-r--r-- 1 5 Feb 01 2024 no owner|no owner|FILE|5",
                "-rw-r--r-- 1 1001 Feb 5 Feb 01 2024 group Feb|group Feb|FILE|5",
                "-rw-r--r-- 1 1001 1001 5 Feb 01 2024 5 Feb 01 2024 n|5 Feb 01 2024 n|FILE|5",
                "-rw-r--r-- 1 o g 5 Feb 01 2024 \u4f60\u2028|\u4f60\u2028|FILE|5"
            })
    void readsFromLeftToRight(String line, String name, Type type, long size) {
        assertThat(UnixLine.parse(line, CLOCK))
                .isEqualTo(new ListingEntry(name, type, size, Instant.parse("2024-02-01T00:00:00Z"), Precision.DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "Jan  2 03:04,2025-01-02T03:04:00Z",
        "Mar 02 12:00,2025-03-02T12:00:00Z",
        "Mar 02 12:01,2024-03-02T12:01:00Z",
        "Dec 31 23:59,2024-12-31T23:59:00Z",
        "Oct  5 0:00,2024-10-05T00:00:00Z"
    })
    void timeWithoutAYearIsOfTheLastTwelveMonthsAndOneDayAhead(String date, Instant time) {
        ListingEntry entry = UnixLine.parse("-rw-r--r-- 1 o g 5 " + date + " name", CLOCK);

        assertThat(entry.modified()).isEqualTo(time);
        assertThat(entry.precision()).isEqualTo(Precision.MINUTE);
    }

    @Test
    void theYearIsThatOfTomorrow() {
        assertThat(UnixLine.parse("-rw-r--r-- 1 o g 5 Jan 01 00:30 name", at("2024-12-31T23:45:00Z"))
                        .modified())
                .isEqualTo("2025-01-01T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " -rw-r--r-- 1 o g 5 Feb 01 2024 n",
                "xrw-r--r-- 1 o g 5 Feb 01 2024 n",
                "-rw-r--r- 1 o g 5 Feb 01 2024 n",
                "-rw-r--r--1 o g 5 Feb 01 2024 n",
                "-rw-r--r--+. 1 o g 5 Feb 01 2024 n",
                "-rw-r--r-- o g 5 Feb 01 2024 n",
                "-rw-r--r-- 1 o g h 5 Feb 01 2024 n",
                "-rw-r--r-- 1 o g\t5 Feb 01 2024 n",
                "-rw-r--r-- 1 o g 5, 6 Feb 01 2024 n",
                "-rw-r--r-- 1 o g 1999999999999999999 Feb 01 2024 n",
                "-rw-r--r-- 1 o g 5 feb 01 2024 n",
                "-rw-r--r-- 1 o g 5 M\u00e4r 01 2024 n",
                "-rw-r--r-- 1 o g 5 01 Feb 2024 n",
                "-rw-r--r-- 1 o g 5 2024-02-01 10:11 n",
                "-rw-r--r-- 1 o g 5 Feb 30 2024 n",
                "-rw-r--r-- 1 o g 5 Feb 00 2024 n",
                "-rw-r--r-- 1 o g 5 Feb 001 2024 n",
                "-rw-r--r-- 1 o g 5 Feb 01 1599 n",
                "-rw-r--r-- 1 o g 5 Feb 01 20240 n",
                "-rw-r--r-- 1 o g 5 Feb 01 24:00 n",
                "-rw-r--r-- 1 o g 5 Feb 01 10:60 n",
                "-rw-r--r-- 1 o g 5 Feb 01 10:1 n",
                "-rw-r--r-- 1 o g 5 Feb 01 10:110 n",
                "-rw-r--r-- 1 o g 5 Feb 29 10:11 n",
                "-rw-r--r-- 1 o g 5 Feb 01 2024",
                "-rw-r--r-- 1 o g 5 Feb 01 10:11",
                "-rw-r--r-- 1 o g 5 Feb 01",
                "-rw-r--r-- 1 o g 5 Feb",
                "-rw-r--r-- 1 o g 5",
                "-rw-r--r-- 1",
                "-rw-r--r--",
                "brw-rw---- 1 root disk 8, Feb 01 2024 sda",
                "total 12",
                "01-02-24  03:04AM       <DIR>          dir"
            })
    void whatIsOfAnotherFormIsLeftToOthers(String line) {
        assertThat(UnixLine.parse(line, CLOCK)).isNull();
    }
}
