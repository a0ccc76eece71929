package org.ftpra.api;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * One file that was found on an FTP server, while a bean takes it. Whatever is read comes from the server at that moment: nothing
 * is kept in memory or on disk.
 *
 * <p>Confined to the thread that called {@link FtpFileListener#onFile}, and to the time of that call: afterwards its methods
 * throw {@link FtpException.InvalidArgument}.
 */
public interface FtpFileEvent {

    /** {@return the file as the server listed it: path, name, size in bytes (or -1), time of last modification and how exact that is} */
    FtpFile file();

    /**
     * How often this file was delivered, with this time. A server that died meanwhile counts, an outage does not.
     *
     * @return 1 for the first time
     */
    int attempt();

    /**
     * The content, read from the server as it is needed.
     *
     * @return to be closed by the bean; if it is not, it is when {@code onFile} returns
     * @throws FtpException if the server refuses, or the connection is lost
     */
    InputStream openInput();

    /**
     * Copies the content to a stream.
     *
     * @param target written to, not closed
     * @return how much came and how it was verified
     * @throws FtpException if the server refuses, the connection is lost, or the stream throws
     */
    FtpTransfer retrieve(OutputStream target);

    /**
     * Copies the content to a local file.
     *
     * @param target replaced if it is there; left alone if the transfer fails
     * @return how much came and how it was verified
     * @throws FtpException if the server refuses, the connection is lost, or the file cannot be written
     */
    FtpTransfer retrieve(Path target);

    /**
     * Refuses the file for good: with the commit of this transaction it is moved to the dead-letter directory, beside a file that
     * holds the reason. Without a rollback, and whatever {@code maxAttempts} is. A second call replaces the reason.
     *
     * @param reason in words; not {@code null}
     */
    void refuse(String reason);
}
