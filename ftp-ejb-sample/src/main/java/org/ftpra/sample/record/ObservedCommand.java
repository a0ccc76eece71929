package org.ftpra.sample.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A recorded command and, where it moves data, how its data channel was made.
 *
 * @param command what the server recorded
 * @param dataChannel who dialled, for a transfer whose PASV, EPSV, PORT or EPRT is in the record too
 */
public record ObservedCommand(RecordedCommand command, Optional<DataChannel> dataChannel) {

    private static final Set<String> TRANSFERS = Set.of("STOR", "STOU", "APPE", "RETR", "LIST", "NLST", "MLSD");

    /** The commands with what is known of their data channels: each transfer uses the last one asked for in its session. */
    static List<ObservedCommand> observe(List<RecordedCommand> commands) {
        Map<String, DataChannel> asked = new HashMap<>();
        List<ObservedCommand> observed = new ArrayList<>();
        for (RecordedCommand command : commands) {
            if (command.wasAccepted()) {
                DataChannel.askedForBy(command).ifPresent(channel -> asked.put(command.session(), channel));
            }
            observed.add(new ObservedCommand(command, channelOf(command, asked)));
        }
        return observed;
    }

    private static Optional<DataChannel> channelOf(RecordedCommand command, Map<String, DataChannel> asked) {
        return TRANSFERS.contains(command.verb())
                ? Optional.ofNullable(asked.remove(command.session()))
                : Optional.empty();
    }
}
