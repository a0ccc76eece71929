package org.ftpra.adapter.transaction;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.journal.JournalKey;
import org.ftpra.adapter.journal.JournalRecord;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** Leaves branches of one file each, {@code file0} and so on: in the journal, and on the server under a hidden name. */
record EarlierLife(FtpServerUnderTest server, Journal journal, RecordKind kind) {

    static final String FILE = "file";
    private static final int SIZE = 1024;

    void leave(int branches, FreshDirectory directory) throws JournalFailure {
        for (int i = 0; i < branches; i++) {
            Branch branch = branch(i, directory.path());
            Change.Publish file = (Change.Publish) branch.changes().all().get(0);
            directory.write(Paths.name(file.staged()), new byte[SIZE]);
            write(branch);
        }
    }

    /** The same without the files. */
    void leaveWithoutFiles(int branches) throws JournalFailure {
        for (int i = 0; i < branches; i++) {
            write(branch(i, "/nowhere"));
        }
    }

    private Branch branch(int number, String directory) {
        byte[] transaction = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
        ResourceId resource = new ResourceId(server.host(), server.port(), server.user());
        Branch branch = new Branch(
                new BranchXid(1, transaction, new byte[] {1}),
                resource,
                journal.node().text());
        HiddenNames names = branch.names();
        String path = Paths.child(directory, FILE + number);
        branch.changes()
                .add(new Change.Publish(
                        names.part(directory), path, names.old(directory), SIZE, false, Optional.empty()));
        return branch;
    }

    private void write(Branch branch) throws JournalFailure {
        byte[] record = RecordFormat.write(branch.record());
        journal.append(JournalRecord.open(new JournalKey(branch.id()), kind.number(), Instant.now(), record));
    }
}
