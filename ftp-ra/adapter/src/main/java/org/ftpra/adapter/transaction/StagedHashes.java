package org.ftpra.adapter.transaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.transfer.HashCommand;
import org.ftpra.engine.transfer.RunningHash;

/**
 * What the content under the hidden names of a branch must hash to, where that is known: all of its bytes went through us, in
 * TYPE I, to a server that offers a hash. Not kept in the journal, for it is asked about before anything is promised.
 * Thread-safe: guarded by itself.
 */
final class StagedHashes {

    private final Map<String, RunningHash> hashes = new LinkedHashMap<>();

    /** Of a file that is stored from its first byte on. */
    synchronized Optional<RunningHash> begin(String hidden, FtpSession session) {
        hashes.remove(hidden);
        boolean wanted = session.settings().verifyHash() && session.type() == RepresentationType.IMAGE;
        Optional<RunningHash> begun =
                wanted ? HashCommand.of(session.features()).map(HashCommand::begin) : Optional.empty();
        begun.ifPresent(hash -> hashes.put(hidden, hash));
        return begun;
    }

    /** Of a file that goes on growing; of one that grows in another type nothing is known any more. */
    synchronized Optional<RunningHash> goOn(String hidden, FtpSession session) {
        if (session.type() != RepresentationType.IMAGE) {
            hashes.remove(hidden);
        }
        return Optional.ofNullable(hashes.get(hidden));
    }

    /** It, and what is in it, has another name. */
    synchronized void renamed(String from, String to) {
        for (String hidden : List.copyOf(hashes.keySet())) {
            if (hidden.equals(from) || Paths.isBelow(hidden, from)) {
                hashes.put(Paths.moved(hidden, from, to), hashes.remove(hidden));
            }
        }
    }

    synchronized void deleted(String hidden) {
        hashes.remove(hidden);
    }

    /** Of the file under this name, or of those in the directory. */
    synchronized Map<String, RunningHash> in(String hidden) {
        Map<String, RunningHash> found = new LinkedHashMap<>();
        hashes.forEach((name, hash) -> {
            if (name.equals(hidden) || Paths.isBelow(name, hidden)) {
                found.put(name, hash);
            }
        });
        return found;
    }
}
