package org.ftpra.api;

/**
 * Something an FTP call could not do, as one of a few kinds that a caller can act on. Unchecked: thrown out of an EJB's
 * business method it rolls the transaction back.
 *
 * <p>The message names the path, the command, the reply code and the server's text where there are any; never a
 * password.
 */
public abstract sealed class FtpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which command was answered, or {@code null}. */
    private final String command;

    /** The reply code, or 0. */
    private final int replyCode;

    /** The reply text, or {@code null}. */
    private final String replyText;

    private FtpException(String message, Reply reply, Throwable cause) {
        super(message, cause);
        this.command = reply.command();
        this.replyCode = reply.code();
        this.replyText = reply.text();
    }

    /** {@return the command that was answered, without a secret argument (such as {@code RETR a.txt}), or {@code null}} */
    public String command() {
        return command;
    }

    /** {@return the server's reply code (RFC 959 section 4.2), or 0 if there was no reply} */
    public int replyCode() {
        return replyCode;
    }

    /** {@return the server's reply text, or {@code null} if there was no reply} */
    public String replyText() {
        return replyText;
    }

    /**
     * What the server answered to which command.
     *
     * @param command the command, or {@code null}
     * @param code the reply code, or 0
     * @param text the reply text, or {@code null}
     */
    public record Reply(String command, int code, String text) {

        /** No reply: the failure is on our side or on the network. */
        public static final Reply NONE = new Reply(null, 0, null);
    }

    /** The file or directory does not exist: 550, and the server shows no such path. */
    public static final class NotFound extends FtpException {
        private static final long serialVersionUID = 1L;

        /**
         * Made by the adapter.
         *
         * @param message what could not be done, without secrets
         * @param reply what the server answered, or {@link Reply#NONE}
         * @param cause what it came from, or {@code null}
         */
        public NotFound(String message, Reply reply, Throwable cause) {
            super(message, reply, cause);
        }
    }

    /** The log-in or the permission was refused: 530, 532, 430, or a 550 or 553 that says so. */
    public static final class AccessDenied extends FtpException {
        private static final long serialVersionUID = 1L;

        /**
         * Made by the adapter.
         *
         * @param message what could not be done, without secrets
         * @param reply what the server answered, or {@link Reply#NONE}
         * @param cause what it came from, or {@code null}
         */
        public AccessDenied(String message, Reply reply, Throwable cause) {
            super(message, reply, cause);
        }
    }

    /** The server refused for another reason: see {@link #replyCode()} (4xx may succeed later, 5xx will not). */
    public static final class Refused extends FtpException {
        private static final long serialVersionUID = 1L;

        /**
         * Made by the adapter.
         *
         * @param message what could not be done, without secrets
         * @param reply what the server answered, or {@link Reply#NONE}
         * @param cause what it came from, or {@code null}
         */
        public Refused(String message, Reply reply, Throwable cause) {
            super(message, reply, cause);
        }
    }

    /**
     * A deadline passed: connect, reply, data, or the wait for a free connection. Also when the calling thread was
     * interrupted before the call; then nothing was sent.
     */
    public static final class TimedOut extends FtpException {
        private static final long serialVersionUID = 1L;

        /**
         * Made by the adapter.
         *
         * @param message what could not be done, without secrets
         * @param reply what the server answered, or {@link Reply#NONE}
         * @param cause what it came from, or {@code null}
         */
        public TimedOut(String message, Reply reply, Throwable cause) {
            super(message, reply, cause);
        }
    }

    /** The control channel is gone, was never made, or talks nonsense; what was asked may or may not have been done. */
    public static final class ConnectionLost extends FtpException {
        private static final long serialVersionUID = 1L;

        /**
         * Made by the adapter.
         *
         * @param message what could not be done, without secrets
         * @param reply what the server answered, or {@link Reply#NONE}
         * @param cause what it came from, or {@code null}
         */
        public ConnectionLost(String message, Reply reply, Throwable cause) {
            super(message, reply, cause);
        }
    }

    /**
     * A transfer or listing began and did not end well: cut short, a different size at the server, the caller's stream
     * failed, or a listing holds a line that cannot be understood.
     */
    public static final class TransferIncomplete extends FtpException {
        private static final long serialVersionUID = 1L;

        /**
         * Made by the adapter.
         *
         * @param message what could not be done, without secrets
         * @param reply what the server answered, or {@link Reply#NONE}
         * @param cause what it came from, or {@code null}
         */
        public TransferIncomplete(String message, Reply reply, Throwable cause) {
            super(message, reply, cause);
        }
    }

    /** TLS was not agreed on with the server, or its certificate is not believed; nothing secret was sent in clear. */
    public static final class Insecure extends FtpException {
        private static final long serialVersionUID = 1L;

        /**
         * Made by the adapter.
         *
         * @param message what could not be done, without secrets
         * @param reply what the server answered, or {@link Reply#NONE}
         * @param cause what it came from, or {@code null}
         */
        public Insecure(String message, Reply reply, Throwable cause) {
            super(message, reply, cause);
        }
    }

    /** The call cannot be made like this: a bad path, a closed connection, a transfer still open. Nothing was sent. */
    public static final class InvalidArgument extends FtpException {
        private static final long serialVersionUID = 1L;

        /**
         * Made by the adapter.
         *
         * @param message what could not be done, without secrets
         * @param reply what the server answered, or {@link Reply#NONE}
         * @param cause what it came from, or {@code null}
         */
        public InvalidArgument(String message, Reply reply, Throwable cause) {
            super(message, reply, cause);
        }
    }
}
