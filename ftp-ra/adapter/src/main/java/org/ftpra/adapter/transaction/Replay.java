package org.ftpra.adapter.transaction;

import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.transaction.Change.Delete;
import org.ftpra.adapter.transaction.Change.MakeDirectory;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.adapter.transaction.Change.RemoveDirectory;
import org.ftpra.adapter.transaction.Change.Rename;
import org.ftpra.adapter.transaction.RemoteState.Renaming;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.listing.ListingEntry;

/**
 * Carries out what was decided, change by change, on one session. It may be cut anywhere and done again from another session,
 * or another process: what is done already is known by names that only we make. Confined to its caller.
 *
 * <p>A change is <em>in doubt</em> when its last command was sent and not answered, or an earlier process may have sent it.
 * Only then is a hidden name that is not there a sign that the change is done; else it is a loss.
 */
final class Replay {

    private static final int MOST_ROUNDS = 3;

    private final RemoteState server;
    private final Branch branch;
    private final BranchJournal journal;
    private final List<Change> changes;
    private Optional<String> announced = Optional.empty();

    Replay(RemoteState server, Branch branch, BranchJournal journal) {
        this.server = server;
        this.branch = branch;
        this.journal = journal;
        this.changes = branch.changes().all();
    }

    /** The server has answered RNFR of this path with 350 just before. */
    Replay announced(Optional<String> path) {
        announced = path;
        return this;
    }

    void run() throws FtpFailure, JournalFailure, LostFile {
        for (int i = branch.progress().done(); i < changes.size(); i++) {
            carryOut(i, changes.get(i));
            branch.progress().advance();
        }
    }

    private void carryOut(int number, Change change) throws FtpFailure, JournalFailure, LostFile {
        if (change instanceof Publish publish) {
            publish(number, publish.staged(), publish.path(), publish.aside());
        } else if (change instanceof Delete delete) {
            delete(number, delete);
        } else if (change instanceof Rename rename) {
            rename(number, rename);
        } else if (change instanceof Consumption consumption) {
            consume(number, consumption);
        } else if (change instanceof MakeDirectory) {
            makeDirectory(change.path());
        } else if (change instanceof RemoveDirectory) {
            removeDirectory(change.path());
        }
    }

