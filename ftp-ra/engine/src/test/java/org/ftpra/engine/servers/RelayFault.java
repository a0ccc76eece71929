package org.ftpra.engine.servers;

/**
 * Where a relay fails, once. What passes is counted in both directions together, and over all connections of the channel.
 *
 * @param channel the channel that fails; the other one goes on
 * @param unit what is counted
 * @param kind how it fails
 * @param after how many units pass before
 * @param into how many bytes of the next unit pass as well
 */
public record RelayFault(Channel channel, Unit unit, Kind kind, long after, long into) {

    /** A relay that does not fail; it counts lines. */
    public static final RelayFault NONE = onControl(Kind.CUT, Long.MAX_VALUE);

    /** The control channel fails after this many lines: commands, and lines of replies. */
    public static RelayFault onControl(Kind kind, long lines) {
        return new RelayFault(Channel.CONTROL, Unit.LINE, kind, lines, 0);
    }

    /** The control channel fails in the middle of a line: after this many lines, and so many bytes of the next. */
    public static RelayFault inControlLine(Kind kind, long lines, long bytes) {
        return new RelayFault(Channel.CONTROL, Unit.LINE, kind, lines, bytes);
    }

    /** The control channel fails after this many bytes, also where they cannot be read. */
    public static RelayFault onControlBytes(Kind kind, long bytes) {
        return new RelayFault(Channel.CONTROL, Unit.BYTE, kind, bytes, 0);
    }

    /** The data channel fails after this many bytes. */
    public static RelayFault onData(Kind kind, long bytes) {
        return new RelayFault(Channel.DATA, Unit.BYTE, kind, bytes, 0);
    }

    /** One of FTP's two channels. */
    public enum Channel {
        /** Commands and replies. */
        CONTROL,
        /** Files and listings. */
        DATA
    }

    /** What is counted. */
    public enum Unit {
        /** Up to and with its line feed. */
        LINE,
        /** Any. */
        BYTE
    }

    /** How a connection fails. */
    public enum Kind {
        /** Both sides see it closed. */
        CUT,
        /** Both sides see it reset. */
        RESET,
        /** Both sides see it open, and nothing passes any more. */
        BLACK_HOLE
    }
}
