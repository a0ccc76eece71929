package org.ftpra.adapter.crash;

import java.nio.file.Path;
import org.ftpra.adapter.container.GeronimoTransactions;
import org.ftpra.adapter.container.NarayanaTransactions;
import org.ftpra.adapter.container.Transactions;

/** A transaction manager. */
enum Manager {
    /** WildFly's. */
    NARAYANA {
        @Override
        Transactions start(Path log) throws Exception {
            return new NarayanaTransactions(log);
        }
    },
    /** TomEE's. */
    GERONIMO {
        @Override
        Transactions start(Path log) throws Exception {
            return new GeronimoTransactions(log);
        }
    };

    /** With its log in this directory. */
    abstract Transactions start(Path log) throws Exception;
}