    /** Hidden S becomes T. Where RNTO does not replace T, T is first moved aside to B, and deleted once S is in its place. */
    private void publish(int number, String hidden, String target, String aside) throws FtpFailure, LostFile {
        boolean setAside = branch.progress().mayLieAside(number) && server.exists(aside);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Renaming renaming = give(number, hidden, target);
            Reply to = renaming.reply();
            if (to.isCompletion()) {
                break;
            }
            if (!renaming.announced()) {
                vanished(number, hidden, target, to);
                break;
            }
            if (!to.isPermanentRefusal()) {
                throw RemoteState.refused("rename '" + hidden + "' to '" + target + "'", to);
            }
            if (!server.exists(hidden)) {
                vanished(number, hidden, target, to);
                break;
            }
            branch.progress().makeRoom(number);
            setAside = makeRoom(target, aside, setAside, to);
            if (round == MOST_ROUNDS - 1) {
                throw RemoteState.refused("rename '" + hidden + "' to '" + target + "'", to);
            }
        }
        if (setAside) {
            server.deleteIfPresent(aside);
        }
    }

    /** From here until its answer nobody knows whether the change is done. */
    private Renaming give(int number, String hidden, String target) throws FtpFailure {
        boolean doubted = branch.progress().isInDoubt(number);
        branch.progress().doubt(number);
        Renaming renaming =
                isAnnounced(hidden) ? new Renaming(true, server.renameTo(target)) : server.rename(hidden, target);
        if (!renaming.reply().isCompletion() && !doubted) {
            branch.progress().certain(number);
        }
        return renaming;
    }

    private boolean isAnnounced(String hidden) {
        boolean sent = announced.filter(hidden::equals).isPresent();
        announced = Optional.empty();
        return sent;
    }

    private void vanished(int number, String hidden, String target, Reply reply) throws FtpFailure, LostFile {
        if (!reply.isPermanentRefusal() || server.exists(hidden)) {
            throw RemoteState.refused("rename '" + hidden + "' to '" + target + "'", reply);
        }
        if (!branch.progress().isInDoubt(number)) {
            throw new LostFile("'" + hidden + "', which was to become '" + target + "', is gone: " + reply);
        }
    }

    /** Whether the old content lies aside from now on. */
    private boolean makeRoom(String target, String aside, boolean setAside, Reply refusal) throws FtpFailure {
        Optional<ListingEntry> present = server.find(target);
        if (present.isEmpty() || present.get().type() == ListingEntry.Type.DIRECTORY) {
            throw RemoteState.refused("make '" + target + "'", refusal);
        }
        if (setAside) {
            displace(target);
        } else {
            move(target, aside);
        }
        return true;
    }

    /** A stranger has put a file where ours was moved from: it is not ours to delete. */
    private void displace(String target) throws FtpFailure {
        String elsewhere = target + ".displaced-" + branch.key();
        move(target, elsewhere);
        TransactionLog.displaced(branch, target, elsewhere);
    }

    private void move(String from, String to) throws FtpFailure {
        Reply announced = server.renameFrom(from);
        if (!announced.isIntermediate()) {
            throw RemoteState.refused("rename '" + from + "' to '" + to + "'", announced);
        }
        Reply given = server.renameTo(to);
        if (!given.isCompletion()) {
            throw RemoteState.refused("rename '" + from + "' to '" + to + "'", given);
        }
    }

    private void delete(int number, Delete delete) throws FtpFailure, JournalFailure {
        if (takeAway(number, delete.path(), delete.identity(), delete.old())) {
            server.deleteIfPresent(delete.old());
        } else {
            TransactionLog.notDeleted(branch, delete.path());
        }
    }

    private void rename(int number, Rename rename) throws FtpFailure, JournalFailure, LostFile {
        boolean before = branch.progress().isMoved(number);
        if (!takeAway(number, rename.from(), rename.identity(), rename.old())) {
            throw new LostFile("'" + rename.from() + "', which was to become '" + rename.path()
                    + "', is gone, or another file is in its place");
        }
        if (!before) {
            branch.progress().certain(number);
        }
        publish(number, rename.old(), rename.path(), rename.aside());
    }

    /**
     * Gives what is to go its hidden name, once: another file that comes to the same name is not touched. Whether it was there.
     */
    private boolean takeAway(int number, String path, Identity identity, String old) throws FtpFailure, JournalFailure {
        if (branch.progress().isMoved(number)) {
            return true;
        }
        if (!(branch.progress().isInDoubt(number) && server.exists(old))) {
            if (server.find(path).map(Identity::of).filter(identity::equals).isEmpty()) {
                return false;
            }
            branch.progress().doubt(number);
            move(path, old);
        }
        journal.moved(branch, number);
        branch.progress().moved(number);
        return true;
    }

    /** Its name is one that only this branch gives: nobody else's file can be under it. */
    private void consume(int number, Consumption file) throws FtpFailure, LostFile {
        if (file.archive().isPresent()) {
            String place = file.archive().get().path();
            publish(number, file.content(), place, branch.names().aside(Paths.parent(place)));
        } else {
            server.deleteIfPresent(file.content());
        }
        if (file.inner().isPresent()) {
            removeDirectory(file.fenced());
        }
        if (file.marker().isPresent()) {
            server.deleteIfPresent(file.marker().get());
        }
    }

    private void makeDirectory(String path) throws FtpFailure {
        Reply reply = server.makeDirectory(path);
        if (!reply.isCompletion() && !server.isDirectory(path)) {
            throw RemoteState.refused("make the directory '" + path + "'", reply);
        }
    }

    private void removeDirectory(String path) throws FtpFailure {
        Reply reply = server.removeDirectory(path);
        if (!reply.isCompletion() && server.exists(path)) {
            throw RemoteState.refused("remove the directory '" + path + "'", reply);
        }
    }
}
