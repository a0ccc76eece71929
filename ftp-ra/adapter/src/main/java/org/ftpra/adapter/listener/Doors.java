package org.ftpra.adapter.listener;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.config.DoorSettings;
import org.ftpra.adapter.config.EndpointProperty;
import org.ftpra.adapter.config.EndpointSettings;
import org.ftpra.adapter.delivery.Beans;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.api.FtpUpload;
import org.ftpra.api.FtpUploadListener;

/**
 * The doors of one resource adapter: activations that name the same port share one. Thread-safe: guarded by itself; nothing that
 * is delivered is waited for under that lock.
 */
public final class Doors implements AutoCloseable {

    private final List<Opened> open = new ArrayList<>();
    private final List<Opened> ending = new ArrayList<>();
    private final Companion companion;

    /** None yet; each activation will have such a companion. */
    public Doors(Companion companion) {
        this.companion = companion;
    }

    /**
     * Lets partners in, for these beans.
     *
     * @throws jakarta.resource.spi.InvalidPropertyException with a sentence for each bad value
     * @throws ResourceException if it cannot be done as it is asked for
     */
    public void activate(MessageEndpointFactory factory, FtpUploadActivationSpec spec, DoorSurroundings around)
            throws ResourceException {
        try {
            EndpointSettings settings = spec.endpointSettings();
            Beans beans = Beans.of(factory, FtpUploadListener.class, "onUpload", FtpUpload.class);
            begin(open(new Key(factory, spec), settings, new Intake(settings.intake(), beans), around), around);
        } catch (ResourceException e) {
            ListenerLog.invalidActivation(spec, e);
            throw e;
        }
    }

    /** Nothing stays of what cannot begin: the container will not end it. */
    private void begin(Opened opened, DoorSurroundings around) {
        try {
            opened.begin(around);
        } catch (RuntimeException e) {
            remove(opened::equals).forEach(this::close);
            throw e;
        }
    }

    private synchronized Opened open(Key key, EndpointSettings settings, Intake intake, DoorSurroundings around)
            throws ResourceException {
        Optional<Door> shared = doorAt(settings.door());
        if (shared.isPresent()) {
            requireSame(shared.get(), settings.door());
            requireApart(shared.get(), intake);
        }
        Door door = shared.isPresent() ? shared.get() : opened(settings.door(), around);
        open(intake, door, around);
        String node = around.journal().orElseThrow().node().text();
        Opened opened = new Opened(key, intake, door, companion.open(() -> report(node, intake, door)));
        open.add(opened);
        ListenerLog.activated(intake, door);
        return opened;
    }

    private static void open(Intake intake, Door door, DoorSurroundings around) {
        Receipts receipts = receipts(around.journal().orElseThrow());
        Spool spool = door.arrivals().spool();
        Path dead = intake.settings().retry().deadLetterDirectory().orElse(spool.deadLetters());
        Callers callers = door.arrivals().reception().callers();
        intake.open(new Backlog(intake, receipts, new DeadUploads(spool, receipts, dead), around.later(), callers));
    }

    private static DoorReport report(String node, Intake intake, Door door) {
        return new DoorReport(
                node,
                intake.toString(),
                door.port(),
                intake.settings().directories(),
                door.isClosing(),
                door.report(),
                intake.report(),
                intake.replies().all());
    }

    private Optional<Door> doorAt(DoorSettings wanted) {
        return open.stream()
                .map(Opened::door)
                .filter(door -> wanted.port() != 0 && door.settings().port() == wanted.port())
                .findFirst();
    }

    private static void requireSame(Door door, DoorSettings wanted) throws NotSupportedException {
        Optional<EndpointProperty> difference = door.settings().firstDifference(wanted);
        if (difference.isPresent()) {
            throw new NotSupportedException("port " + wanted.port() + " has another activation, whose "
                    + difference.get().propertyName() + " is another; expected the same, or another port");
        }
    }

    private void requireApart(Door door, Intake intake) throws NotSupportedException {
        Set<String> taken = open.stream()
                .filter(opened -> opened.door() == door)
                .flatMap(opened -> opened.intake().settings().directories().stream())
                .collect(Collectors.toSet());
        for (String directory : intake.settings().directories()) {
            if (taken.contains(directory)) {
                throw new NotSupportedException("directory is '" + directory
                        + "', which another activation on the same port has; expected another directory or port");
            }
        }
    }

    private static Door opened(DoorSettings settings, DoorSurroundings around) throws ResourceException {
        Journal journal = around.journal()
                .orElseThrow(() -> new NotSupportedException("no upload can be acknowledged: " + around.refusal()));
        Spool spool = spool(settings, around.spool().orElseThrow());
        try {
            spool.removeUnknown(receipts(journal).contents());
            Access access = Access.of(settings.logIn(), around);
            Reception reception = new Reception(around.work(), access.callers(), receipts(journal), spool);
            return Door.open(settings, new Arrivals(spool, reception), access.partners());
        } catch (IOException e) {
            close(spool);
            throw unusable(spool, e);
        } catch (ResourceException | RuntimeException e) {
            close(spool);
            throw e;
        }
    }

