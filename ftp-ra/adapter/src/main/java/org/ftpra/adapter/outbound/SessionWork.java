package org.ftpra.adapter.outbound;

import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.FtpSession;

/**
 * Something to do with a session while nobody else uses it.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
interface SessionWork<T> {

    T on(FtpSession session) throws FtpFailure;
}
