package org.ftpra.adapter.inbound;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.api.FtpFileListener;

/**
 * A bean that reads each file, notes it, writes a row where it has a database, and then does what the test wants with a file of
 * that name. Thread-safe.
 */
public final class Intake implements FtpFileListener {

    private final Transactions transactions;
    private final Optional<ReceiptDatabase> database;
    private final UnaryOperator<XAResource> seen;
    private final Map<String, FtpFileListener> special = new ConcurrentHashMap<>();
    private final List<Receipt> calls = new CopyOnWriteArrayList<>();
    private final List<Receipt> committed = new CopyOnWriteArrayList<>();
    private final List<Receipt> rolledBack = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private volatile FtpFileListener first = event -> {};

    /** What enlists may look at the calls of the database's resource. */
    public Intake(Transactions transactions, Optional<ReceiptDatabase> database, UnaryOperator<XAResource> seen) {
        this.transactions = transactions;
        this.database = database;
        this.seen = seen;
    }

    /** After it has noted a file of this name, does this as well. */
    public void with(String name, FtpFileListener also) {
        special.put(name, also);
    }

    /** Before it reads any file, does this. */
    public void first(FtpFileListener before) {
        first = before;
    }

    @Override
    public void onFile(FtpFileEvent event) {
        first.onFile(event);
        Receipt receipt = new Receipt(event.file().name(), event.attempt(), content(event));
        paths.add(event.file().path());
        note(receipt);
        special.getOrDefault(receipt.name(), nothing -> {}).onFile(event);
        if (transaction() == null) {
            committed.add(receipt);
        }
    }

    private static String content(FtpFileEvent event) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        event.retrieve(content);
        return content.toString(StandardCharsets.ISO_8859_1);
    }

    private void note(Receipt receipt) {
        calls.add(receipt);
        Transaction transaction = transaction();
        try {
            if (transaction != null) {
                transaction.registerSynchronization(new Ended(status -> ended(receipt, status)));
            }
            if (database.isPresent() && transaction != null) {
                database.get().insert(receipt, transaction, transactions, seen);
            }
        } catch (Exception e) {
            throw new IllegalStateException("the row could not be written", e);
        }
    }

    private void ended(Receipt receipt, int status) {
        if (status == Status.STATUS_COMMITTED) {
            committed.add(receipt);
        } else if (status == Status.STATUS_ROLLEDBACK) {
            rolledBack.add(receipt);
        }
    }

    private Transaction transaction() {
        try {
            return transactions.manager().getTransaction();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All calls, in their order. */
    public List<Receipt> calls() {
        return List.copyOf(calls);
    }

    /** Those whose transaction has committed, in the order of the commits; without transactions, those that returned. */
    public List<Receipt> committed() {
        return List.copyOf(committed);
    }

    /** Those whose transaction was rolled back; of one whose end is not known, neither is said. */
    public List<Receipt> rolledBack() {
        return List.copyOf(rolledBack);
    }

    /** The names of the committed. */
    public List<String> names() {
        return committed.stream().map(Receipt::name).toList();
    }

    /** The paths of all calls, in their order. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    /** The attempts at this file, in their order. */
    List<Integer> attempts(String name) {
        return calls.stream()
                .filter(each -> each.name().equals(name))
                .map(Receipt::attempt)
                .toList();
    }
}
