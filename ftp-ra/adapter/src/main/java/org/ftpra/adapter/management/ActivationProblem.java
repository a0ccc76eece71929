package org.ftpra.adapter.management;

/** What does not work, for JMX. A snapshot. See {@link org.ftpra.adapter.inbound.InboxReport.Problem}. */
public interface ActivationProblem {

    /** Of which activation. */
    String getActivation();

    /** Host and port. */
    String getServer();

    /** Who is logged in there. */
    String getUser();

    /** SERVER, DIRECTORY, CLAIM or BEAN. */
    String getSubject();

    /** Why. */
    String getText();

    /** When it was noticed first: ISO 8601 in UTC. */
    String getSince();
}
