package org.ftpra.adapter.listener;

/** A command of a partner is refused. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int replyCode;

    /** With this reply. */
    Refused(int replyCode, String text) {
        super(text, null, false, false);
        this.replyCode = replyCode;
    }

    int replyCode() {
        return replyCode;
    }
}
