package org.ftpra.engine.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;

/** Sends the commands of transfers ahead, while replies to earlier ones are still to come. */
record AheadOrders(ControlChannel control, TransferStart start, DataChannelSettings settings) {

    /** Orders a transfer over the way that is known to work; if that cannot be, only {@code before} is sent. */
    Optional<OrderedTransfer> order(Command transfer, List<Command> before, List<Command> after, WayMemory memory)
            throws FtpFailure {
        Optional<Way> way = memory.known().filter(settings.choice()::allows).filter(start::bearsOrder);
        if (way.isEmpty()) {
            send(before);
            return Optional.empty();
        }
        try {
            return Optional.of(start.order(way.get(), transfer, own -> send(joined(before, own, after))));
        } catch (ClosedWay e) {
            memory.failed(way.get());
            send(before);
            return Optional.empty();
        }
    }

    void send(List<Command> commands) throws FtpFailure {
        if (!commands.isEmpty()) {
            control.sendBehind(commands.toArray(Command[]::new));
        }
    }

    private static List<Command> joined(List<Command> before, Command[] own, List<Command> after) {
        return Stream.of(before.stream(), Stream.of(own), after.stream())
                .flatMap(Function.identity())
                .toList();
    }
}
