package org.ftpra.engine.session;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.data.OpenedTransfer;
import org.ftpra.engine.data.OrderedTransfer;
import org.ftpra.engine.data.WayMemory;
import org.ftpra.engine.data.WaySearch;

/**
 * The transfers of one session, one at a time. Confined to the session's user, but for {@link #whileWanted} and {@link
 * #movedBytes}.
 */
final class SessionTransfers {

    private final SessionLife life;
    private final SessionLinks links;
    private final SessionSettings settings;
    private final WayMemory ways;
    private volatile TransferExchange open;
    private volatile TransferExchange last;
    private volatile BooleanSupplier wanted = () -> true;

    SessionTransfers(SessionLife life, SessionLinks links, SessionSettings settings, WayMemory ways) {
        this.life = life;
        this.links = links;
        this.settings = settings;
        this.ways = ways;
    }

    /**
     * Begins a transfer, where and in the type in which the session is.
     *
     * @param ordered its commands if they were sent already, else {@code null}
     * @param restart what is said right before its command
     */
    TransferExchange begin(Command command, OrderedTransfer ordered, Ahead ahead, Optional<Command> restart)
            throws FtpFailure {
        try {
            life.moveTo(SessionState.TRANSFERRING);
            OpenedTransfer opened = openChannel(command, ordered, restart);
            open = new TransferExchange(this, links.present(), command, opened, settings, ahead);
            last = open;
            links.present().carry(open);
            return open;
        } finally {
            if (open == null) {
                life.moveOn(SessionState.TRANSFERRING, SessionState.AUTHENTICATED);
            }
            links.noteBreakage();
        }
    }

    /** The search for a data channel may cost control channels. */
    private OpenedTransfer openChannel(Command command, OrderedTransfer ordered, Optional<Command> restart)
            throws FtpFailure {
        WaySearch search = new WaySearch(settings.dataChannelSettings(), ways, ordered);
        restart.ifPresent(search::restartingWith);
        OrderedTransfer sent = ordered;
        boolean apart = false;
        while (true) {
            try {
                return links.present().open(command, sent, search);
            } catch (FtpFailure e) {
                apart = links.learnsFrom(e, apart);
                if (!search.goesOnElsewhere() || life.state() != SessionState.TRANSFERRING) {
                    throw e;
                }
                links.renew(e);
                sent = null;
            }
        }
    }

    /** An exchange tells that it has ended. */
    void ended(TransferExchange exchange) {
        if (open == exchange) {
            open = null;
            links.present().carry(null);
            life.moveOn(SessionState.TRANSFERRING, SessionState.AUTHENTICATED);
            links.noteBreakage();
        }
    }

    boolean isOpen() {
        return open != null;
    }

    /** Whether the session outlived what has happened. */
    boolean isUsable() {
        return links.isUsable();
    }

    void checkNoneOpen(Command next) throws FtpFailure {
        if (open != null) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "no " + next + " now: the transfer " + open + " is still open on this connection;"
                            + " close its stream first");
        }
    }

    /** See {@link FtpSession#whileWanted}. */
    void whileWanted(BooleanSupplier condition) {
        wanted = condition;
    }

    boolean isWanted() {
        return wanted.getAsBoolean();
    }

    /** See {@link FtpSession#movedBytes}. */
    long movedBytes() {
        TransferExchange latest = last;
        return latest == null ? 0 : latest.bytes();
    }

    /** Gives the open transfer up, if there is one, and forgets the last. */
    void reset() throws FtpFailure {
        last = null;
        if (open != null) {
            open.abort();
        }
    }
}
