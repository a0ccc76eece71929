package org.ftpra.arquillian.kill.check;

/**
 * One thing that does not agree.
 *
 * @param fault what sort of thing
 * @param id the transaction, or the name of a file that belongs to none
 * @param text what was seen
 */
public record Finding(Fault fault, String id, String text) {

    /** The sorts of disagreement that are counted. */
    public enum Fault {
        /** A committed transaction's change is not there, or a file is gone or torn though nobody was to change it. */
        LOST,
        /** The change of a transaction that did not commit is there. */
        EARLY,
        /** A change is there twice. */
        DOUBLED,
        /** Something is left that belongs to no transaction, such as a hidden name. */
        ORPHAN
    }

    @Override
    public String toString() {
        return fault + " " + id + ": " + text;
    }
}
