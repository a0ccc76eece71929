package org.ftpra.sample.record;

import java.util.List;

/**
 * A piece of the record.
 *
 * @param next where the next piece begins
 * @param commands the commands in the order in which they ended
 */
public record Excerpt(long next, List<ObservedCommand> commands) {

    /** What there is of a record that is not shared. */
    public static final Excerpt NOTHING = new Excerpt(0, List.of());
}
