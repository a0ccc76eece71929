package org.ftpra.engine.session;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SocketWaiter;
import org.ftpra.engine.data.DataChannelOpener;
import org.ftpra.engine.data.LookAhead;
import org.ftpra.engine.data.OpenedTransfer;
import org.ftpra.engine.data.OrderedTransfer;
import org.ftpra.engine.data.WaySearch;

/**
 * One control channel of a session and what is agreed on over it: all that a session makes anew when it goes on with
 * another. Confined to the session's user, but for {@link #cut}.
 */
final class ServerLink {

    /** As many simple commands in one segment were seen to be answered by every server tried. */
    private static final int TOGETHER = 5;

    private final SocketWaiter waiter;
    private final ControlChannel control;
    private final DataChannelOpener opener;
    private final Pulse pulse;
    private final SessionSettings settings;
    private final ServerKnowledge knowledge;
    private Login.Welcome welcome;
    private LookAhead lookAhead = LookAhead.NONE;
    private RepresentationType type;
    private String visited;
    private volatile TransferExchange transfer;

    ServerLink(SocketWaiter waiter, ControlChannel control, SessionSettings settings, ServerKnowledge knowledge) {
        this.waiter = waiter;
        this.control = control;
        this.settings = settings;
        this.knowledge = knowledge;
        this.pulse = new Pulse(control, settings.timeouts().abort());
        this.opener =
                new DataChannelOpener(control, waiter, settings.dataChannelSettings(), knowledge::strangerRefused);
    }

    void logIn(Credentials credentials, Runnable secured) throws FtpFailure {
        welcome = new Login(control, opener, settings, knowledge).run(credentials, secured);
        if (welcome.features().offers("PRET")) {
            opener.mayAnnounceTransfers();
        }
        type = welcome.type().orElse(null);
        lookAhead = lookAheadOf(welcome.banner() + " " + knowledge.system().orElse(""));
        opener.use(lookAhead);
    }

    /** With NOOPs on their way as well, nobody could tell whose a reply is. */
    private LookAhead lookAheadOf(String server) {
        if (!settings.dataChannels().together()) {
            return LookAhead.NONE;
        }
        return settings.noopInterval().isZero() ? LookAhead.of(server) : LookAhead.SAFE;
    }

    Reply call(Command command) throws FtpFailure {
        return control.call(command);
    }

    /** Both in one segment, if that is allowed; else the second only if the first was not refused. */
    List<Reply> callInTurn(Command first, Command second) throws FtpFailure {
        if (lookAhead().together()) {
            control.send(first, second);
            return List.of(receive(first), receive(second));
        }
        Reply reply = control.call(first);
        return reply.isIntermediate() ? List.of(reply, control.call(second)) : List.of(reply);
    }

    /**
     * Commands of which none depends on the answer to another, a few in one segment if that is allowed.
     *
     * @param more how much longer than others each of these replies may take
     */
    List<Reply> callTogether(List<Command> commands, Duration more) throws FtpFailure {
        List<Reply> replies = new ArrayList<>();
        int most = lookAhead().together() ? TOGETHER : 1;
        for (int i = 0; i < commands.size(); i += most) {
            List<Command> few = commands.subList(i, Math.min(i + most, commands.size()));
            control.send(few.toArray(Command[]::new));
            for (Command command : few) {
                replies.add(control.receiveFinal(command, control.replyTimeout().plus(more)));
            }
        }
        return replies;
    }

    /** Changes to a directory until {@link #returnHome}. */
    Reply visit(String directory) throws FtpFailure {
        if (welcome.home().isEmpty()) {
            throw FtpFailure.of(Kind.REFUSED, "the server does not tell its directory (PWD), so no other is entered");
        }
        Reply reply = call(Command.of("CWD", directory));
        visited = reply.isCompletion() ? directory : visited;
        return reply;
    }

    void returnHome() throws FtpFailure {
        if (visited != null) {
            call(Command.of("CWD", welcome.home().orElseThrow())).expectCompletion();
            visited = null;
        }
    }

    /** Brings a new link to where another was. */
    void follow(ServerLink lost) throws FtpFailure {
        if (lost.type != null) {
            announce(lost.type);
        }
        if (lost.visited != null) {
            visit(lost.visited).expectCompletion();
        }
    }

    void announce(RepresentationType wanted) throws FtpFailure {
        if (type != wanted) {
            call(wanted.command()).expectCompletion();
            type = wanted;
        }
    }

    OpenedTransfer open(Command transfer, OrderedTransfer ordered, WaySearch search) throws FtpFailure {
        return opener.open(transfer, ordered, search);
    }

    /** Sends the commands of a transfer ahead, if that can be, between others that are sent in any case. */
    Optional<OrderedTransfer> orderAhead(
            Optional<Command> transfer, List<Command> before, List<Command> after, boolean eager) throws FtpFailure {
        return opener.orderAhead(transfer, before, after, eager, knowledge.ways());
    }

    /** Reads the reply to a command that was sent ahead. */
    Reply receive(Command command) throws FtpFailure {
        return control.receiveFinal(command, control.replyTimeout());
    }

    /** What this server bears to hear before it has answered. */
    LookAhead lookAhead() {
        return lookAhead;
    }

    /** Learns why the server gave a transfer up. */
    void note(Reply refusal) {
        opener.note(refusal);
    }

    ControlChannel control() {
        return control;
    }

    SocketWaiter waiter() {
        return waiter;
    }

    Pulse pulse() {
        return pulse;
    }

    Login.Welcome welcome() {
        return welcome;
    }

    boolean isUsable() {
        return control.isUsable();
    }

    /** The transfer that is open beside this control channel, or {@code null}: it ends with it. */
    void carry(TransferExchange open) {
        transfer = open;
    }

    /** Closes at once. The waiter first: that ends a wait of the user's thread, and closing a channel would wait for it. */
    void cut() {
        closeWaiter();
        TransferExchange open = transfer;
        if (open != null) {
            open.cut();
        }
        control.condemn(FtpFailure.of(Kind.CONNECTION_LOST, "the session was closed"));
    }

    private void closeWaiter() {
        try {
            waiter.close();
        } catch (IOException e) {
            control.condemn(e);
        }
    }
}
