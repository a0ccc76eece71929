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
 * @param passive which address we dial
 * @param active where we listen
 * @param zeroCopy whether the system itself moves local files to channels in clear: less CPU, and often less speed
 */
public record DataChannelChoice(
        DataChannelMode mode,
        ExtendedCommands extended,
        Duration tryTimeout,
        boolean together,
        PassiveChoice passive,
        ActiveChoice active,
        boolean zeroCopy) {

    /** Whatever works. */
    public static final DataChannelChoice AUTO = of(DataChannelMode.AUTO);

    /** With no say in addresses and ports. */
    public DataChannelChoice(DataChannelMode mode, ExtendedCommands extended, Duration tryTimeout, boolean together) {
        this(mode, extended, tryTimeout, together, PassiveChoice.CONTROL_HOST, ActiveChoice.ANY, false);
    }

    /** This mode, and defaults. */
    public static DataChannelChoice of(DataChannelMode mode) {
        return new DataChannelChoice(mode, ExtendedCommands.AUTO, Duration.ofSeconds(4), true);
    }

    /** With these commands. */
    public DataChannelChoice with(ExtendedCommands other) {
        return new DataChannelChoice(mode, other, tryTimeout, together, passive, active, zeroCopy);
    }

    /** Dialling these addresses. */
    public DataChannelChoice with(PassiveChoice other) {
        return new DataChannelChoice(mode, extended, tryTimeout, together, other, active, zeroCopy);
    }

    /** Listening there. */
    public DataChannelChoice with(ActiveChoice other) {
        return new DataChannelChoice(mode, extended, tryTimeout, together, passive, other, zeroCopy);
    }

    /** With us alone dialling. */
    public DataChannelChoice passiveAlone() {
        return new DataChannelChoice(
                DataChannelMode.PASSIVE, extended, tryTimeout, together, passive, active, zeroCopy);
    }

    /** With each command sent when the one before it has been answered. */
    public DataChannelChoice oneByOne() {
        return new DataChannelChoice(mode, extended, tryTimeout, false, passive, active, zeroCopy);
    }

    /** With the system moving local files. */
    public DataChannelChoice withZeroCopy() {
        return new DataChannelChoice(mode, extended, tryTimeout, together, passive, active, true);
    }

    /** The ways that are left to try, in their order. */
    List<Way> ways() {
        return Stream.of(Way.values()).filter(this::allows).toList();
    }

    boolean allows(Way way) {
        return mode.allows(way) && extended.allows(way);
    }
}
