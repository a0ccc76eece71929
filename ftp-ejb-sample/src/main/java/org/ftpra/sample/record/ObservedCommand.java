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
 * @param opening the accepted PASV, EPSV, PORT or EPRT before it, for a transfer whose record goes back so far
 */
public record ObservedCommand(RecordedCommand command, Optional<RecordedCommand> opening) {

    private static final Set<String> TRANSFERS = Set.of("STOR", "STOU", "APPE", "RETR", "LIST", "NLST", "MLSD");

    /** Who dialled the transfer's data channel. */
    public Optional<DataChannel> dataChannel() {
        return opening.flatMap(DataChannel::askedForBy);
    }

    /** The commands with their data channels: a transfer uses the last one that its session asked for. */
    static List<ObservedCommand> observe(List<RecordedCommand> commands) {
        Map<String, RecordedCommand> asked = new HashMap<>();
        List<ObservedCommand> observed = new ArrayList<>();
        for (RecordedCommand command : commands) {
            if (command.wasAccepted() && DataChannel.askedForBy(command).isPresent()) {
                asked.put(command.session(), command);
            }
            observed.add(new ObservedCommand(command, openingOf(command, asked)));
        }
        return observed;
    }

    private static Optional<RecordedCommand> openingOf(RecordedCommand command, Map<String, RecordedCommand> asked) {
        return TRANSFERS.contains(command.verb())
                ? Optional.ofNullable(asked.remove(command.session()))
                : Optional.empty();
    }
}
