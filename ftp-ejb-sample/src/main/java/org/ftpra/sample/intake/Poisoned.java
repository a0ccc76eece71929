package org.ftpra.sample.intake;

import jakarta.ejb.ApplicationException;

/** Thrown for a file that the visitor has named so, to see it delivered again and given up. */
@ApplicationException(rollback = true)
public class Poisoned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param file its name */
    public Poisoned(String file) {
        super(file + " is poison, by its name");
    }
}
