/**
 * One logged-in user on one server: what a pool pools (RFC 959 section 5.4).
 *
 * <p>{@link org.ftpra.engine.session.Login} takes a new control channel to the state AUTHENTICATED: greeting, USER, PASS,
 * ACCT, FEAT, OPTS UTF8 ON, the configured log-in commands, CWD to the home directory, PWD.
 * {@link org.ftpra.engine.session.FtpSession} then runs one command or one transfer at a time.
 *
 * <pre>
 * CONNECTED -> AUTHENTICATED &lt;-> TRANSFERRING
 *     |              |                |
 *     +------------> BROKEN &lt;---------+     after an I/O error or a time-out; every state may become CLOSED
 * </pre>
 */
package org.ftpra.engine.session;
