package org.ftpra.engine.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannel;
import org.ftpra.engine.data.OpenedTransfer;

/**
 * One transfer from its command to its final reply. It ends in exactly one of {@link #complete}, {@link #abort} or a
 * failure that breaks the session. Confined to the session's user, but for {@link #cut}.
 */
public final class TransferExchange {

    private final SessionTransfers transfers;
    private final ServerLink link;
    private final ControlChannel control;
    private final Command command;
    private final Ahead ahead;
    private final DataChannel data;
    private final SessionSettings settings;
    private final TransferKeepAlive keepAlive;
    private final TransferReplies replies;
    private final TransferWatch watch;
    private volatile boolean open = true;
    private volatile long bytes;

    TransferExchange(
            SessionTransfers transfers,
            ServerLink link,
            Command command,
            OpenedTransfer opened,
            SessionSettings settings,
            Ahead ahead) {
        this.ahead = ahead;
        this.transfers = transfers;
        this.link = link;
        this.control = link.control();
        this.command = command;
        this.data = opened.channel();
        this.settings = settings;
        this.keepAlive = new TransferKeepAlive(control, settings.noopInterval(), settings.ticker(), ahead);
        this.replies = new TransferReplies(
                command,
                opened.first(),
                control,
                keepAlive,
                link.welcome().home().isPresent(),
                settings.ticker());
        this.watch = new TransferWatch(transfers, control, replies, keepAlive);
        link.waiter().serve(watch);
    }

    /**
     * Reads what is there, waiting for the first byte.
     *
     * @return how many bytes, or -1 at the end; {@link #complete} then says whether it was the true end
     */
    public int read(ByteBuffer target) throws FtpFailure {
        requireOpen();
        try {
            watch.checkWanted();
            int count = data.read(target);
            bytes += Math.max(count, 0);
            keepAlive.tick();
            return count;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** As much of a buffer as is best filled before each {@link #write}. */
    public ByteBuffer piece(ByteBuffer buffer) {
        return data.piece(buffer);
    }

    /** Writes all that remains. */
    public void write(ByteBuffer source) throws FtpFailure {
        requireOpen();
        int count = source.remaining();
        try {
            watch.checkWanted();
            watch.listenOnce();
            data.write(source);
            bytes += count;
            keepAlive.tick();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Whether {@link #send} may be used. */
    public boolean sendsFiles() {
        return data.sendsFiles();
    }

    /** Has the system send a file from as many bytes on as have gone, as long as it does; what is left can be written. */
    public void send(FileChannel file) throws FtpFailure {
        requireOpen();
        try {
            watch.listenOnce();
            while (sendPiece(file) > 0) {
                keepAlive.tick();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private long sendPiece(FileChannel file) throws IOException {
        watch.checkWanted();
        long count = data.send(file, bytes);
        bytes += count;
        return count;
    }

    /** Ends the data channel and reads the server's final reply, which must be positive. */
    public Reply complete() throws FtpFailure {
        requireOpen();
        watch.ending();
        finishData();
        try {
            if (replies.isSettled()) {
                ahead.dataEnded();
            }
            Reply reply = replies.receiveOwn(control.replyTimeout(), ahead);
            ahead.answered();
            return confirmed(reply);
        } finally {
            end();
        }
    }

    private void finishData() throws FtpFailure {
        try {
            data.finish(() -> replies.own().isPresent());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Reply confirmed(Reply reply) throws FtpFailure {
        if (replies.isRefusedAtOnce()) {
            throw FtpFailure.refused(reply);
        }
        if (!reply.isCompletion()) {
            link.note(reply);
            throw FtpFailure.of(Kind.INCOMPLETE, "the transfer failed after " + bytes + " bytes", reply);
        }
        return reply;
    }

    /** Gives the transfer up. The session is usable afterwards, or broken. */
    public void abort() throws FtpFailure {
        if (open) {
            try {
                cutData();
            } finally {
                end();
            }
        }
    }

    /**
     * The data channel failed: what the server says about it is the better reason, if it says anything in time; but not
     * where we gave up waiting, for then it only speaks of our having left.
     */
    private FtpFailure failed(IOException cause) {
        try {
            Reply reply = cutData();
            link.note(reply);
            if (replies.isRefusedAtOnce() && transfers.isWanted()) {
                return FtpFailure.refused(reply);
            }
            return reply.isCompletion() || kindOf(cause) == Kind.TIMED_OUT || !transfers.isWanted()
                    ? failedBy(cause)
                    : failedWith(reply);
        } catch (FtpFailure e) {
            cause.addSuppressed(e);
            boolean told = kindOf(cause) != Kind.TIMED_OUT && transfers.isWanted();
            return e.reply()
                    .filter(reply -> told && reply.endsSession())
                    .map(this::failedWith)
                    .orElseGet(() -> failedBy(cause));
        } finally {
            end();
        }
    }

    private FtpFailure failedBy(IOException cause) {
        return FtpFailure.of(kindOf(cause), command + ": " + failed(), cause);
    }

    private FtpFailure failedWith(Reply reply) {
        return FtpFailure.of(Kind.INCOMPLETE, failed(), reply);
    }

    private String failed() {
        return "the " + data + " failed after " + bytes + " bytes";
    }

    private static Kind kindOf(IOException cause) {
        boolean timedOut = cause instanceof FtpFailure failure && failure.kind() == Kind.TIMED_OUT;
        return timedOut ? Kind.TIMED_OUT : Kind.INCOMPLETE;
    }

    private Reply cutData() throws FtpFailure {
        watch.ending();
        return new TransferCut(command, data, control, replies, ahead)
                .make(bytes > 0, settings.timeouts().abort());
    }

    /** Fails if it has ended: the session's buffer is another transfer's by then. */
    public void requireOpen() throws FtpFailure {
        if (!open) {
            Kind kind = transfers.isUsable() ? Kind.INVALID_ARGUMENT : Kind.CONNECTION_LOST;
            throw FtpFailure.of(kind, "the transfer " + command + " has ended; nothing more can be read or written");
        }
    }

    private void end() {
        open = false;
        link.waiter().serve(null);
        transfers.ended(this);
    }

    /**
     * Whether the end of what came in is beyond doubt: without TLS there is no better word than the socket's end; with
     * it, only close_notify is the server's own word, and anybody can cut a line (RFC 8446 section 6.1).
     */
    public boolean isEndProven() {
        return data.endIsProven()
                || !settings.tls().map(TlsSettings::requireCloseNotify).orElse(false);
    }

    /** Fails if the end of what came in is in doubt. */
    public void requireProvenEnd() throws FtpFailure {
        if (!isEndProven()) {
            throw FtpFailure.of(
                    Kind.INCOMPLETE,
                    command + ": the " + data + " ended after " + bytes + " bytes without close_notify, so that it may"
                            + " have been cut short, and nothing proves that this is all"
                            + " (property requireCloseNotify)");
        }
    }

    /** Bytes on the data channel so far. */
    public long bytes() {
        return bytes;
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return open;
    }

    /** Cuts the data channel with a reset: an orderly end would be that of the file. */
    void cut() {
        open = false;
        try {
            data.abort();
        } catch (IOException e) {
            control.condemn(e);
        }
    }

    /** The command that began it. */
    @Override
    public String toString() {
        return command.toString();
    }
}
