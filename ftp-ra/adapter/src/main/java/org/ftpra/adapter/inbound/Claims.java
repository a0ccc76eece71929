package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ftpra.adapter.config.Stability;
import org.ftpra.adapter.transaction.Paths;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.listing.Finder;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;

/**
 * Makes files ours, by the server's own renaming: of several that want a file, one gets it. Thread-safe.
 */
final class Claims {

    private final Activation activation;
    private final boolean marked;
    /** Claims whose delivery was never begun, since the server was lost: their attempt counts for nothing. */
    private final Set<String> uncounted = ConcurrentHashMap.newKeySet();

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Claims(Activation activation) {
        this.activation = activation;
        this.marked = activation.settings().stability().stability() == Stability.MARKER;
    }

    /** Makes it ours for its next attempt; nothing if it is gone, or another's. */
    Optional<Claim> take(FtpSession session, FileTask task) throws FtpFailure {
        return task.claim().isPresent() ? again(session, task, task.claim().get()) : first(session, task);
    }

    private Optional<Claim> first(FtpSession session, FileTask task) throws FtpFailure {
        Candidate file = task.file();
        if (isOurPlace(session, file.path())) {
            return Optional.empty();
        }
        ClaimName name = ClaimName.first(activation.owner(), activation.newId(), file.name());
        Claim claim = new Claim(file, name, marked);
        hold(claim);
        try {
            boolean ours = moveIn(session, claim) && isAsListed(session, claim);
            return ours ? Optional.of(withMarker(session, claim, true)) : released(claim);
        } catch (FtpFailure e) {
            failed(session, claim);
            throw e;
        }
    }

    /** Another node may have taken a file 'archive', and have made the directory of that name, since it was listed here. */
    private boolean isOurPlace(FtpSession session, String path) throws FtpFailure {
        return activation.places().isOurs(path)
                && new Finder(session)
                        .find(path)
                        .filter(there -> there.type() == ListingEntry.Type.DIRECTORY)
                        .isPresent();
    }

    /** What was refused is not ours; what became of it when the server was lost, the next poll finds out. */
    private void failed(FtpSession session, Claim claim) {
        if (session.isUsable()) {
            release(claim);
        } else {
            notBegun(claim);
        }
    }

    /**
     * Another file may have come to the name since it was listed, and not be whole yet: it gets its name back. Only where files are
     * known to be whole by their size.
     */
    private boolean isAsListed(FtpSession session, Claim claim) throws FtpFailure {
        long size = claim.file().size();
        if (activation.settings().stability().stability() != Stability.SIZE_AND_TIME || size == ListingEntry.NO_SIZE) {
            return true;
        }
        OptionalLong now = new FileCommands(session).size(claim.content());
        boolean same = now.isEmpty() || now.getAsLong() == size;
        if (!same) {
            giveBack(session, claim);
        }
        return same;
    }

    /** Unless a newer one has come to its name: then the next poll finds the claim. */
    private void giveBack(FtpSession session, Claim claim) throws FtpFailure {
        if (new Finder(session).find(claim.file().path()).isPresent()) {
            notBegun(claim);
            return;
        }
        isMoved(session, claim.content(), claim.file().path());
        if (claim.name().isDirectory()) {
            new FileCommands(session).removeDirectory(claim.node());
        }
    }

    private boolean moveIn(FtpSession session, Claim claim) throws FtpFailure {
        if (!claim.name().isDirectory()) {
            return isMoved(session, claim.file().path(), claim.node());
        }
        new FileCommands(session).createDirectory(claim.node());
        boolean moved = isMoved(session, claim.file().path(), claim.content());
        if (!moved) {
            new FileCommands(session).removeDirectory(claim.node());
        }
        return moved;
    }

    private Optional<Claim> again(FtpSession session, FileTask task, ClaimName before) throws FtpFailure {
        Claim old = new Claim(task.file(), before, marked);
        Claim claim = old.as(before.claimed(activation.owner(), task.attempt()));
        hold(claim);
        try {
            boolean ours = old.node().equals(claim.node())
                    ? new Finder(session).find(claim.node()).isPresent()
                    : isMoved(session, old.node(), claim.node());
            return ours ? Optional.of(withMarker(session, claim, false)) : released(claim);
        } catch (FtpFailure e) {
            notBegun(claim);
            throw e;
        }
    }

