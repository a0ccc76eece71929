package org.ftpra.adapter.crash;

import java.nio.file.Path;
import org.ftpra.adapter.container.NarayanaTransactions;
import org.ftpra.adapter.container.Transactions;

/** For tests in the JVM of the build: Narayana has one log there, thrown away with the module's other output. */
final class NarayanaOfThisJvm {

    private static final Transactions TRANSACTIONS = start();

    private NarayanaOfThisJvm() {}

    static Transactions transactions() {
        return TRANSACTIONS;
    }

    private static Transactions start() {
        try {
            Path log = java.nio.file.Files.createTempDirectory(Path.of("target"), "transactions");
            return new NarayanaTransactions(log.toAbsolutePath());
        } catch (Exception e) {
            throw new IllegalStateException("no transaction manager", e);
        }
    }
}
