package org.ftpra.adapter.outbound;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** A copy in the same order; the caller's may change meanwhile. */
    static Map<String, Path> files(Map<String, Path> files) {
        Map<String, Path> copy = new LinkedHashMap<>(present(files, "files"));
        copy.forEach((path, file) -> {
            notEmpty(path, "path");
            present(file, "local file of path '" + path + "'");
        });
        return copy;
    }
}
