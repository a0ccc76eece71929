package org.ftpra.engine.data;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.Optional;
import org.ftpra.engine.control.Bystander;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;

/** Hears the server's final reply while its data channel is being put under TLS. Confined to the session's user. */
final class Hearing implements Bystander {

    private final ControlChannel control;
    private final Command transfer;
    private final Duration limit;
    private Reply first;
    private Reply answer;

    /** With what was heard already. */
    Hearing(ControlChannel control, Command transfer, Optional<Reply> heard, Duration limit) {
        this.control = control;
        this.transfer = transfer;
        this.limit = limit;
        this.answer = heard.filter(each -> !each.isPreliminary()).orElse(null);
    }

    @Override
    public SelectableChannel watched() {
        return answer == null ? control.socket() : null;
    }

    @Override
    public void stirred() throws IOException {
        take();
        if (answer != null && answer.isRefusal()) {
            throw FtpFailure.of(Kind.INCOMPLETE, "the server gave the transfer up", answer);
        }
    }

    private void take() throws FtpFailure {
        Optional<Reply> reply = control.poll(transfer);
        first = first == null ? reply.orElse(null) : first;
        answer = reply.filter(each -> !each.isPreliminary()).orElse(answer);
    }

    /** What has come already. */
    Optional<Reply> now() throws FtpFailure {
        if (answer == null) {
            take();
        }
        return Optional.ofNullable(answer);
    }

    /** What came first, final or not. */
    Optional<Reply> first() {
        return Optional.ofNullable(first);
    }

    /** What comes, for the data channel is at its end. */
    Reply last() throws FtpFailure {
        if (now().isEmpty()) {
            answer = control.receiveFinal(transfer, limit);
        }
        return answer;
    }
}
