package org.ftpra.api;

/**
 * Implemented by a message-driven bean to which partners upload files, by the adapter's own FTP endpoint (Connectors 2.1,
 * chapter 13).
 *
 * <p>With {@code acknowledgement} AFTER_COMMIT the partner waits while {@link #onUpload} runs, and is told 226 (RFC 959, section
 * 4.2) if and only if the transaction that it ran in committed, else 451. With AFTER_SPOOL the partner is told 226 as soon as the
 * file is durable on the local disk, and the bean is called as often as a polled file's would be.
 */
public interface FtpUploadListener {

    /**
     * Takes one upload, which is whole.
     *
     * @param upload the file; of no use after this method has returned
     */
    void onUpload(FtpUpload upload);
}
