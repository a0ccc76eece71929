package org.ftpra.adapter.access;

import org.ftpra.api.FtpException;
import org.ftpra.api.FtpException.Reply;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/** Translates the engine's failures to what an application catches, with all their facts. */
public final class ApiErrors {

    private ApiErrors() {}

    /** With all its facts. */
    public static FtpException toCaller(FtpFailure failure) {
        return of(failure.kind(), failure.getMessage(), reply(failure), failure);
    }

    /** The same, of a session that goes on if so told: then what came was only a listing that cannot be understood. */
    public static FtpException toCaller(FtpFailure failure, boolean sessionGoesOn) {
        boolean listing = failure.kind() == Kind.PROTOCOL && sessionGoesOn;
        Kind kind = listing ? Kind.INCOMPLETE : failure.kind();
        return of(kind, failure.getMessage(), reply(failure), failure);
    }

    /** The same, when the container wrapped it. */
    public static FtpException toCaller(FtpFailure failure, Throwable container) {
        return of(failure.kind(), failure.getMessage(), reply(failure), container);
    }

    private static Reply reply(FtpFailure failure) {
        return failure.reply().map(ApiErrors::reply).orElse(Reply.NONE);
    }

    private static Reply reply(org.ftpra.engine.control.Reply reply) {
        String command = reply.command() == null ? null : reply.command().toString();
        return new Reply(command, reply.code(), reply.text());
    }

    private static FtpException of(Kind kind, String message, Reply reply, Throwable cause) {
        return switch (kind) {
            case REFUSED -> new FtpException.Refused(message, reply, cause);
            case NOT_FOUND -> new FtpException.NotFound(message, reply, cause);
            case ACCESS_DENIED -> new FtpException.AccessDenied(message, reply, cause);
            case TIMED_OUT -> new FtpException.TimedOut(message, reply, cause);
            case CONNECTION_LOST, PROTOCOL -> new FtpException.ConnectionLost(message, reply, cause);
            case INCOMPLETE -> new FtpException.TransferIncomplete(message, reply, cause);
            case INSECURE -> new FtpException.Insecure(message, reply, cause);
            case INVALID_ARGUMENT -> new FtpException.InvalidArgument(message, reply, cause);
        };
    }
}
