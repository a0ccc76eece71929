package org.ftpra.arquillian.transactions;

/** What a bean throws so that its transaction is rolled back. */
final class Spoiled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Spoiled() {
        super("thrown by the test");
    }
}
