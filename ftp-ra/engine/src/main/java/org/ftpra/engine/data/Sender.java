package org.ftpra.engine.data;

import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;

/** Sends commands in one segment, among others of the caller's or alone. */
@FunctionalInterface
interface Sender {
    void send(Command... commands) throws FtpFailure;
}
