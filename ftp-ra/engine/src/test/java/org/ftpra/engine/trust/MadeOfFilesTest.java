package org.ftpra.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was made of a file is kept for just as long as the file is surely the same. */
class MadeOfFilesTest {

    private static final Instant WRITTEN = Instant.parse("2024-01-01T00:00:00Z");

    @TempDir
    Path directory;

    private Path path;
    private int made;
    private Runnable whileReading = () -> {};

    @BeforeEach
    void writeFile() throws IOException {
        path = directory.resolve("file");
        write("first", WRITTEN);
    }

    @Test
    void isKeptWhileTheFileIsTheSame() throws TrustFailure {
        MadeOfFiles<String> text = at(WRITTEN.plusSeconds(3));

        assertThat(text.get()).isSameAs(text.get()).isEqualTo("first");
        assertThat(made).isEqualTo(1);
    }

    @Test
    void isMadeAnewOfAFileThatWasModified() throws Exception {
        MadeOfFiles<String> text = at(WRITTEN.plusSeconds(60));
        text.get();

        write("other", WRITTEN.plusMillis(1));

        assertThat(text.get()).isEqualTo("other");
    }

    @Test
    void isMadeAnewOfAFileOfAnotherSize() throws Exception {
        MadeOfFiles<String> text = at(WRITTEN.plusSeconds(60));
        text.get();

        write("longer than that", WRITTEN);

        assertThat(text.get()).isEqualTo("longer than that");
    }

    @Test
    void isMadeAnewOfAnotherFileInItsPlace() throws Exception {
        MadeOfFiles<String> text = at(WRITTEN.plusSeconds(60));
        text.get();

        path = directory.resolve("new");
        write("other", WRITTEN);
        Files.move(path, directory.resolve("file"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);

        assertThat(text.get()).isEqualTo("other");
    }

    /** A file system's clock may be coarse: a second change in the same tick would not be seen. */
    @Test
    void isNotKeptOfAFileThatHasJustBeenWritten() throws Exception {
        MadeOfFiles<String> text = at(WRITTEN.plusSeconds(1));
        text.get();

        write("other", WRITTEN);

        assertThat(text.get()).isEqualTo("other");
    }

    @Test
    void isMadeAgainIfTheFileChangesMeanwhile() throws TrustFailure {
        MadeOfFiles<String> text = at(WRITTEN.plusSeconds(60));
        whileReading = () -> {
            whileReading = () -> {};
            write("second", WRITTEN.plusSeconds(1));
        };

        assertThat(text.get()).isEqualTo("second");
        assertThat(made).isEqualTo(2);
    }

    @Test
    void isGivenUpIfTheFileChangesEachTime() {
        MadeOfFiles<String> text = at(WRITTEN.plusSeconds(60));
        whileReading = () -> write("x".repeat(made), WRITTEN);

        assertThatThrownBy(text::get)
                .hasMessage("trustStore '" + path + "' and what belongs to it change while being read");
        assertThat(made).isEqualTo(5);
    }

    @Test
    void isNotKeptIfItFails() throws Exception {
        MadeOfFiles<String> text = at(WRITTEN.plusSeconds(60));
        text.get();

        Files.delete(path);
        assertThatThrownBy(text::get).hasMessage("trustStore '" + path + "' does not exist");
        write("first", WRITTEN);

        assertThat(text.get()).isEqualTo("first");
    }

    private MadeOfFiles<String> at(Instant now) {
        ConfiguredFile file = new ConfiguredFile("trustStore", path);
        return new MadeOfFiles<>(List.of(file), () -> make(file), InstantSource.fixed(now));
    }

    private String make(ConfiguredFile file) throws TrustFailure {
        made++;
        String text = new String(file.bytes());
        whileReading.run();
        return text;
    }

    private void write(String text, Instant modified) {
        try {
            Files.writeString(path, text);
            Files.setLastModifiedTime(path, FileTime.from(modified));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
