package org.ftpra.engine.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.Features;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hash a server is asked for, and what its answer is taken for. */
class HashCommandTest {

    private static final String SHA_1_OF_ABC = "a9993e364706816aba3e25717850c26c9cd0d89d";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HASH SHA-256;SHA-1*;MD5 | SHA-1 (HASH)
                    HASH SHA-256*           | SHA-256 (HASH)
                    HASH SHA-512*;CRC32     | SHA-512 (HASH)
                    HASH CRC32*             | CRC32 (HASH)
                    XMD5                    | MD5 (XMD5)
                    XCRC filename;start;end | CRC32 (XCRC)
                    """)
    void asksForWhatTheServerHasSelected(String feature, String expected) {
        assertThat(HashCommand.of(features(" " + feature))).get().hasToString(expected);
    }

    @Test
    void asksForTheStrongestOfTheOlderCommands() {
        assertThat(HashCommand.of(features(" XCRC", " XSHA1", " XSHA256", " XMD5")))
                .get()
                .hasToString("SHA-256 (XSHA256)");
        assertThat(HashCommand.of(features(" HASH WHIRLPOOL*;SHA-1", " XCRC")))
                .get()
                .hasToString("CRC32 (XCRC)");
    }

    @Test
    void asksNothingOfAServerThatOffersNone() {
        assertThat(HashCommand.of(features(" SIZE", " MD5"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HASH SHA-1* | 213 | SHA-1 0-3 A9993E364706816ABA3E25717850C26C9CD0D89D dir/name | a9993e364706816aba3e25717850c26c9cd0d89d
                    XSHA1       | 250 | a9993e364706816aba3e25717850c26c9cd0d89d                    | a9993e364706816aba3e25717850c26c9cd0d89d
                    XMD5        | 250 | "900150983CD24FB0D6963F7D28E17F72"                          | 900150983cd24fb0d6963f7d28e17f72
                    XCRC        | 250 | 352441C2                                                    | 352441c2
                    XCRC        | 250 | XCRC successful. 52441C2                                    | 052441c2
                    """)
    void findsTheHashInTheReply(String feature, int code, String text, String expected) throws FtpFailure {
        assertThat(told(feature, code, text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HASH SHA-1* | 213 | MD5 0-3 900150983cd24fb0d6963f7d28e17f72 name
                    HASH SHA-1* | 550 | a9993e364706816aba3e25717850c26c9cd0d89d
                    XCRC        | 250 | done
                    XCRC        | 250 | a file has 352441C2
                    XCRC        | 250 | 352441C2 352441C3
                    XSHA1       | 250 | 352441C2
                    """)
    void takesNothingElseForOne(String feature, int code, String text) throws FtpFailure {
        assertThat(told(feature, code, text)).isEmpty();
    }

    @Test
    void theNameOfTheFileIsNotTakenForItsHash() throws FtpFailure {
        HashCommand command = HashCommand.of(features(" XCRC")).orElseThrow();
        Reply reply = reply(command.about("cafe0123"), 250, "cafe0123 352441C2");

        assertThat(command.told(reply, "cafe0123")).contains("352441c2");
    }

    @Test
    void theHashIsInTheLastLine() throws FtpFailure {
        HashCommand command = HashCommand.of(features(" HASH SHA-1*")).orElseThrow();
        List<String> lines = List.of("Computing SHA-1 digest", "SHA-1 0-3 " + SHA_1_OF_ABC + " name");

        assertThat(command.told(new Reply(command.about("name"), 213, lines, true), "name"))
                .contains(SHA_1_OF_ABC);
    }

    @Test
    void aPathWithBlanksIsQuotedWhereMoreMayFollow() throws FtpFailure {
        assertThat(HashCommand.of(features(" XCRC")).orElseThrow().about("a b")).hasToString("XCRC \"a b\"");
        assertThat(HashCommand.of(features(" HASH SHA-1*")).orElseThrow().about("a b"))
                .hasToString("HASH a b");
    }

    @Test
    void aRunningHashTellsWhatItHasAndGoesOn() {
        RunningHash hash = HashCommand.of(features(" XSHA1")).orElseThrow().begin();
        hash.update(ByteBuffer.wrap("a".getBytes(UTF_8)));
        assertThat(hash.value()).isEqualTo("86f7e437faa5a7fce15d1ddcb9eaeaea377667b8");
        hash.update(ByteBuffer.wrap("bc".getBytes(UTF_8)));

        assertThat(hash.value()).isEqualTo(SHA_1_OF_ABC);
        assertThat(hash.bytes()).isEqualTo(3);
    }

    private static Optional<String> told(String feature, int code, String text) throws FtpFailure {
        HashCommand command = HashCommand.of(features(" " + feature)).orElseThrow();
        return command.told(reply(command.about("dir/name"), code, text), "dir/name");
    }

    private static Features features(String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        all.add(0, "Features:");
        all.add("End");
        return Features.of(new Reply(Command.of("FEAT"), 211, all, true));
    }

    private static Reply reply(Command command, int code, String text) {
        return new Reply(command, code, List.of(text), true);
    }
}
