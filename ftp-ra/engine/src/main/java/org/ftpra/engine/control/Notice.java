package org.ftpra.engine.control;

/** What an operator should know, though no call fails. The engine has no log: whoever uses it is told. */
public sealed interface Notice
        permits Notice.WayChanged,
                Notice.StrangerRefused,
                Notice.TlsLowered,
                Notice.LimitLearned,
                Notice.LimitGrown,
                Notice.CommandsApart {

    /**
     * From now on data channels of this server are opened in another way.
     *
     * @param server host and port
     * @param from the way until now, or empty if none was known
     * @param to the way from now on
     */
    record WayChanged(String server, String from, String to) implements Notice {}

    /**
     * Somebody else than the server connected to a port that was opened for the server's data; the connection was
     * closed.
     *
     * @param server host and port
     * @param stranger the address that connected
     */
    record StrangerRefused(String server, String stranger) implements Notice {}

    /**
     * The server demands that data channels resume the TLS session and does not make it possible in TLS 1.3, so that it
     * is spoken to in TLS 1.2 from now on.
     *
     * @param server host and port
     * @param reason what the server said
     */
    record TlsLowered(String server, String reason) implements Notice {}

    /**
     * The server refused a session since there are too many; no more than these are open at once from now on.
     *
     * @param server host and port
     * @param user whose sessions
     * @param most how many
     */
    record LimitLearned(String server, String user, int most) implements Notice {}

    /**
     * The server has taken one session more than it was thought to bear.
     *
     * @param server host and port
     * @param user whose sessions
     * @param most how many at once from now on
     */
    record LimitGrown(String server, String user, int most) implements Notice {}

    /**
     * The server did not answer a command that had come in one segment with another, so that it is sent one command at a
     * time from now on.
     *
     * @param server host and port
     * @param reason what was waited for
     */
    record CommandsApart(String server, String reason) implements Notice {}
}
