package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ftpra.adapter.access.ApiErrors;
import org.ftpra.api.FtpException;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each failure of the engine has one kind of exception for the application; docs/errors.md says the same. */
class ErrorsTest {

    private static final Map<Kind, Class<? extends FtpException>> TABLE = Map.of(
            Kind.NOT_FOUND, FtpException.NotFound.class,
            Kind.ACCESS_DENIED, FtpException.AccessDenied.class,
            Kind.REFUSED, FtpException.Refused.class,
            Kind.TIMED_OUT, FtpException.TimedOut.class,
            Kind.CONNECTION_LOST, FtpException.ConnectionLost.class,
            Kind.PROTOCOL, FtpException.ConnectionLost.class,
            Kind.INCOMPLETE, FtpException.TransferIncomplete.class,
            Kind.INSECURE, FtpException.Insecure.class,
            Kind.INVALID_ARGUMENT, FtpException.InvalidArgument.class);

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsExceptionWithAllFacts(Kind kind) throws FtpFailure {
        Reply reply = new Reply(Command.of("RETR", "a.txt"), 550, List.of("no", "way"), true);
        FtpFailure failure = FtpFailure.of(kind, "path 'a.txt'", reply);

        FtpException exception = ApiErrors.toCaller(failure);

        assertThat(exception)
                .isExactlyInstanceOf(TABLE.get(kind))
                .hasMessage("path 'a.txt': '550 no / way' to RETR a.txt")
                .hasCause(failure);
        assertThat(exception.command()).isEqualTo("RETR a.txt");
        assertThat(exception.replyCode()).isEqualTo(550);
        assertThat(exception.replyText()).isEqualTo("no / way");
    }

    @ParameterizedTest
    @EnumSource
    void aFailureWithoutAReplyHasNone(Kind kind) {
        FtpException exception = ApiErrors.toCaller(FtpFailure.of(kind, "no cable"));

        assertThat(exception.command()).isNull();
        assertThat(exception.replyCode()).isZero();
        assertThat(exception.replyText()).isNull();
    }
}
