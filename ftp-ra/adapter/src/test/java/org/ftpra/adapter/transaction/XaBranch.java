package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.ftpra.engine.servers.FreshDirectory;

/** One branch that is to store one file, on a managed connection of its own. Confined to its test. */
final class XaBranch implements AutoCloseable {

    static final String FILE = "file";

    private final TransactionalServer adapter;
    private final FreshDirectory directory;
    private final ManagedConnection connection;
    private final XAResource resource;
    private final BranchXid xid;

    XaBranch(TransactionalServer adapter, FreshDirectory directory) throws ResourceException {
        this.adapter = adapter;
        this.directory = directory;
        this.connection = adapter.connect();
        this.resource = connection.getXAResource();
        this.xid = new BranchXid(4711, directory.path().getBytes(UTF_8), new byte[] {1});
    }

    XAResource resource() {
        return resource;
    }

    BranchXid xid() {
        return xid;
    }

    FreshDirectory directory() {
        return directory;
    }

    void store() throws ResourceException {
        TransactionalServer.handle(connection)
                .store(directory.path(FILE), new ByteArrayInputStream("content".getBytes(UTF_8)));
    }

    /** As if its transaction timeout had been a moment. */
    void timeIsOver() throws XAException {
        branches().require(xid).deadline(CompletionClock.system().nanos() - 1);
    }

    /** As by a cleaner on the server. */
    void loseWhatIsStaged() throws IOException {
        Files.delete(directory.disk().resolve(directory.names().get(0)));
    }

    /** Where the adapter believes it to be: a {@link BranchState} as a word; committed; or none, if it knows nothing of it. */
    String state() {
        Optional<Branch> branch = branches().find(xid);
        return branch.map(known -> word(known.state())).orElse(branches().wasCommitted(xid) ? "committed" : "none");
    }

    private static String word(BranchState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Branches branches() {
        return adapter.transactions().branches();
    }

    /** Ends the connection; a branch that is not at its end is left to the adapter. */
    @Override
    public void close() throws ResourceException {
        connection.destroy();
    }
}
