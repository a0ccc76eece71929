package org.ftpra.adapter.inbound;

import jakarta.resource.NotSupportedException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ftpra.adapter.config.DeliverySettings;
import org.ftpra.adapter.config.Sharing;
import org.ftpra.adapter.transaction.ResourceId;

/** One activation at work: looks for files, and has them delivered. Thread-safe. */
public final class Inbox {

    private final Activation activation;
    private final Agenda agenda;
    private final Figures figures = new Figures();
    private final Claims claims;
    private final Couriers couriers;
    private final Pulse pulse;
    private final Poller poller;
    private volatile InboxReport.State state = InboxReport.State.OPEN;

    /** Does nothing yet. */
    public Inbox(Activation activation) {
        this.activation = activation;
        this.agenda = new Agenda(sequence(activation.settings().delivery()), activation.ticker());
        this.claims = new Claims(activation);
        KeptFiles kept = new KeptFiles(activation);
        this.couriers = new Couriers(activation, claims, kept, agenda, figures, this::idle);
        this.pulse = new Pulse(activation, claims);
        FoundClaims found = new FoundClaims(activation, claims, agenda, pulse);
        Search search = new Search(activation, agenda, found, activation.keeps() ? kept : News.ALL);
        this.poller = new Poller(activation, search, agenda, couriers, figures);
    }

    /** A file whose name has no key is delivered beside any other. */
    private static Function<String, Optional<String>> sequence(DeliverySettings delivery) {
        return switch (delivery.sequence()) {
            case NONE -> name -> Optional.empty();
            case STRICT -> name -> Optional.of("");
            case BY_KEY -> delivery.sequenceKey()::of;
        };
    }

    /**
     * Whether another activation may look into the same directories beside this one.
     *
     * @throws NotSupportedException if not: each file would go to one of the two, and nobody has asked for that
     */
    void requireApart(Activation other) throws NotSupportedException {
        if (isCompeting(activation) && isCompeting(other)
                || !activation.resource().equals(other.resource())) {
            return;
        }
        for (String directory : directories(other)) {
            if (directories(activation).contains(directory)) {
                throw new NotSupportedException("directory is '" + directory + "', and " + activation
                        + " looks there already; expected another, or sharing to be COMPETING in both");
            }
        }
    }

    private static boolean isCompeting(Activation activation) {
        return activation.settings().cluster().sharing() == Sharing.COMPETING;
    }

    private static List<String> directories(Activation activation) {
        return activation.settings().search().directories().stream()
                .map(path -> path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                .toList();
    }

    private void idle() {
        poller.idle();
    }

    /** Begins to look; whether the server can be reached makes no difference. */
    public void open() {
        InboundLog.activated(activation);
        poller.soon();
        pulse.start();
    }

    /** Begins no delivery and no listing until {@link #resume()}; what was begun goes on. One that is closing does not heed it. */
    public synchronized void pause() {
        if (state == InboxReport.State.OPEN) {
            state = InboxReport.State.PAUSED;
            couriers.halt(true);
            poller.pause(true);
            InboundLog.paused(activation);
        }
    }

    /** Goes on. */
    public synchronized void resume() {
        if (state == InboxReport.State.PAUSED) {
            state = InboxReport.State.OPEN;
            couriers.halt(false);
            poller.pause(false);
            InboundLog.resumed(activation);
        }
    }

    private synchronized void closing() {
        state = InboxReport.State.CLOSING;
    }

    /** How it stands. */
    public InboxReport report() {
        ResourceId resource = activation.resource();
        return new InboxReport(
                activation.owner(),
                activation.beans().toString(),
                resource.host() + ":" + resource.port(),
                resource.user(),
                activation.settings().search().directories(),
                state,
                figures.search(),
                files(),
                poller.backoff(),
                couriers.backoff(),
                Stream.concat(poller.problems(), couriers.problems()).toList());
    }

    private InboxReport.Files files() {
        int undecided = couriers.undecidedFiles();
        Agenda.Counts counts = agenda.counts();
        return new InboxReport.Files(
                counts.ready(),
                counts.waiting(),
                Math.max(0, counts.taken() - undecided),
                undecided,
                figures.deliveredFiles(),
                figures.retriedFiles(),
                figures.deadLetteredFiles());
    }

    /** Begins nothing more, and waits for what was begun, {@code stopTimeout} at most. */
    public void close() {
        closing();
        poller.close();
        agenda.close();
        couriers.close(activation.settings().delivery().stopTimeout());
        pulse.close();
        claims.releaseAll();
        InboundLog.deactivated(activation, figures);
    }
}
