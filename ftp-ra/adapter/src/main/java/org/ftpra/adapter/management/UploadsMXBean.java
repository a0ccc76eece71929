package org.ftpra.adapter.management;

import java.util.List;

/**
 * One activation to which partners upload: object name {@code org.ftpra:type=Uploads,node=...,name="...",number=...}. Figures are of
 * different moments, each right by itself; those of the door count for all activations that share it.
 */
public interface UploadsMXBean {

    /** OPEN or CLOSING. */
    String getState();

    /** Where partners come in. */
    int getPort();

    /** Where they put files. */
    List<String> getDirectories();

    /** Control channels of the door. */
    int getSessions();

    /** Log-ins at the door that have failed since it was opened. */
    long getFailedLogIns();

    /** Bytes that uploads take on the local disk. */
    long getSpoolUsed();

    /** Bytes that they may take. */
    long getSpoolMost();

    /** Uploads that the door is receiving. */
    List<RunningUpload> getRunning();

    /** The last 100 final replies to uploads, the newest first. */
    List<UploadReply> getReplies();

    /** How many uploads are with a bean. */
    int getInFlight();

    /** How many were acknowledged, and are to be delivered. */
    int getWaiting();

    /** How many the beans have taken since the activation. */
    long getTaken();

    /** How many were acknowledged before their delivery. */
    long getAccepted();

    /** How many were acknowledged again, for they were taken before. */
    long getKnown();

    /** How many the beans have refused for good. */
    long getRefused();

    /** How many deliveries were in vain. */
    long getRolledBack();

    /** How many were acknowledged, and went to the dead letters. */
    long getDeadLettered();
}
