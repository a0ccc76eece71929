package org.ftpra.adapter.transaction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.ManyFiles;
import org.ftpra.engine.transfer.TransferResult;

/** Many stores outside of transactions: all staged, and then given their names, with few round trips. For one use. */
final class ManyStores {

    private static final int RENAMED_TOGETHER = 2;

    private final FtpSession session;
    private final Transactions transactions;
    private final Branch branch;
    private final Staging staging;

    ManyStores(FtpSession session, Transactions transactions, ResourceId resource) {
        this.session = session;
        this.transactions = transactions;
        this.branch = transactions.branches().beginOwn(resource);
        this.staging = Staging.alone(session, transactions.journal(), branch);
    }

    List<TransferResult> run(Map<String, Path> files) throws FtpFailure {
        List<TransferResult> results = new ArrayList<>();
        try {
            store(files, results);
            publish();
            return results;
        } catch (FtpFailure | RuntimeException | Error e) {
            new Publication(transactions, branch, session).takeBack();
            throw e;
        }
    }

    private void store(Map<String, Path> files, List<TransferResult> results) throws FtpFailure {
        Map<String, Path> staged = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            staged.put(staging.name(Paths.parent(file.getKey())), file.getValue());
        }
        List<String> hidden = List.copyOf(staged.keySet());
        List<String> paths = List.copyOf(files.keySet());
        try {
            new ManyFiles(session).store(staged, staging::hash, result -> {
                int i = results.size();
                branch.changes()
                        .add(staging.publication(hidden.get(i), paths.get(i), result.bytes(), Optional.empty()));
                results.add(result);
            });
        } catch (FtpFailure e) {
            failed(hidden, paths, results.size(), e);
        }
    }

    /** Those before the failure are stored all the same. */
    private void failed(List<String> hidden, List<String> paths, int stored, FtpFailure failure) throws FtpFailure {
        hidden.subList(stored, hidden.size()).forEach(branch.changes()::discard);
        FtpFailure told =
                failure.as(failure.kind(), "store of '" + paths.get(Math.min(stored, paths.size() - 1)) + "'");
        try {
            publish();
        } catch (FtpFailure e) {
            told.addSuppressed(e);
        }
        throw told;
    }

    private void publish() throws FtpFailure {
        if (session.isUsable()) {
            requireSameContent();
            renameTogether();
        }
        new Publication(transactions, branch, session).run(Optional.empty());
    }

    /** Each size was asked for right after its transfer. */
    private void requireSameContent() throws FtpFailure {
        Optional<String> objection = new Vote(session, branch).otherContent();
        if (objection.isPresent()) {
            throw FtpFailure.of(Kind.INCOMPLETE, objection.get());
        }
    }

    /** As long as all goes well; what is left, and what is in doubt, is seen to one by one. */
    private void renameTogether() throws FtpFailure {
        List<Change> changes = branch.changes().all();
        boolean well = true;
        for (int i = 0; well && i < changes.size(); i += RENAMED_TOGETHER) {
            int end = Math.min(i + RENAMED_TOGETHER, changes.size());
            for (int number = i; number < end; number++) {
                branch.progress().doubt(number);
            }
            List<Reply> replies = session.callTogether(renames(changes.subList(i, end)));
            for (int number = i; well && number < end; number++) {
                well = replies.get(2 * (number - i) + 1).isCompletion();
                if (well) {
                    branch.progress().advance();
                }
            }
        }
    }

    private static List<Command> renames(List<Change> changes) throws FtpFailure {
        List<Command> commands = new ArrayList<>();
        for (Change change : changes) {
            commands.add(Command.of("RNFR", ((Change.Publish) change).staged()));
            commands.add(Command.of("RNTO", change.path()));
        }
        return commands;
    }
}
