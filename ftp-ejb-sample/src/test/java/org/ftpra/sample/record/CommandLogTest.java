package org.ftpra.sample.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample reads from the record that an FTP server writes. */
class CommandLogTest {

    @TempDir
    private Path directory;

    private Path file;
    private CommandLog log;

    @BeforeEach
    void makeAnEmptyRecord() throws IOException {
        file = Files.createFile(directory.resolve("commands.tsv"));
        log = new CommandLog(file);
    }

    @Test
    void callsATransferPassiveAfterEpsvOrPasv() throws IOException {
        record("#1", 229, "EPSV");
        record("#1", 226, "STOR a");
        record("#1", 227, "PASV");
        record("#1", 226, "RETR a");
        assertThat(channels(log.read(0))).containsExactly("EPSV", "STOR a PASSIVE", "PASV", "RETR a PASSIVE");
    }

    @Test
    void callsATransferActiveAfterEprtOrPort() throws IOException {
        record("#1", 200, "EPRT |1|127.0.0.1|4000|");
        record("#1", 226, "STOR a");
        record("#1", 200, "PORT 127,0,0,1,9,9");
        record("#1", 226, "LIST");
        assertThat(channels(log.read(0))).contains("STOR a ACTIVE", "LIST ACTIVE");
    }

    @Test
    void passesOverARefusedCommand() throws IOException {
        record("#1", 500, "EPSV");
        record("#1", 200, "PORT 127,0,0,1,9,9");
        record("#1", 425, "EPSV");
        record("#1", 226, "STOR a");
        assertThat(channels(log.read(0))).contains("STOR a ACTIVE");
    }

    @Test
    void keepsSessionsApart() throws IOException {
        record("#1", 229, "EPSV");
        record("#2", 200, "EPRT |1|127.0.0.1|4000|");
        record("#1", 226, "STOR a");
        record("#2", 226, "STOR b");
        assertThat(channels(log.read(0))).contains("STOR a PASSIVE", "STOR b ACTIVE");
    }

    @Test
    void claimsNothingOfATransferWithoutItsCommand() throws IOException {
        record("#1", 229, "EPSV");
        record("#1", 226, "STOR a");
        record("#1", 226, "STOR b");
        assertThat(channels(log.read(0))).contains("STOR b");
    }

    @Test
    void knowsTheChannelOfATransferThatEndedLongAfterItsEpsvWasRead() throws IOException {
        record("#1", 229, "EPSV");
        long next = log.read(0).next();
        record("#1", 226, "STOR a");
        assertThat(channels(log.read(next))).containsExactly("STOR a PASSIVE");
    }

    @Test
    void leavesAHalfWrittenLineForTheNextTime() throws IOException {
        record("#1", 229, "EPSV");
        append("2026-01-02T03:04:05Z\t#1\t3");
        Excerpt first = log.read(0);
        append("\t226\tSTOR Grüße\tmit Tab\n");
        assertThat(channels(first)).containsExactly("EPSV");
        assertThat(channels(log.read(first.next()))).containsExactly("STOR Grüße\tmit Tab PASSIVE");
    }

    @Test
    void readsNoMoreThanTheLastPieceOfALongRecord() throws IOException {
        append("2026-01-02T03:04:05Z\t#1\t0\t200\tNOOP\n".repeat(10_000));
        record("#1", 226, "DELE last");
        Excerpt excerpt = log.read(0);
        assertThat(excerpt.commands()).hasSizeBetween(1000, 5000);
        assertThat(channels(excerpt)).endsWith("DELE last");
        assertThat(excerpt.next()).isEqualTo(Files.size(file));
    }

    @Test
    void passesOverLinesThatAreNoCommands() throws IOException {
        append("nonsense\nx\ty\tz\t1\tNOOP\n\n");
        record("#1", 200, "NOOP");
        assertThat(channels(log.read(0))).containsExactly("NOOP");
    }

    private void record(String session, int reply, String line) throws IOException {
        append("2026-01-02T03:04:05Z\t" + session + "\t7\t" + reply + "\t" + line + "\n");
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static List<String> channels(Excerpt excerpt) {
        return excerpt.commands().stream()
                .map(observed -> observed.command().line()
                        + observed.dataChannel().map(channel -> " " + channel).orElse(""))
                .toList();
    }
}
