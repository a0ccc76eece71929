package org.ftpra.engine.session;

import java.util.List;
import java.util.OptionalLong;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/** What can be done to files and directories without a data channel (RFC 959 section 4.1.3). */
public final class FileCommands {

    private final FtpSession session;
    private final Refusals refusals;

    /** Works on this session. */
    public FileCommands(FtpSession session) {
        this.session = session;
        this.refusals = new Refusals(session);
    }

    /** DELE. */
    public void delete(String path) throws FtpFailure {
        onExisting(Command.of("DELE", path), path);
    }

    /** RMD. */
    public void removeDirectory(String path) throws FtpFailure {
        onExisting(Command.of("RMD", path), path);
    }

    /** MKD. */
    public void createDirectory(String path) throws FtpFailure {
        Reply reply = session.call(Command.of("MKD", path));
        if (!reply.isCompletion()) {
            throw refusals.ofNew(reply, path);
        }
    }

    /** RNFR and RNTO. Some servers notice a missing source only at RNTO (Apache FtpServer). */
    public void rename(String from, String to) throws FtpFailure {
        Command target = Command.of("RNTO", to);
        session.checkSendable(target);
        List<Reply> replies = session.callInTurn(Command.of("RNFR", from), target);
        Reply source = replies.get(0);
        if (!source.isIntermediate()) {
            throw refusals.ofExisting(source, from);
        }
        if (!replies.get(1).isCompletion()) {
            throw refusals.ofRename(replies.get(1), from, to);
        }
    }

    private void onExisting(Command command, String path) throws FtpFailure {
        Reply reply = session.call(command);
        if (!reply.isCompletion()) {
            throw refusals.ofExisting(reply, path);
        }
    }

    /** The size that TYPE I would transfer (RFC 3659 section 4), or empty if the server does not tell. */
    public OptionalLong size(String path) throws FtpFailure {
        return sizeOf(session.size(path));
    }

    /** The number in a 213 reply. */
    public static OptionalLong sizeOf(Reply reply) {
        return reply.code() == 213 ? number(reply.text().strip()) : OptionalLong.empty();
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** NOOP: whether the server still answers. */
    public void noop() throws FtpFailure {
        session.call(Command.of("NOOP")).expectCompletion();
    }
}
