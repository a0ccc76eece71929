package org.ftpra.engine.control;

import java.io.IOException;
import java.util.Optional;

/** What went wrong on a channel, with the facts: kind, command, reply. */
public final class FtpFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Reply reply;

    private FtpFailure(Kind kind, String message, Reply reply, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.reply = reply;
    }

    /** A failure without a reply. */
    public static FtpFailure of(Kind kind, String message) {
        return new FtpFailure(kind, message, null, null);
    }

    /** A failure that something else caused. */
    public static FtpFailure of(Kind kind, String message, Throwable cause) {
        return new FtpFailure(kind, message + ": " + reason(cause), replyOf(cause), cause);
    }

    /** A failure that the server's reply tells. */
    public static FtpFailure of(Kind kind, String message, Reply reply) {
        return new FtpFailure(kind, message + ": " + reply, reply, null);
    }

    /** The server said no: 4xx or 5xx, or a reply that this command cannot have. */
    public static FtpFailure refused(Reply reply) {
        return of(Kind.REFUSED, "the server refused", reply);
    }

    /** The same facts under another kind, once more is known. */
    public FtpFailure as(Kind better, String message) {
        return new FtpFailure(better, message + ": " + getMessage(), reply, this);
    }

    /** The same facts, told by another message. */
    public FtpFailure as(Kind better, String message, String reasons) {
        return new FtpFailure(better, message + ": " + reasons, reply, this);
    }

    /** The same facts and message under another kind. */
    public FtpFailure as(Kind better) {
        return new FtpFailure(better, getMessage(), reply, this);
    }

    /** What a caller can act on. */
    public Kind kind() {
        return kind;
    }

    /** The reply that tells it, if there was one. */
    public Optional<Reply> reply() {
        return Optional.ofNullable(reply);
    }

    private static Reply replyOf(Throwable cause) {
        return cause instanceof FtpFailure failure ? failure.reply : null;
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** The kinds of failure. */
    public enum Kind {
        /** The server refused; its reply says why. */
        REFUSED,
        /** The server refused since there is no such file or directory. */
        NOT_FOUND,
        /** The server refused since this user may not. */
        ACCESS_DENIED,
        /** A deadline passed. */
        TIMED_OUT,
        /** The control channel is gone. */
        CONNECTION_LOST,
        /** The server sent what is no FTP. */
        PROTOCOL,
        /** The transfer began and did not end well. */
        INCOMPLETE,
        /** TLS was not agreed on, or the certificate is not believed. */
        INSECURE,
        /** The call cannot be made like this; nothing was sent. */
        INVALID_ARGUMENT
    }
}
