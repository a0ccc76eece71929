package org.ftpra.adapter.transaction;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.TransferResult;

/**
 * Outside of transactions: what is stored appears under its name when it is whole, and not before ({@code publishMode}
 * STAGED). Each call is a branch of its own, which nobody else knows.
 */
public final class StagedFiles extends DirectFiles {

    private final Transactions transactions;
    private final ResourceId resource;

    /** On this session. */
    public StagedFiles(FtpSession session, Transactions transactions, ResourceId resource) {
        super(session);
        this.transactions = transactions;
        this.resource = resource;
    }

    @Override
    public TransferResult store(String path, InputStream content) throws FtpFailure {
        return stored(path, (staging, hidden) -> staging.store(hidden, path, content));
    }

    @Override
    public TransferResult store(String path, Path source) throws FtpFailure {
        return stored(path, (staging, hidden) -> staging.store(hidden, path, source));
    }

    private TransferResult stored(String path, Transfer transfer) throws FtpFailure {
        SingleStore store = new SingleStore(session(), transactions, resource, path);
        return store.run(transfer);
    }

    /** One after the other, each whole before the next: what came before a failure is there. */
    @Override
    public List<TransferResult> storeAll(Map<String, Path> files) throws FtpFailure {
        return new ManyStores(session(), transactions, resource).run(files);
    }

    @Override
    public Upload openStore(String path) throws FtpFailure {
        return new SingleStore(session(), transactions, resource, path).open();
    }

    /** How bytes come to a hidden name. */
    @FunctionalInterface
    interface Transfer {
        TransferResult to(Staging staging, String hidden) throws FtpFailure;
    }
}
