package org.ftpra.engine.session;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.data.LookAhead;
import org.ftpra.engine.data.OrderedTransfer;

/**
 * Transfers one after another, whose commands are sent as early as the server bears (see {@link LookAhead}). Of each,
 * {@link #next} begins it, its exchange is completed, and {@link #checks} has the answers to what is asked after it.
 * Confined to the session's user, who asks nothing else of the session meanwhile.
 */
public final class TransferSeries implements Ahead, AutoCloseable {

    /**
     * How many downloads are ordered ahead. Of uploads it is one: what was ordered and is then not sent leaves an empty
     * file.
     */
    private static final int WINDOW = 16;

    private final FtpSession session;
    private final Deque<TransferStep> steps;
    private final Deque<Ordered> ordered = new ArrayDeque<>();
    private TransferStep present;
    private boolean checkSent;
    private List<Reply> checked;

    TransferSeries(FtpSession session, Collection<TransferStep> steps) {
        this.session = session;
        this.steps = new ArrayDeque<>(steps);
    }

    private record Ordered(TransferStep step, OrderedTransfer transfer, ServerLink link, boolean withCheck) {}

    /** Begins the next transfer. */
    public TransferExchange next() throws FtpFailure {
        Ordered first = ordered.poll();
        OrderedTransfer sent = first == null || first.link != session.link() ? null : first.transfer;
        present = first == null ? steps.remove() : first.step;
        checkSent = sent != null && first.withCheck;
        checked = null;
        TransferExchange exchange = session.begin(present.transfer(), sent, this);
        if (isDeep(present)) {
            orderUpTo(WINDOW);
        }
        return exchange;
    }

    private LookAhead lookAhead() {
        return session.link().lookAhead();
    }

    private boolean isDeep(TransferStep step) {
        return lookAhead().whileMoving() && !step.upload();
    }

    /** Each with its own check behind it, and the first behind the check of the present one. */
    private void orderUpTo(int many) throws FtpFailure {
        boolean goesOn = true;
        while (goesOn && ordered.size() < many && !steps.isEmpty()) {
            goesOn = order();
        }
    }

    private boolean order() throws FtpFailure {
        Optional<TransferStep> next = Optional.ofNullable(steps.peek());
        boolean withCheck = next.filter(this::isDeep).isPresent();
        List<Command> after = withCheck ? next.map(TransferStep::checks).orElseThrow() : List.of();
        Optional<OrderedTransfer> sent =
                session.link().orderAhead(next.map(TransferStep::transfer), unsentCheck(), after, isEager(next));
        checkSent = true;
        sent.ifPresent(transfer -> ordered.add(new Ordered(steps.remove(), transfer, session.link(), withCheck)));
        return sent.isPresent();
    }

    private boolean isEager(Optional<TransferStep> next) {
        return next.filter(TransferStep::upload).isPresent() && lookAhead().afterSent();
    }

    private List<Command> unsentCheck() {
        return checkSent ? List.of() : present.checks();
    }

    @Override
    public void dataEnded() throws FtpFailure {
        if (lookAhead().beforeFinalReply(present.upload()) && ordered.isEmpty()) {
            order();
        }
    }

    @Override
    public void answered() throws FtpFailure {
        if (checkSent) {
            checked = received();
        }
    }

    @Override
    public boolean isOutstanding() {
        return !ordered.isEmpty()
                || (checkSent && checked == null && !present.checks().isEmpty());
    }

    /** The answers to the present transfer's checks, in their order; the transfer is complete. */
    public List<Reply> checks() throws FtpFailure {
        if (checked == null) {
            checked = present.checks().isEmpty() ? List.of() : askedNow();
        }
        return checked;
    }

    private List<Reply> askedNow() throws FtpFailure {
        if (!lookAhead().together()) {
            return session.callTogether(present.checks());
        }
        order();
        return received();
    }

    private List<Reply> received() throws FtpFailure {
        List<Reply> replies = new ArrayList<>();
        for (Command check : present.checks()) {
            replies.add(session.link().receive(check));
        }
        return replies;
    }

    /** Leaves the rest. What was ordered and not begun costs the control channel. */
    @Override
    public void close() {
        if (isOutstanding()) {
            FtpFailure cause = FtpFailure.of(Kind.CONNECTION_LOST, "transfers that were ordered ahead are given up");
            ordered.forEach(each -> close(each.transfer, cause));
            ordered.clear();
            session.giveUp(cause);
        }
    }

    private static void close(OrderedTransfer transfer, FtpFailure cause) {
        try {
            transfer.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
