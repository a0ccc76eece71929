package org.ftpra.adapter.inbound;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ftpra.adapter.transaction.Paths;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.session.FtpSession;

/**
 * Claims that a listing shows: our own that nobody here delivers, from an earlier life or an outage, and those of dead nodes.
 * Confined to the poller.
 */
final class FoundClaims {

    private final Activation activation;
    private final Claims claims;
    private final Agenda agenda;
    private final Lifesigns lifesigns;
    private final Pulse pulse;
    private final Clock clock = Clock.systemUTC();
    private final List<Seen> seen = new ArrayList<>();
    private final Set<Sign> signed = new HashSet<>();

    FoundClaims(Activation activation, Claims claims, Agenda agenda, Pulse pulse) {
        this.activation = activation;
        this.claims = claims;
        this.agenda = agenda;
        this.pulse = pulse;
        this.lifesigns = new Lifesigns(
                activation.settings().cluster().takeoverAfter().orElse(Duration.ZERO), activation.ticker());
    }

    void begin() {
        seen.clear();
        signed.clear();
        lifesigns.begin();
    }

    void see(String directory, ListingEntry entry) {
        Optional<String> alive = ClaimName.ownerOfAlive(entry.name());
        if (alive.isPresent()) {
            sign(directory, alive.get(), entry);
        } else {
            ClaimName.parse(entry.name())
                    .filter(name -> !claims.isHeld(name.id()) && !agenda.has(name.id()))
                    .ifPresent(name -> seen.add(new Seen(directory, name, entry)));
        }
    }

    private void sign(String directory, String owner, ListingEntry entry) {
        if (owner.equals(activation.owner())) {
            pulse.found(directory);
        } else {
            Sign sign = new Sign(directory, owner);
            signed.add(sign);
            lifesigns.seen(sign.voice(), entry.size() + " " + entry.modified());
        }
    }

    /** What is to be taken up. */
    List<Findings.Due> end(FtpSession session) throws FtpFailure {
        List<Findings.Due> due = new ArrayList<>();
        seen.forEach(this::listen);
        lifesigns.end();
        for (Seen each : seen) {
            if (isOrphan(each)) {
                task(session, each).ifPresent(due::add);
            }
        }
        sweep(session);
        return due;
    }

    /** A node that does not come back leaves its sign: where nothing is to be taken over any more, it would stay for ever. */
    private void sweep(FtpSession session) throws FtpFailure {
        seen.forEach(each -> signed.remove(each.sign()));
        for (Sign sign : signed) {
            if (lifesigns.isDead(sign.voice())) {
                session.call(Command.of("DELE", sign.path()));
            }
        }
    }

    /** A node that is quick with its files, or died soon after a claim, has no sign there. */
    private void listen(Seen each) {
        if (!isSigned(each)) {
            lifesigns.seen(voice(each), Lifesigns.NONE);
        }
    }

    /** By what its owner is known to live: its sign, or that the claim does not stay as it is. */
    private String voice(Seen each) {
        String voice = each.sign().voice();
        return isSigned(each) ? voice : voice + " " + each.entry().name();
    }

    private boolean isSigned(Seen each) {
        return signed.contains(each.sign());
    }

    private boolean isOrphan(Seen each) {
        ClaimName name = each.name();
        if (name.owner().equals(activation.owner())) {
            return !(name.stage() instanceof ClaimStage.Fenced fenced)
                    || !activation.transactions().knows(fenced.branchKey());
        }
        return !(name.stage() instanceof ClaimStage.Fenced) && lifesigns.isDead(voice(each));
    }

    private Optional<Findings.Due> task(FtpSession session, Seen each) throws FtpFailure {
        Optional<Candidate> file = file(session, each);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        FileTask task = FileTask.of(file.get(), each.name(), claims.nextAttempt(each.name()));
        if (!each.name().owner().equals(activation.owner())) {
            InboundLog.takesOver(activation, task, each.name().owner());
        }
        return Optional.of(new Findings.Due(task, delay(each.name())));
    }

    private Duration delay(ClaimName name) {
        long left = name.stage() instanceof ClaimStage.Waiting waiting ? waiting.notBefore() - clock.millis() : 0;
        long most = activation.settings().retry().delayMax().toMillis();
        return Duration.ofMillis(Math.max(0, Math.min(left, 2 * most)));
    }

    private Optional<Candidate> file(FtpSession session, Seen each) throws FtpFailure {
        if (!each.name().isDirectory()) {
            return Optional.of(named(each));
        }
        String node = Paths.child(each.directory(), each.entry().name());
        if (each.entry().type() != ListingEntry.Type.DIRECTORY) {
            return Optional.empty();
        }
        return within(session, node).map(entry -> Candidate.of(each.directory(), entry));
    }

    /** A stranger may have made it, and keep us out: that must not keep us from the others. */
    private static Optional<ListingEntry> within(FtpSession session, String node) throws FtpFailure {
        try {
            Optional<ListingEntry> inner = inner(session, node);
            if (inner.isEmpty()) {
                session.call(Command.of("RMD", node));
            }
            return inner;
        } catch (FtpFailure e) {
            if (e.kind() != Kind.NOT_FOUND && e.kind() != Kind.ACCESS_DENIED || !session.isUsable()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Candidate named(Seen each) {
        ListingEntry entry = each.entry();
        return new Candidate(each.directory(), each.name().name(), entry.size(), entry.modified(), entry.precision());
    }

    private static Optional<ListingEntry> inner(FtpSession session, String node) throws FtpFailure {
        try (Listing listing = new Directory(session).listAll(node)) {
            Optional<ListingEntry> first = listing.next();
            for (Optional<ListingEntry> e = first; e.isPresent(); e = listing.next()) {
                // Read to its end: a listing that is given up costs the session on some servers.
            }
            return first;
        }
    }

    private record Seen(String directory, ClaimName name, ListingEntry entry) {

        Sign sign() {
            return new Sign(directory, name.owner());
        }
    }

    /** A node has a sign of life in each directory where it has claims. */
    private record Sign(String directory, String owner) {

        String voice() {
            return owner + " " + directory;
        }

        String path() {
            return Paths.child(directory, ClaimName.aliveName(owner));
        }
    }
}
