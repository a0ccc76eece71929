package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command, as an operator runs it: in a process of its own that has the adapter's classes alone. */
class PasswordEntryTest {

    /** Salt and hash fill it: there is no place for anything of the password. */
    private static final String LINE = "Acme GmbH:pbkdf2-sha512:210000:[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]{43}=\\R";

    @TempDir
    Path directory;

    @Test
    void itsLineLetsTheUserIn() throws Exception {
        Run run = run("pässwörd 😀\nnot this\n", "Acme GmbH");
        assertThat(run.status).as(run.error).isZero();
        assertThat(run.output).matches(LINE);

        UsersFile users = new UsersFile(Files.writeString(directory.resolve("users"), run.output));

        assertThat(users.authenticate("Acme GmbH", "pässwörd 😀", Optional.empty()))
                .isPresent();
        assertThat(users.authenticate("Acme GmbH", "passwort", Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', acme, the password is empty",
        "s3cr3t, a/b, the name is 'a/b'; expected a name of 1 to 64 characters",
        "s3cr3t, a:b, the name is 'a:b'; expected a name of 1 to 64 characters",
        "s3cr3t, #a, the name is '#a'; expected a name of 1 to 64 characters",
    })
    void whatIsWrongIsTold(String input, String name, String problem) throws Exception {
        Run run = run(input, name);

        assertThat(run.error).startsWith(problem);
        assertThat(run.output).isEmpty();
        assertThat(run.status).isEqualTo(2);
    }

    @Test
    void aPasswordAmongTheArgumentsIsRefusedAndNotRepeated() throws Exception {
        Run run = run("", "acme", "s3cr3t");

        assertThat(run.error).startsWith("expected one argument").doesNotContain("s3cr3t");
        assertThat(run.status).isEqualTo(2);
    }

    private static Run run(String input, String... arguments) throws Exception {
        String classes = Path.of(PasswordEntry.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", classes, PasswordEntry.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        try {
            return finished(process, input);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Run finished(Process process, String input) throws IOException, InterruptedException {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It has ended before it read anything, as is right for a bad argument.
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output, error);
    }

    /** What became of it. */
    private record Run(int status, String output, String error) {}
}