    private static ResourceException unusable(Object directory, IOException e) {
        return new ResourceAdapterInternalException(
                "spoolDirectory is '" + directory + "', where no upload can be kept: " + e, e);
    }

    private static Spool spool(DoorSettings settings, Path all) throws ResourceException {
        Path otherwise = all.resolve(Integer.toString(settings.port()));
        Path directory = settings.spool().directory().orElse(otherwise);
        try {
            return Spool.open(directory, settings.spool().maxSpace());
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    private static void close(Spool spool) {
        try {
            spool.close();
        } catch (IOException e) {
            ListenerLog.notClosed(spool, e);
        }
    }

    /** Returns when no delivery is in progress any more, or {@code stopTimeout} is over. One that is not active is no error. */
    public void deactivate(MessageEndpointFactory factory, ActivationSpec spec) {
        Key key = new Key(factory, spec);
        remove(opened -> opened.key().equals(key)).forEach(this::close);
    }

    private synchronized List<Opened> remove(Predicate<Opened> which) {
        List<Opened> removed = open.stream().filter(which).toList();
        open.removeAll(removed);
        ending.addAll(removed);
        return removed;
    }

    private void close(Opened opened) {
        opened.door().arrivals().remove(opened.intake());
        opened.intake().backlog().close();
        if (isWithout(opened.door(), open)) {
            opened.door().closeForNew();
        }
        Duration patience = opened.intake().settings().delivery().stopTimeout();
        if (!opened.intake().awaitIdle(patience)) {
            ListenerLog.stillDelivering(opened.intake(), patience);
        }
        if (isLast(opened)) {
            opened.door().close();
        }
        opened.companion().close();
        ListenerLog.deactivated(opened.intake());
    }

    private synchronized boolean isWithout(Door door, List<Opened> which) {
        return which.stream().noneMatch(each -> each.door() == door);
    }

    /** Whoever ends last closes the door, which nobody can come to any more: only those that are open are shared. */
    private synchronized boolean isLast(Opened opened) {
        ending.remove(opened);
        return isWithout(opened.door(), open) && isWithout(opened.door(), ending);
    }

    /** Ends all. */
    @Override
    public void close() {
        remove(opened -> true).forEach(this::close);
    }

    /** For recovery: any of them ends all that is promised. Needs no partner. */
    public static XAResource resource(Journal journal) {
        return UploadResource.forRecovery(receipts(journal));
    }

    private static Receipts receipts(Journal journal) {
        return new Receipts(journal, Clock.systemUTC());
    }

    /** Lives as long as an activation does. */
    @FunctionalInterface
    public interface Companion {

        /** With this one. */
        Opened open(Supplier<DoorReport> report);

        /** A companion at work. */
        interface Opened extends AutoCloseable {
            @Override
            void close();
        }
    }

    private record Opened(Key key, Intake intake, Door door, Companion.Opened companion) {

        /** First what an earlier life has accepted, then what comes. */
        void begin(DoorSurroundings around) {
            Receipts receipts = receipts(around.journal().orElseThrow());
            List<Accepted> left = receipts.toBeDelivered();
            door.arrivals().add(intake);
            intake.backlog().takeUp(left.stream().filter(this::isOurs).toList());
            long others = left.stream().filter(this::isNobodys).count();
            if (others > 0) {
                ListenerLog.waiting(others, door);
            }
        }

        /** Whether no bean is there for it, or not yet. */
        private boolean isNobodys(Accepted upload) {
            return door.arrivals().spool().hasAccepted(upload.file().content())
                    && upload.directory()
                            .map(own -> door.arrivals().directories().noneMatch(own::equals))
                            .orElseGet(() ->
                                    door.arrivals().at(upload.file().path()).isEmpty());
        }

        /** Who was nearest when it came is its receiver, even if that is active later than another. */
        private boolean isOurs(Accepted upload) {
            return door.arrivals().spool().hasAccepted(upload.file().content())
                    && upload.directory()
                            .map(intake.settings().directories()::contains)
                            .orElseGet(() -> isNearest(upload.file().path()));
        }

        private boolean isNearest(String path) {
            return door.arrivals().at(path).equals(Optional.of(intake));
        }
    }

    /** By their identity: two activations may say the same. */
    private record Key(MessageEndpointFactory factory, ActivationSpec spec) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.factory == factory && key.spec == spec;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(factory) + System.identityHashCode(spec);
        }
    }
}
