/**
 * One logged-in user on one server: what a pool pools (RFC 959 section 5.4).
 *
 * <p>{@link org.ftpra.engine.session.Login} takes a new control channel to the state AUTHENTICATED: greeting, USER, PASS,
 * ACCT, FEAT, OPTS UTF8 ON, the configured log-in commands, CWD to the home directory, PWD.
 * {@link org.ftpra.engine.session.FtpSession} then runs one command or one transfer at a time.
 *
 * <p>A session keeps one place among those that the server bears, and may change its control channel there
 * ({@link org.ftpra.engine.session.SessionLinks}); all that is agreed on over one control channel is a
 * {@link org.ftpra.engine.session.ServerLink}. Its transfers ({@link org.ftpra.engine.session.SessionTransfers}) are each a
 * {@link org.ftpra.engine.session.TransferExchange}: bytes on the data channel, an account of the replies
 * ({@link org.ftpra.engine.session.TransferReplies}), a look at the control channel meanwhile
 * ({@link org.ftpra.engine.session.TransferWatch}), and, if need be, an end before its time
 * ({@link org.ftpra.engine.session.TransferCut}).
 *
 * <pre>
 * CONNECTED -> SECURED -> AUTHENTICATED &lt;-> TRANSFERRING    in clear without SECURED
 *     |            |            |                |
 *     +------------+--------> BROKEN &lt;-----------+     after an I/O error or a time-out; every state may become CLOSED
 * </pre>
 */
package org.ftpra.engine.session;
