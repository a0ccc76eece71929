package org.ftpra.adapter.management;

/** What a partner was told of an upload, for JMX. */
public interface UploadReply {

    /** When, in ISO 8601 and UTC. */
    String getTime();

    /** Where the partner has put it. */
    String getPath();

    /** Who. */
    String getPartner();

    /** The reply's three digits (RFC 959, section 4.2). */
    int getCode();

    /** The reply's words. */
    String getText();

    /** Whether it could be sent: the control channel may be gone. */
    boolean isSent();
}
