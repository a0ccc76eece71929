package org.ftpra.api;

import java.time.Instant;
import java.util.Objects;

/**
 * One entry of a directory.
 *
 * <p>A name from a server can hold a slash, a backslash or a control character, which could lead elsewhere. In a listing such
 * an entry is of type {@code OTHER}; its name shows other characters that look alike in their place, and its path ends with
 * NUL: every call that gets it throws {@link FtpException.InvalidArgument}. Who wants it all the same writes its true path.
 *
 * @param path the path to use in other calls: the listed directory's path as given, and the name
 * @param name the name alone, without separator or control character, never {@code ..}
 * @param type what it is
 * @param size bytes, or -1 where the server does not say
 * @param modified last modification in UTC, or {@code null} where the server does not say
 * @param precision how exact {@code modified} is
 */
public record FtpFile(String path, String name, Type type, long size, Instant modified, Precision precision) {

    /**
     * Checks the components that are never {@code null}.
     *
     * @param path never {@code null}
     * @param name never {@code null}
     * @param type never {@code null}
     * @param size bytes, or -1
     * @param modified in UTC, or {@code null}
     * @param precision never {@code null}
     */
    public FtpFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(precision, "precision");
    }

    /** {@return whether this is a plain file} */
    public boolean isFile() {
        return type == Type.FILE;
    }

    /** {@return whether this is a directory} */
    public boolean isDirectory() {
        return type == Type.DIRECTORY;
    }

    /** What an entry is. */
    public enum Type {
        /** A plain file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A symbolic link; where it leads is the server's affair. */
        LINK,
        /** A device, a socket, what the server does not name, or what has a name that could lead elsewhere. */
        OTHER
    }

    /** How exact a modification time is. */
    public enum Precision {
        /** No time is known. */
        NONE,
        /** Right to the day; also when the server's time zone could not be learned. */
        DAY,
        /**
         * Right to the minute (LIST of recent files); an hour off for a file of the other half-year, where the server
         * keeps summer time.
         */
        MINUTE,
        /** Right to the second (MDTM, MLSD). */
        SECOND,
        /** Right to the millisecond (MDTM or MLSD with fractions). */
        MILLISECOND
    }
}
