package org.ftpra.engine.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ftpra.engine.control.FtpFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    @ParameterizedTest
    @CsvSource({"a<CR>b,CR,1", "a<LF>b,LF,1", "a<NUL>b,NUL,1", "ab<CR><LF>DELE x,CR,2", "<LF>,LF,0"})
    void argumentThatWouldEndTheLineIsRefused(String shown, String name, int position) {
        String argument = shown.replace("<CR>", "\r").replace("<LF>", "\n").replace("<NUL>", "\0");

        assertThatThrownBy(() -> Command.of("STOR", argument))
                .isInstanceOf(FtpFailure.class)
                .hasMessageContaining("STOR: the argument holds " + name + " at position " + position)
                .extracting(failure -> ((FtpFailure) failure).kind())
                .isEqualTo(Kind.INVALID_ARGUMENT);
    }

    @Test
    void passwordIsNotShownWhenItIsRefused() {
        assertThatThrownBy(() -> Command.of("PASS", "sec\rret")).message().doesNotContain("sec", "ret");
    }

    @Test
    void emptyOrEndlessArgumentIsRefused() throws Exception {
        assertThatThrownBy(() -> Command.of("STOR", "")).hasMessageContaining("empty");
        assertThatThrownBy(() -> Command.of("STOR", null)).hasMessageContaining("empty");
        assertThatThrownBy(() -> Command.of("STOR", "x".repeat(4097))).hasMessageContaining("4097 characters");
        assertThat(Command.of("STOR", "x".repeat(4096)).argument()).hasSize(4096);
    }

    @ParameterizedTest
    @ValueSource(strings = {" leading", "trailing ", "-option", "*", "\t", "\u00ff", "\u2028", "\u0085", "\u000b"})
    void otherCharactersPass(String argument) throws Exception {
        assertThat(Command.of("STOR", argument).wire()).isEqualTo("STOR " + argument);
    }

    @Test
    void configuredLineIsSplitAtItsFirstSpace() throws Exception {
        assertThat(Command.line(" SITE UMASK 027 ")).isEqualTo(new Command("SITE", "UMASK 027"));
        assertThat(Command.line("NOOP")).isEqualTo(Command.of("NOOP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "SITE a\r\nDELE b", "SI\0TE", "S\u00cfTE x", "S\rITE x"})
    void configuredLineThatIsNoCommandIsRefused(String line) {
        assertThatThrownBy(() -> Command.line(line))
                .isInstanceOf(FtpFailure.class)
                .extracting(failure -> ((FtpFailure) failure).kind())
                .isEqualTo(Kind.INVALID_ARGUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASS secret", "pass secret", "ACCT secret"})
    void secretsAreSentButNotShown(String line) throws Exception {
        assertThat(Command.line(line).wire()).endsWith("secret");
        assertThat(Command.line(line)).asString().endsWith(" ***").doesNotContain("secret");
    }
}
