package org.ftpra.adapter.management;

/** An upload that is being received, for JMX. A snapshot. */
public interface RunningUpload {

    /** Where the partner puts it. */
    String getPath();

    /** Who. */
    String getPartner();

    /** How many bytes have come. */
    long getBytes();
}
