package org.ftpra.engine.data;

import java.io.IOException;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.TlsFailures;

/** Why a data channel's TLS handshake failed: what the server says of it on the control channel is the better reason. */
record HandshakeFailure(TlsResumption resumption, Hearing hearing) {

    FtpFailure of(IOException cause, Begun begun, Command transfer) throws SessionUsedUp, ClosedWay {
        FtpFailure failure = failure(cause, transfer);
        return TlsFailures.isDistrust(cause) ? heardOut(failure) : refused(failure, begun);
    }

    private static FtpFailure failure(IOException cause, Command transfer) {
        FtpFailure failure = TlsFailures.ofHandshake(transfer + ": data channel", cause);
        return failure.kind() == Kind.CONNECTION_LOST ? failure.as(Kind.INCOMPLETE) : failure;
    }

    /** It was we who did not believe the server; what it says of that only has to be out of the way. */
    private FtpFailure heardOut(FtpFailure failure) {
        try {
            hearing.last();
        } catch (FtpFailure e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private FtpFailure refused(FtpFailure failure, Begun begun) throws SessionUsedUp, ClosedWay {
        Reply reply;
        try {
            reply = hearing.last();
        } catch (FtpFailure e) {
            failure.addSuppressed(e);
            return failure;
        }
        return reply.isRefusal() ? refusedBy(reply, failure, begun) : failure;
    }

    private FtpFailure refusedBy(Reply reply, FtpFailure failure, Begun begun) throws SessionUsedUp, ClosedWay {
        if (resumption.isWhy(reply, failure)) {
            return resumption.refused(reply);
        }
        return begun.first().isPresent() ? told(failure, reply) : refusedFirst(reply);
    }

    private static FtpFailure told(FtpFailure failure, Reply reply) {
        if (failure.reply().isPresent()) {
            return failure;
        }
        FtpFailure told = FtpFailure.of(failure.kind(), failure.getMessage(), reply);
        told.addSuppressed(failure);
        return told;
    }

    private static FtpFailure refusedFirst(Reply reply) throws ClosedWay {
        try {
            Begun.check(reply);
            return FtpFailure.refused(reply);
        } catch (FtpFailure e) {
            return e;
        }
    }
}
