package org.ftpra.engine.session;

import java.time.Duration;

/**
 * The limits of a session's waits.
 *
 * @param connect dialling the control or the data channel; in active mode, waiting for the server to dial
 * @param reply each reply on the control channel
 * @param data each wait for the peer to send or take bytes on the data channel
 * @param abort the final reply after a transfer was given up, the reply to QUIT, and to a NOOP that proves an idle session
 */
public record Timeouts(Duration connect, Duration reply, Duration data, Duration abort) {}
