package org.ftpra.engine.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.OptionalLong;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;

/**
 * What tells one version of a file from another.
 *
 * @param size in bytes
 * @param modified when it was last modified, as its server or file system writes it
 */
record Version(long size, String modified) {

    /** Of a file at the server (RFC 3659 sections 3 and 4), or empty if the server does not tell both. */
    static Optional<Version> at(FtpSession session, String path) throws FtpFailure {
        OptionalLong size = new FileCommands(session).size(path);
        if (size.isEmpty()) {
            return Optional.empty();
        }
        Reply modified = session.call(Command.of("MDTM", path));
        return modified.code() == 213
                ? Optional.of(new Version(size.getAsLong(), modified.text().strip()))
                : Optional.empty();
    }

    /** Of a local file. */
    static Version of(Path file) throws FtpFailure {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(
                    attributes.size(), attributes.lastModifiedTime().toInstant().toString());
        } catch (IOException e) {
            throw LocalFiles.cannot("read", file, e);
        }
    }
}
