package org.ftpra.adapter.transaction;

/** What was staged, and proved whole, is not on the server any more, and we have not published it. */
final class LostFile extends Exception {

    private static final long serialVersionUID = 1L;

    LostFile(String message) {
        super(message);
    }
}
