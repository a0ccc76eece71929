package org.ftpra.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A journal that another process holds is not opened, and is once that process is dead. */
@Timeout(120)
class OtherProcessTest {

    @TempDir
    Path directory;

    @Test
    void aJournalBelongsToOneProcessUntilThatIsKilled() throws Exception {
        Process other = start();
        try {
            assertThat(answer(other)).isEqualTo("open");
            assertThatThrownBy(() -> Journals.open(directory, JournalSettings.standard()))
                    .isInstanceOfSatisfying(
                            JournalFailure.class, e -> assertThat(e.reason()).isEqualTo(JournalFailure.Reason.IN_USE))
                    .hasMessageContaining("in use by process " + other.pid());
        } finally {
            other.destroyForcibly().onExit().join();
        }

        try (Journal journal = Journals.open(directory, JournalSettings.standard())) {
            assertThat(journal.find(Workload.key(1))).isPresent();
            Process late = start();
            try {
                assertThat(answer(late)).isNull();
            } finally {
                late.destroyForcibly().onExit().join();
            }
        }
    }

    /** Its output may not be there: what it says of errors goes to ours. */
    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(java, "-Xmx64m", "-cp", classes, JournalHolder.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A line, or null if it ends without one. */
    private static String answer(Process process) throws IOException {
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        return answers.readLine();
    }
}
