package org.ftpra.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.ftpra.engine.listing.ListingEntry.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "type=file;size=1; a>a>FILE>1",
                "Type=FILE;Size=1; a>a>FILE>1",
                "type=file;size=1 a>a>FILE>1",
                "type=dir;modify=20250102030405; d>d>DIRECTORY>-1",
                "type=OS.unix=symlink;size=3; l>l>LINK>3",
                "type=OS.unix=slink:/a/b; l>l>LINK>-1",
                "type=OS.unix=chr-1/3; n>n>OTHER>-1",
                " bare>bare>OTHER>-1",
                "size=0; no type>no type>OTHER>0",
                "type=file;size=999999999999999999; big>big>FILE>999999999999999999",
                "type=file;  two spaces> two spaces>FILE>-1",
                "type=file; a;b=c d>a;b=c d>FILE>-1",
                "type=file;;unique=; a>a>FILE>-1",
                "type=file; ...>...>FILE>-1",
                "type=file; ..a>..a>FILE>-1",
            })
    void readsFactsAndName(String line, String name, Type type, long size) throws Exception {
        ListingEntry entry = MachineLine.parse(line).orElseThrow();

        assertThat(entry.name()).isEqualTo(name);
        assertThat(entry.type()).isEqualTo(type);
        assertThat(entry.size()).isEqualTo(size);
    }

    @Test
    void readsTheTimeWithItsPrecision() throws Exception {
        ListingEntry entry = MachineLine.parse("modify=20250102030405.123; a").orElseThrow();

        assertThat(entry.modified()).isEqualTo(Instant.parse("2025-01-02T03:04:05.123Z"));
        assertThat(entry.precision()).isEqualTo(Precision.MILLISECOND);
    }

    @Test
    void timeThatCannotBeReadIsNotTold() throws Exception {
        ListingEntry entry = MachineLine.parse("modify=yesterday; a").orElseThrow();

        assertThat(entry.modified()).isNull();
        assertThat(entry.precision()).isEqualTo(Precision.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=cdir; /a/b",
                "type=pdir; ..",
                "type=PDIR; /",
                "type=dir; .",
                "type=dir; ..",
                "type=file; .."
            })
    void listedDirectoryAndItsParentAreNoEntries(String line) throws Exception {
        assertThat(MachineLine.parse(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=file; ",
                "type=file; a/b",
                "type=dir; /a",
                "type=file; ../a",
                "type=file; a\\b",
                "type=file; ..\\a",
                "type=file; a\0b",
                "type=file; a\rb"
            })
    void nameThatCouldLeadElsewhereIsOnlyShown(String line) throws Exception {
        assertThat(MachineLine.parse(line)).map(ListingEntry::type).contains(Type.UNUSABLE);
    }

    @Test
    void theLastOfSeveralFactsOfAKindHolds() throws Exception {
        ListingEntry entry =
                MachineLine.parse("size=1;type=dir;size=2;type=file; a").orElseThrow();

        assertThat(entry.size()).isEqualTo(2);
        assertThat(entry.type()).isEqualTo(Type.FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "type=file;",
                "type=file;name",
                "garbage x",
                "=x; a",
                "type=file;size=; a",
                "type=file;size=-1; a",
                "type=file;size=1x; a",
                "type=file;size=9999999999999999999; a"
            })
    void lineThatIsNoneIsAnErrorWithTheLine(String line) {
        assertThatThrownBy(() -> MachineLine.parse(line))
                .isInstanceOf(FtpFailure.class)
                .extracting(failure -> ((FtpFailure) failure).kind())
                .isEqualTo(FtpFailure.Kind.PROTOCOL);
    }
}
