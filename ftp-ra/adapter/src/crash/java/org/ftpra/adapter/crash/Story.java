package org.ftpra.adapter.crash;

import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/**
 * A scenario and how it is demarcated.
 *
 * @param scenario what is done to the files
 * @param ending how the transaction ends, and with whom
 */
record Story(Scenario scenario, Ending ending) {

    static Story of(String text) {
        String[] parts = text.split("/");
        return new Story(Scenario.valueOf(parts[0]), Ending.valueOf(parts[1]));
    }

    @Override
    public String toString() {
        return scenario + "/" + ending;
    }

    /** Who takes part in the transaction, and how it ends. */
    enum Ending {
        /** Two-phase; the files are asked first. */
        FILES_THEN_ROW(true),
        /** Two-phase; the database is asked first. */
        ROW_THEN_FILES(true),
        /** One-phase. */
        FILES_ALONE(false),
        /** A local transaction of the container. */
        LOCAL(false),
        /** With the database, and rolled back by the application. */
        ROLLBACK(true);

        private final boolean withRow;

        Ending(boolean withRow) {
            this.withRow = withRow;
        }

        /** What the connection factory has to support. */
        TransactionSupportLevel level() {
            return this == LOCAL ? TransactionSupportLevel.LocalTransaction : TransactionSupportLevel.XATransaction;
        }

        /** Whether a row tells what has become of the transaction. */
        boolean isWithRow() {
            return withRow;
        }
    }
}
