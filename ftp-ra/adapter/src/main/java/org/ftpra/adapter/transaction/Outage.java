package org.ftpra.adapter.transaction;

import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/** Tells a server that cannot be asked now from one that says no. */
final class Outage {

    private Outage() {}

    /** RFC 959, section 4.2.1: 4yz may succeed later. */
    static boolean isOne(FtpFailure failure) {
        return switch (failure.kind()) {
            case TIMED_OUT, CONNECTION_LOST, PROTOCOL, INVALID_ARGUMENT, INSECURE -> true;
            case ACCESS_DENIED -> isLogIn(failure);
            case REFUSED, NOT_FOUND, INCOMPLETE ->
                failure.reply().filter(Reply::isTransientRefusal).isPresent();
        };
    }

    private static boolean isLogIn(FtpFailure failure) {
        return failure.reply().filter(reply -> reply.code() / 10 == 53).isPresent();
    }
}
