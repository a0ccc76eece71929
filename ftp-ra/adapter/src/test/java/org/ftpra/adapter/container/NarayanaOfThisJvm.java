package org.ftpra.adapter.container;

import java.nio.file.Files;
import java.nio.file.Path;

/** For tests in the JVM of the build: Narayana has one log there, thrown away with the module's other output. */
public final class NarayanaOfThisJvm {

    private static final Transactions TRANSACTIONS = start();

    private NarayanaOfThisJvm() {}

    /** Whose log it is. */
    public static Transactions transactions() {
        return TRANSACTIONS;
    }

    private static Transactions start() {
        try {
            Path log = Files.createTempDirectory(Path.of("target"), "transactions");
            return new NarayanaTransactions(log.toAbsolutePath());
        } catch (Exception e) {
            throw new IllegalStateException("no transaction manager", e);
        }
    }
}
