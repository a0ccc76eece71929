package org.ftpra.adapter.transaction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.transfer.HashCommand;
import org.ftpra.engine.transfer.RunningHash;

/**
 * Does a staged file have the hash of what was sent? A server that refuses to tell, or whose answer is not understood, says
 * nothing against it: then its size alone counts.
 *
 * @param file what it is, or is a part of
 * @param hidden its name now
 * @param hash of what was sent
 * @param command what is asked
 */
record SameContent(Publish file, String hidden, RunningHash hash, HashCommand command) implements Question {

    /** A server that reads more slowly than this is taken for dead. */
    private static final long SLOWEST_BYTES_PER_SECOND = 16L << 20;

    @Override
    public List<Command> commands() throws FtpFailure {
        return List.of(command.about(hidden));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(hash.bytes() / SLOWEST_BYTES_PER_SECOND);
    }

    @Override
    public Optional<String> objection(List<Reply> replies, RemoteState server) throws FtpFailure {
        return command.told(replies.get(0), hidden)
                .filter(told -> !told.equals(hash.value()))
                .map(told -> "'" + hidden + "', staged for '" + file.path() + "', has the " + command + " " + told
                        + ", and what was stored has " + hash.value() + " (property verifyContent)");
    }
}
