package org.ftpra.adapter.journal;

/** What a record says of its key's life. The key's last record decides. */
public enum Life {
    /** The key is in use: all its records are kept. */
    OPEN('O'),

    /**
     * The key has ended, and only this record of it matters: the others are dropped now, this one after its time. It may
     * go earlier when there are more than {@link JournalSettings#tombstones()}, the oldest first.
     */
    TOMBSTONE('T'),

    /** The key has ended; all its records are kept until this one's time is over. */
    EVIDENCE('E');

    private final char code;

    Life(char code) {
        this.code = code;
    }

    /** How it is written. */
    byte code() {
        return (byte) code;
    }

    static Life of(byte code) {
        for (Life life : values()) {
            if (life.code() == code) {
                return life;
            }
        }
        throw new IllegalArgumentException("no life has the code " + code);
    }
}
