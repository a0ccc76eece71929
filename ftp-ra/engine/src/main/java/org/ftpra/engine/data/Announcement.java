package org.ftpra.engine.data;

import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/**
 * PRET: tells a server what it will transfer before it offers a port, so that it can choose the host that has the file
 * (drftpd). Pure-FTPd lists it and does not need it, so it is sent only once the server has refused to offer a port
 * without. Confined to the session's user.
 */
final class Announcement {

    private final ControlChannel control;
    private Need need = Need.NONE;

    Announcement(ControlChannel control) {
        this.control = control;
    }

    /** The server knows the command. */
    void offered() {
        need = Need.UNKNOWN;
    }

    /** Whether each transfer is announced. */
    boolean isNeeded() {
        return need == Need.PROVEN;
    }

    /** The server refused to offer a port: whether it shall be asked again with an announcement, from now on always. */
    boolean isWorthATry() {
        boolean first = need == Need.UNKNOWN;
        need = first ? Need.PROVEN : need;
        return first;
    }

    /** Announces this transfer; a refusal is one of the transfer, unless it is of the command as such. */
    void make(Command transfer) throws FtpFailure {
        Reply reply = control.call(new Command("PRET", transfer.toString()));
        if (reply.isNotImplemented()) {
            need = Need.NONE;
        } else {
            reply.expectCompletion();
        }
    }

    private enum Need {
        NONE,
        UNKNOWN,
        PROVEN
    }
}
