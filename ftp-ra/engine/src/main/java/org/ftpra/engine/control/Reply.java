package org.ftpra.engine.control;

import java.util.List;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * What the server answered (RFC 959 section 4.2).
 *
 * @param command what it answers; {@code null} for the greeting
 * @param code the three digits
 * @param lines the text of each line; of the lines that begin with the code, without it
 * @param exact whether every line could be decoded in the channel's charset; if not, bytes are shown as ISO-8859-1
 */
public record Reply(Command command, int code, List<String> lines, boolean exact) {

    /** Copies the lines. */
    public Reply {
        lines = List.copyOf(lines);
    }

    /** The same reply, as the answer to this command. */
    Reply to(Command asked) {
        return new Reply(asked, code, lines, exact);
    }

    /** 1yz: begun, another reply follows. */
    public boolean isPreliminary() {
        return code / 100 == 1;
    }

    /** 2yz: done. */
    public boolean isCompletion() {
        return code / 100 == 2;
    }

    /** 3yz: the next command is awaited. */
    public boolean isIntermediate() {
        return code / 100 == 3;
    }

    /** 4yz: not now. */
    public boolean isTransientRefusal() {
        return code / 100 == 4;
    }

    /** 5yz: no. */
    public boolean isPermanentRefusal() {
        return code / 100 == 5;
    }

    /** 421: the server closes the control channel; it may say so at any time. */
    public boolean endsSession() {
        return code == 421;
    }

    /** 4yz or 5yz: no, now or ever. */
    public boolean isRefusal() {
        return isTransientRefusal() || isPermanentRefusal();
    }

    /** Whether the server does not know the command, or not in this form. */
    public boolean isNotImplemented() {
        return code == 500 || code == 502 || code == 504;
    }

    /** This reply, if it is a completion. */
    public Reply expectCompletion() throws FtpFailure {
        return expect(isCompletion());
    }

    /** This reply, if the next command is awaited. */
    public Reply expectIntermediate() throws FtpFailure {
        return expect(isIntermediate());
    }

    private Reply expect(boolean asExpected) throws FtpFailure {
        if (!asExpected) {
            throw code < 400 ? FtpFailure.of(Kind.PROTOCOL, "unexpected reply", this) : FtpFailure.refused(this);
        }
        return this;
    }

    /** All text in one line. */
    public String text() {
        return String.join(" / ", lines);
    }

    /** Code, text and what was asked, for error texts. */
    @Override
    public String toString() {
        String answer = "'" + code + " " + text() + "'";
        return command == null ? answer : answer + " to " + command;
    }
}
