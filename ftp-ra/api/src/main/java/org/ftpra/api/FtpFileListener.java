package org.ftpra.api;

/**
 * Implemented by a message-driven bean to which files of an FTP server are delivered (Connectors 2.1, chapter 13).
 *
 * <p>A file leaves its directory if and only if the transaction that {@link #onFile} ran in committed. A bean without a
 * container-managed transaction is told at least once: the file leaves when the method returned without an exception.
 */
public interface FtpFileListener {

    /**
     * Takes one file, which is whole.
     *
     * <p>By a rollback or an exception the file stays, and is delivered again, {@code maxAttempts} times in all; then it is moved
     * to the dead-letter directory. Of one activation as many files as {@code maxConcurrency} are delivered at once, each to a
     * bean of its own.
     *
     * @param event the file; of no use after this method has returned
     */
    void onFile(FtpFileEvent event);
}
