package org.ftpra.adapter;

import java.nio.file.Path;
import java.util.Optional;
import org.ftpra.adapter.config.JournalChoice;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.journal.JournalPlace;
import org.ftpra.adapter.listener.DoorSurroundings;
import org.ftpra.adapter.listener.Doors;
import org.ftpra.adapter.management.ManagedBranches;
import org.ftpra.adapter.transaction.AdapterWork;
import org.ftpra.adapter.transaction.SharedTransactions;
import org.ftpra.adapter.transaction.Transactions;

/**
 * The transactions of one resource adapter, with its journal if it has one that can be relied on. Without, connections work all
 * the same, and say why they take part in no transaction.
 */
final class JournalOfAdapter implements AutoCloseable {

    /** The last part of the journal's directory, where the deployer does not say another. */
    private static final String NAME = "main";

    private static final String SPOOL = "-uploads";

    private final Transactions transactions;
    private final Optional<SharedTransactions> shared;
    private final Optional<Path> directory;

    private JournalOfAdapter(Transactions transactions, Optional<SharedTransactions> shared, Optional<Path> directory) {
        this.transactions = transactions;
        this.shared = shared;
        this.directory = directory;
    }

    /** Opens the journal, and reads what an earlier life has left in it. */
    static JournalOfAdapter open(JournalChoice choice, AdapterWork work) {
        try {
            JournalPlace place = JournalPlace.find(choice.directory(), NAME, System::getProperty);
            return place.durable() || choice.allowVolatile() ? opened(place, choice, work) : without(place.problem());
        } catch (JournalFailure e) {
            return without(e.getMessage());
        }
    }

    private static JournalOfAdapter opened(JournalPlace place, JournalChoice choice, AdapterWork work)
            throws JournalFailure {
        SharedTransactions shared =
                SharedTransactions.open(place.directory(), choice.nodeId(), work, ManagedBranches::register);
        shared.transactions().join(Doors.resource(shared.journal()));
        return new JournalOfAdapter(shared.transactions(), Optional.of(shared), Optional.of(place.directory()));
    }

    private static JournalOfAdapter without(String reason) {
        AdapterLog.noTransactions(reason);
        return new JournalOfAdapter(Transactions.without(reason), Optional.empty(), Optional.empty());
    }

    Transactions transactions() {
        return transactions;
    }

    /** For uploads to us: their promises are in the same journal, and their content lies beside it. */
    DoorSurroundings doors(ContainerWork work) {
        return new DoorSurroundings(
                work.manager(),
                work,
                work.hasSecurityInflow(),
                shared.map(SharedTransactions::journal),
                transactions.refusal().orElse(""),
                directory.map(journal -> journal.resolveSibling(journal.getFileName() + SPOOL)));
    }

    @Override
    public void close() {
        shared.ifPresent(SharedTransactions::close);
    }
}
