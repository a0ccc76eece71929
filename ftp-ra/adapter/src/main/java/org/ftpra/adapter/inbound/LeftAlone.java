package org.ftpra.adapter.inbound;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Files that are not delivered since their names cannot be used. Told of once for each directory, until it has none any more.
 * Confined to the poller, but for what does not work.
 */
final class LeftAlone {

    private final Activation activation;
    private final Map<String, Condition> directories = new ConcurrentHashMap<>();
    private Optional<String> first = Optional.empty();

    LeftAlone(Activation activation) {
        this.activation = activation;
    }

    /** The listing of a directory begins. */
    void begin() {
        first = Optional.empty();
    }

    void see(String name) {
        first = first.or(() -> Optional.of(name));
    }

    /** The directory was listed to its end. */
    void end(String directory) {
        if (first.isPresent()) {
            condition(directory).failed(new IllegalArgumentException("'" + directory + "' has '" + first.get() + "'"));
        } else if (directories.containsKey(directory)) {
            condition(directory).works();
        }
    }

    private Condition condition(String directory) {
        return directories.computeIfAbsent(
                directory,
                name -> new Condition(
                        e -> InboundLog.leftAlone(activation, e), () -> InboundLog.noneLeftAlone(activation, name)));
    }

    /** Where there are any. From any thread. */
    Stream<InboxReport.Problem> problems() {
        return directories.values().stream().flatMap(each -> each.problem(InboxReport.Subject.NAME).stream());
    }
}