    private Optional<Claim> released(Claim claim) {
        release(claim);
        return Optional.empty();
    }

    /** A server may notice only at RNTO that there is nothing to rename; what is there and cannot be renamed is a problem. */
    private static boolean isMoved(FtpSession session, String from, String to) throws FtpFailure {
        try {
            new FileCommands(session).rename(from, to);
            return true;
        } catch (FtpFailure e) {
            if (e.kind() == Kind.NOT_FOUND
                    || session.isUsable() && new Finder(session).find(from).isEmpty()) {
                return false;
            }
            throw e;
        }
    }

    /** A marker tells nothing of its file. */
    private static Claim described(FtpSession session, Claim claim) throws FtpFailure {
        return claim.file().size() != ListingEntry.NO_SIZE
                ? claim
                : new Finder(session).find(claim.content()).map(claim::like).orElse(claim);
    }

    /** The marker goes with its file; one that was left behind by a crash only if no newer file came that it may belong to. */
    private Claim withMarker(FtpSession session, Claim claim, boolean fresh) throws FtpFailure {
        if (marked && (fresh || new Finder(session).find(claim.file().path()).isEmpty())) {
            String marker =
                    claim.file().path() + activation.settings().stability().markerSuffix();
            isMoved(session, marker, claim.marker());
        }
        return described(session, claim);
    }

    /** Its delivery failed: it waits under a name that says for which attempt, and until when. Nothing if it is not ours. */
    Optional<Claim> postpone(FtpSession session, Claim claim, int attempt, long notBefore) throws FtpFailure {
        ClaimName name = claim.name().waiting(activation.owner(), attempt, notBefore);
        Claim waiting = claim.as(name);
        return isMoved(session, claim.node(), waiting.node()) ? Optional.of(waiting) : Optional.empty();
    }

    /** The next poll finds it, and takes the attempt for one that was not made. */
    void notBegun(Claim claim) {
        uncounted.add(claim.id());
        release(claim);
    }

    private void hold(Claim claim) {
        activation.transactions().heldFiles().add(claim.id());
        held.putIfAbsent(
                claim.id(),
                new Held(claim.file().directory(), activation.ticker().nanos()));
    }

    /** Where files have been ours for at least this long. */
    Set<String> directoriesHeldFor(Duration time) {
        long now = activation.ticker().nanos();
        return held.values().stream()
                .filter(each -> now - each.since() >= time.toNanos())
                .map(Held::directory)
                .collect(Collectors.toSet());
    }

    /** Nobody here has to do with it any more. */
    void release(Claim claim) {
        held.remove(claim.id());
        activation.transactions().heldFiles().remove(claim.id());
    }

    /** The activation has ended: whoever comes after it finds what it leaves. */
    void releaseAll() {
        activation.transactions().heldFiles().removeAll(held.keySet());
        held.clear();
    }

    boolean isHeld(String id) {
        return activation.transactions().heldFiles().contains(id);
    }

    /** Which attempt comes next for a claim that was found; no more than a name can tell. */
    int nextAttempt(ClaimName found) {
        boolean counts = !(found.stage() instanceof ClaimStage.Waiting) && !uncounted.remove(found.id());
        return Math.min(found.attempt() + (counts ? 1 : 0), ClaimStage.LAST_ATTEMPT);
    }

    /** Makes a directory that is to be there, with those above it. */
    static void makeDirectory(FtpSession session, String path) throws FtpFailure {
        if (path.isEmpty() || path.equals("/") || new Finder(session).find(path).isPresent()) {
            return;
        }
        makeDirectory(session, Paths.parent(path));
        Reply reply = session.call(Command.of("MKD", path));
        if (!reply.isCompletion() && new Finder(session).find(path).isEmpty()) {
            throw FtpFailure.of(Kind.REFUSED, "the directory '" + path + "' cannot be made", reply);
        }
    }

    private record Held(String directory, long since) {}
}
