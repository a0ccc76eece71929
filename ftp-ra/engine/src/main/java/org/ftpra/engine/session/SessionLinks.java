package org.ftpra.engine.session;

import java.util.function.BooleanSupplier;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * The control channels of one session, one after another, in its one place on the server. Confined to the session's user,
 * but for {@link #wake} and {@link #release}.
 */
final class SessionLinks {

    private final SessionLife life;
    private final SessionSettings settings;
    private final Credentials credentials;
    private final ServerKnowledge knowledge;
    private final SessionPermit permit;
    private volatile ServerLink present;

    SessionLinks(SessionLife life, SessionSettings settings, Credentials credentials, ServerKnowledge knowledge) {
        this.life = life;
        this.settings = settings;
        this.credentials = credentials;
        this.knowledge = knowledge;
        this.permit = knowledge.governor().permit(credentials.userName(), settings.ticker());
    }

    /** Connects and logs in, as soon as there is a place. */
    void open() throws FtpFailure {
        permit.open(this::connectInPlace, settings.limits().loginWait());
    }

    private void connectInPlace() throws FtpFailure {
        try {
            connectUnderTls();
        } catch (FtpFailure e) {
            cut(); // nobody shall wait for a place while holding a channel that the server counts
            throw e;
        }
    }

    /** A server that was thought to need the lower TLS version may not speak it. */
    private void connectUnderTls() throws FtpFailure {
        try {
            connectOnce();
        } catch (FtpFailure e) {
            if (e.kind() != Kind.INSECURE || !knowledge.tls().raised()) {
                throw e;
            }
            cut();
            connectOnce();
        }
    }

    /** A server that lost what came together is asked once more, one by one. */
    private void connectOnce() throws FtpFailure {
        try {
            connectAsKnown();
        } catch (FtpFailure e) {
            if (present == null || !knowledge.together().learnsFrom(present.control(), e, false)) {
                throw e;
            }
            cut();
            connectApart();
        }
    }

    private void connectApart() throws FtpFailure {
        try {
            connectAsKnown();
        } catch (FtpFailure e) {
            knowledge.together().learnsFrom(present.control(), e, true);
            throw e;
        }
    }

    private void connectAsKnown() throws FtpFailure {
        present = new Connector(knowledge.together().adapted(settings), knowledge).connect();
        if (life.state() == SessionState.CLOSED) {
            release();
        }
        present.logIn(credentials, () -> life.moveOn(SessionState.CONNECTED, SessionState.SECURED));
    }

    /**
     * Goes on with a new control channel in place of one that a search for a data channel has cost. If there is none, or it
     * cannot be brought to where the old one was, the session ends with the old one.
     */
    void renew(FtpFailure reason) throws FtpFailure {
        ServerLink lost = present;
        lost.cut();
        permit.renew();
        try {
            open();
            present.follow(lost);
        } catch (FtpFailure e) {
            present.cut();
            present = lost;
            reason.addSuppressed(e);
            throw reason;
        }
    }

    /** Says something on the present control channel, and notes if that has broken it. */
    <T> T speak(Dialogue<T> dialogue) throws FtpFailure {
        try {
            return dialogue.over(present);
        } catch (FtpFailure e) {
            knowledge.together().learnsFrom(present.control(), e, false);
            throw e;
        } finally {
            noteBreakage();
        }
    }

    /** Whether the server is seen to lose commands that come together; and whether it was already. */
    boolean learnsFrom(FtpFailure failure, boolean apart) {
        return knowledge.together().learnsFrom(present.control(), failure, apart);
    }

    /** The same after the way home from the directory last visited. */
    <T> T speakAtHome(Dialogue<T> dialogue) throws FtpFailure {
        return speak(link -> {
            link.returnHome();
            return dialogue.over(link);
        });
    }

    void returnHome() throws FtpFailure {
        speakAtHome(link -> link);
    }

    void announce(RepresentationType wanted) throws FtpFailure {
        speak(link -> {
            link.announce(wanted);
            return link;
        });
    }

    /** See {@link FtpSession#answers}. */
    boolean answers() {
        return isUsable() && proved(present.pulse().answers());
    }

    /** See {@link FtpSession#isUndisturbed}. */
    boolean isUndisturbed() {
        return isUsable() && proved(present.pulse().isUndisturbed());
    }

    private boolean proved(boolean alive) {
        noteBreakage();
        return alive && isUsable();
    }

    /** Ends the session for replies that nobody will read. */
    void giveUp(FtpFailure cause) {
        present.control().condemn(cause);
        noteBreakage();
    }

    /** The session ends with its control channel. */
    void noteBreakage() {
        if (!present.isUsable() && life.moveIfAllowed(SessionState.BROKEN)) {
            release();
        }
    }

    ServerLink present() {
        return present;
    }

    boolean isUsable() {
        return present.isUsable() && life.isUsable();
    }

    /** See {@link FtpSession#spare}. */
    void spare(BooleanSupplier endingIfIdle) {
        permit.spare(endingIfIdle);
    }

    /** Has whoever waits on the session's sockets look whether that is still wanted. */
    void wake() {
        ServerLink link = present;
        if (link != null) {
            link.waiter().wake();
        }
    }

    /** Ends it all. The place is given back last: the server goes on counting until it has seen the end. */
    void release() {
        try {
            cut();
        } finally {
            permit.release();
        }
    }

    private void cut() {
        ServerLink link = present;
        if (link != null) {
            link.cut();
        }
    }

    /** What is said on one control channel. */
    @FunctionalInterface
    interface Dialogue<T> {
        T over(ServerLink link) throws FtpFailure;
    }
}
