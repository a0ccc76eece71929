package org.ftpra.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.ftpra.api.FtpException;
import org.junit.jupiter.api.Test;

/** Which HTTP status a failure is answered with. */
class ProblemTest {

    private static final FtpException.Reply REPLY = new FtpException.Reply("RETR a", 550, "No such file");

    @Test
    void answersEachKindWithItsStatus() {
        assertThat(Problem.of(new FtpException.NotFound("m", REPLY, null)).status())
                .isEqualTo(404);
        assertThat(Problem.of(new FtpException.AccessDenied("m", REPLY, null)).status())
                .isEqualTo(403);
        assertThat(Problem.of(new FtpException.TimedOut("m", REPLY, null)).status())
                .isEqualTo(504);
        assertThat(Problem.of(new FtpException.ConnectionLost("m", REPLY, null)).status())
                .isEqualTo(502);
    }

    @Test
    void knowsEveryKindThereIs() {
        assertThat(Arrays.stream(FtpException.class.getPermittedSubclasses())).allSatisfy(kind -> assertThat(
                        Problem.of((FtpException) kind.getConstructors()[0].newInstance("m", REPLY, null))
                                .title())
                .isNotBlank());
    }
}
