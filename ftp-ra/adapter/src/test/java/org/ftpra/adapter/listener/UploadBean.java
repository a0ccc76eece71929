package org.ftpra.adapter.listener;

import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.adapter.inbound.Receipt;
import org.ftpra.adapter.inbound.ReceiptDatabase;
import org.ftpra.api.FtpUpload;
import org.ftpra.api.FtpUploadListener;

/** A bean that reads each upload, writes a row where it has a database, and then does what the test wants. Thread-safe. */
final class UploadBean implements FtpUploadListener {

    private final Transactions transactions;
    private final Optional<ReceiptDatabase> database;
    private final Map<String, FtpUploadListener> special = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    UploadBean(Transactions transactions, Optional<ReceiptDatabase> database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** With an upload of this name, does this as well, after the row. */
    void with(String name, FtpUploadListener also) {
        special.put(name, also);
    }

    @Override
    public void onUpload(FtpUpload upload) {
        calls.add(upload.path());
        if (database.isPresent() && transaction() != null) {
            insert(new Receipt(upload.name(), upload.attempt(), content(upload)));
        }
        special.getOrDefault(upload.name(), nothing -> {}).onUpload(upload);
    }

    private static String content(FtpUpload upload) {
        try (InputStream content = upload.openInput()) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(Receipt receipt) {
        try {
            database.get().insert(receipt, transaction(), transactions, UnaryOperator.identity());
        } catch (Exception e) {
            throw new IllegalStateException("the row could not be written", e);
        }
    }

    private Transaction transaction() {
        try {
            return transactions.manager().getTransaction();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The paths of all calls, in their order. */
    List<String> calls() {
        return List.copyOf(calls);
    }
}
