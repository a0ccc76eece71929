package org.ftpra.sample.files;

import jakarta.ejb.ApplicationException;

/** Thrown after the row is inserted and the file is stored, because the visitor wants to see both taken back. */
@ApplicationException(rollback = true)
public class OrderFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OrderFailed(String file) {
        super("the order " + file + " failed, as it was told to");
    }
}
