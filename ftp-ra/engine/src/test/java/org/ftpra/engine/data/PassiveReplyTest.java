package org.ftpra.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassiveReplyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Entering Extended Passive Mode (|||6446|)>6446",
                "Entering Extended Passive Mode (|||6446|).>6446",
                "ok |||1|>1",
                "(!!!65535!)>65535",
                "(###21#)>21",
                "wait... 5 s (|||50001|)>50001"
            })
    void readsThePortOfEpsv(String text, int port) throws Exception {
        assertThat(PassiveReply.extendedPort(reply(229, text))).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(|||0|)",
                "(|||65536|)",
                "(|||99999|)",
                "(|||123456|)",
                "(||1|)",
                "(|||)",
                "(||||)",
                "(|||-1|)",
                "(|||12 |)",
                "(|!|12|)",
                "(0000120)",
                "Entering Passive Mode",
                "(\u0007\u0007\u000712\u0007)"
            })
    void refusesWhatIsNoPortOfEpsv(String text) {
        assertRefused(() -> PassiveReply.extendedPort(reply(229, text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Entering Passive Mode (127,0,0,1,195,80)>50000",
                "Entering Passive Mode (127,0,0,1,195,80).>50000",
                "Entering Passive Mode 10,9,9,9,195,80>50000",
                "Entering Passive Mode (127, 0, 0, 1, 195, 80)>50000",
                "=10,9,9,9,0,21>21",
                "(0,0,0,0,255,255)>65535",
                "(10,9,9,9,007,001)>1793"
            })
    void readsThePortOfPasv(String text, int port) throws Exception {
        assertThat(PassiveReply.plainPort(reply(227, text))).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(127,0,0,1,195)",
                "(127,0,0,1,0,0)",
                "(127,0,0,1,256,0)",
                "(127,0,0,1,0,999)",
                "(127.0.0.1,195,80)",
                "(a,b,c,d,e,f)",
                "(127,0,0,1,-1,80)"
            })
    void refusesWhatIsNoPortOfPasv(String text) {
        assertRefused(() -> PassiveReply.plainPort(reply(227, text)));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(FtpFailure.class)
                .hasMessageContaining("no port")
                .extracting(failure -> ((FtpFailure) failure).kind())
                .isEqualTo(FtpFailure.Kind.PROTOCOL);
    }

    private static Reply reply(int code, String text) {
        return new Reply(Command.of("PASV"), code, List.of(text), true);
    }
}
