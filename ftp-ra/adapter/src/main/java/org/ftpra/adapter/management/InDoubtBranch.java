package org.ftpra.adapter.management;

import java.util.List;

/** A branch in doubt, for JMX. A snapshot. See {@link org.ftpra.adapter.transaction.BranchReport}. */
public interface InDoubtBranch {

    /** 16 characters; what the operations take. */
    String getId();

    /** Format, global transaction id and branch qualifier, in hexadecimal. */
    String getXid();

    /** Host and port. */
    String getServer();

    /** Who is logged in there. */
    String getUser();

    /** PREPARED, COMMITTING or HEURISTIC; FORGOTTEN, if it was heuristic and its transaction manager has forgotten it. */
    String getState();

    /** ISO 8601 in UTC; empty if not known. */
    String getSince();

    /** What it does, in order. */
    List<String> getChanges();

    /** Why it did not end as decided; empty if that is not so. */
    String getEvidence();
}
