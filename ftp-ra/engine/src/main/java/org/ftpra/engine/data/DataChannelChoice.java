package org.ftpra.engine.data;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How data channels may be made. Immutable.
 *
 * @param mode who opens them
 * @param extended by which commands
 * @param tryTimeout limit of a try while another way is left and this one is not known to work
 * @param together whether commands that servers accept in one segment are sent so
 */
public record DataChannelChoice(
        DataChannelMode mode, ExtendedCommands extended, Duration tryTimeout, boolean together) {

    /** Whatever works. */
    public static final DataChannelChoice AUTO = of(DataChannelMode.AUTO);

    /** This mode, and defaults. */
    public static DataChannelChoice of(DataChannelMode mode) {
        return new DataChannelChoice(mode, ExtendedCommands.AUTO, Duration.ofSeconds(4), true);
    }

    /** With these commands. */
    public DataChannelChoice with(ExtendedCommands other) {
        return new DataChannelChoice(mode, other, tryTimeout, together);
    }

    /** With each command sent when the one before it has been answered. */
    public DataChannelChoice oneByOne() {
        return new DataChannelChoice(mode, extended, tryTimeout, false);
    }

    /** The ways that are left to try, in their order. */
    List<Way> ways() {
        return Stream.of(Way.values())
                .filter(mode::allows)
                .filter(extended::allows)
                .toList();
    }
}
