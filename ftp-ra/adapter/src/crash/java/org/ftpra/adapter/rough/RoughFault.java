package org.ftpra.adapter.rough;

/** What a rough adapter does wrong. */
public enum RoughFault {
    /** Nothing that a test should see. */
    NONE,
    /** A prepared branch is not remembered: what was committed is lost by a crash. */
    FORGETS,
    /** A file is visible before the commit. */
    EARLY,
    /** A file whose publishing is in doubt is published again, although the partner has taken it. */
    TWICE,
    /** A branch rolled back leaves its hidden files. */
    ORPHANS
}
