package org.ftpra.adapter.outbound;

import org.ftpra.api.FtpException;
import org.ftpra.api.FtpException.Reply;

/** Checks what an application gives us before anything is sent. */
final class Arguments {

    private Arguments() {}

    static <T> T present(T argument, String name) {
        if (argument == null) {
            throw new FtpException.InvalidArgument(name + " is null", Reply.NONE, null);
        }
        return argument;
    }

    static void notEmpty(String argument, String name) {
        if (present(argument, name).isEmpty()) {
            throw new FtpException.InvalidArgument(name + " is empty", Reply.NONE, null);
        }
    }
}
