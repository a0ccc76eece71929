package org.ftpra.adapter.listener;

import java.util.concurrent.locks.LockSupport;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.filter.codec.ProtocolDecoderException;

/**
 * Lets commands of one control channel wait that come too fast, before anybody is logged in, too. When there is too much, the channel
 * is not read meanwhile, see {@link ReadAhead}. What is left of a partner who has gone is not carried out.
 */
final class Pace extends IoFilterAdapter {

    private final Rate rate;

    Pace(Rate rate) {
        this.rate = rate;
    }

    @Override
    public void messageReceived(NextFilter next, IoSession session, Object line) {
        awaitTurn();
        LinesRead.of(session).begun(line.toString());
        if (session.isConnected() && !session.isClosing()) {
            next.messageReceived(session, line);
        }
    }

    @Override
    public void exceptionCaught(NextFilter next, IoSession session, Throwable cause) {
        if (cause instanceof ProtocolDecoderException) {
            LinesRead.of(session).lost();
        }
        next.exceptionCaught(session, cause);
    }

    private void awaitTurn() {
        long end = System.nanoTime() + rate.more();
        for (long left = end - System.nanoTime(); left > 0 && !interrupted(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
