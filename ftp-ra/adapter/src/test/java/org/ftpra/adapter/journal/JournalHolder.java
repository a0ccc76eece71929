package org.ftpra.adapter.journal;

import java.nio.file.Path;

/** Opens the journal in its argument's directory, says "open" and holds it until its input ends, or it is killed. */
final class JournalHolder {

    private JournalHolder() {}

    public static void main(String... arguments) throws Exception {
        try (Journal journal = Journals.open(Path.of(arguments[0]), JournalSettings.standard())) {
            journal.force(JournalRecord.open(Workload.key(1), Workload.PREPARED, Workload.NOW, new byte[0]));
            System.out.println("open");
            System.in.read();
        }
    }
}
