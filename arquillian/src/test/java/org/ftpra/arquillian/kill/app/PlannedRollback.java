package org.ftpra.arquillian.kill.app;

import jakarta.ejb.ApplicationException;

/** The order wanted it so. */
@ApplicationException(rollback = true)
public final class PlannedRollback extends Exception {

    private static final long serialVersionUID = 1;

    PlannedRollback(String id) {
        super(id);
    }
}
