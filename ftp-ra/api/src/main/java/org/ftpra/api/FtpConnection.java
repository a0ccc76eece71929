package org.ftpra.api;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One FTP connection as an application sees it: a handle on a pooled control channel.
 *
 * <p>Methods block until the server's final reply or a deadline, and throw {@link FtpException}. A refusal by the server
 * leaves the connection usable; after a time-out or a lost connection every method fails and the pool replaces the
 * control channel: close this connection and get another. Calls from several threads are served one after the other.
 * While a stream from {@link #openInput}, {@link #openOutput} or {@link #list} is open, other transfers on this
 * connection fail with {@link FtpException.InvalidArgument}: FTP has one data channel at a time (a listing may have been
 * read whole already: then they do not). A call of an interrupted
 * thread is not begun; an interrupt while a call waits for the server costs the connection.
 */
public interface FtpConnection extends AutoCloseable {

    /**
     * Stores a file from a stream (RFC 959 STOR), replacing one of the same name where the server does so.
     *
     * @param path the file's path on the server
     * @param content read to its end, not closed. When it throws, the upload is aborted, the exception is the cause of
     *     the {@link FtpException.TransferIncomplete} thrown, and a partial file may be left on the server
     * @return how much was stored and how it was verified
     */
    FtpTransfer store(String path, InputStream content);

    /**
     * Stores a local file (RFC 959 STOR).
     *
     * @param path the file's path on the server
     * @param source a readable local file
     * @return how much was stored and how it was verified
     */
    FtpTransfer store(String path, Path source);

    /**
     * Stores many local files with as few round trips as the server bears: on a line with a long delay, or for small
     * files, much faster than one by one. The first failure ends it: the files before it, in the map's order, are stored;
     * the one after it may have been begun and be empty on the server.
     *
     * @param files from path on the server to readable local file; that each can be read is checked before anything is
     *     sent
     * @return how much was stored of each, and how it was verified, in the map's order
     */
    List<FtpTransfer> storeAll(Map<String, Path> files);

    /**
     * Appends a stream to a file (RFC 959 APPE); the file is made if there is none.
     *
     * @param path the file's path on the server
     * @param content read to its end, not closed
     * @return how much was appended and how it was verified
     */
    FtpTransfer append(String path, InputStream content);

    /**
     * Appends a local file to a file (RFC 959 APPE); the file is made if there is none.
     *
     * @param path the file's path on the server
     * @param source a readable local file
     * @return how much was appended and how it was verified
     */
    FtpTransfer append(String path, Path source);

    /**
     * Opens a file for writing (RFC 959 STOR). Closing the stream completes the transfer: it is stored only if
     * {@code close} returned.
     *
     * @param path the file's path on the server
     * @return the stream; its {@code write} and {@code close} throw {@link FtpException}
     */
    FtpOutputStream openOutput(String path);

    /**
     * Copies a file into a stream (RFC 959 RETR).
     *
     * @param path the file's path on the server
     * @param target written to, not closed
     * @return how much was retrieved and how it was verified
     */
    FtpTransfer retrieve(String path, OutputStream target);

    /**
     * Copies a file to a local file (RFC 959 RETR): written beside it under a temporary name and moved into place when
     * whole, so the target is never half-written.
     *
     * @param path the file's path on the server
     * @param target the local file, replaced if it exists; of a symbolic link, the link. A directory, pipe or device is refused
     * @return how much was retrieved and how it was verified
     */
    FtpTransfer retrieve(String path, Path target);

    /**
     * Copies many files to local files with as few round trips as the server bears, each moved into place when whole. The
     * first failure ends it: the files before it, in the map's order, are there.
     *
     * @param files from path on the server to local file, replaced if it exists
     * @return how much was retrieved of each, and how it was verified, in the map's order
     */
    List<FtpTransfer> retrieveAll(Map<String, Path> files);

    /**
     * Stores a local file like {@link #store(String, Path)}, but goes on where an earlier call of this method for the same
     * file was interrupted (REST, RFC 3659 section 5). That it was the same version, the source's size and time of
     * modification must prove, and the last bytes at the server must be the source's; else it begins at the start, as it
     * does in ASCII and EBCDIC, and where the server lets no upload go on. Until it is whole, a small hidden mark lies beside the
     * source; where none can be made, every call begins at the start. One call at a time for the same source.
     *
     * @param path the file's path on the server
     * @param source a readable local file
     * @return how much was stored by this call, and how the whole was verified
     */
    FtpTransfer resumeStore(String path, Path source);

    /**
     * Copies a file to a local file like {@link #retrieve(String, Path)}, but goes on where an earlier call of this method
     * for the same file was interrupted (REST, RFC 3659 section 5). That it was the same version, the server's SIZE and MDTM
     * must prove; else it begins at the start, as it does in ASCII and EBCDIC, and where the server knows none of them. What
     * has come stays beside the target as a hidden file until it is whole. A file that is replaced while it is retrieved
     * throws {@link FtpException.TransferIncomplete}, and the next call begins at the start. MDTM tells seconds: a file
     * replaced twice within one, by one of the same size, is not told apart.
     *
     * @param path the file's path on the server
     * @param target the local file, replaced if it exists
     * @return how much was retrieved by this call, and how the whole was verified
     * @throws FtpException.InvalidArgument also while another call retrieves to this target
     */
    FtpTransfer resumeRetrieve(String path, Path target);

    /**
     * How many bytes the transfer that is open on this connection has moved on its data channel so far, or else the last
     * one. Does not wait: to be called from any thread, also while another one transfers.
     *
     * @return bytes, 0 before the first transfer
     */
    long movedBytes();

    /**
     * Opens a file for reading (RFC 959 RETR). The end of the stream is reported only after the server's final reply:
     * a truncated transfer throws {@link FtpException.TransferIncomplete} in its place. Closing early gives up the rest.
     *
     * @param path the file's path on the server
     * @return the stream; its {@code read} throws {@link FtpException}
     */
    InputStream openInput(String path);

    /**
     * What is in a directory, read from the server while it is consumed (MLSD of RFC 3659, else LIST of RFC 959),
     * without the entries for the directory itself and its parent.
     *
     * @param directory its path, or an empty string for the current one
     * @return a lazy stream in the server's order; close it unless it was read to the end. It throws
     *     {@link FtpException} while it is read, also for a line that cannot be understood
     */
    Stream<FtpFile> list(String directory);

    /**
     * One entry (MLST of RFC 3659; else SIZE, MDTM and CWD).
     *
     * @param path a file's or directory's path
     * @return the entry, or empty if the server has none of that name
     */
    Optional<FtpFile> find(String path);

    /**
     * Deletes a file (RFC 959 DELE).
     *
     * @param path the file's path
     */
    void delete(String path);

    /**
     * Renames a file or directory (RFC 959 RNFR, RNTO). Whether an existing target is replaced is the server's habit.
     *
     * @param from the present path
     * @param to the new path
     */
    void rename(String from, String to);

    /**
     * Makes a directory (RFC 959 MKD).
     *
     * @param path the directory's path
     */
    void createDirectory(String path);

    /**
     * Removes an empty directory (RFC 959 RMD).
     *
     * @param path the directory's path
     */
    void removeDirectory(String path);

    /**
     * Says how the bytes of the following transfers are represented (RFC 959 TYPE). It lasts until this connection is
     * closed.
     *
     * @param type the representation type
     */
    void setTransferType(FtpTransferType type);

    /**
     * Gives the connection back to the pool. A transfer still open is aborted; so is one that another thread is in, whose
     * call then throws {@link FtpException.TransferIncomplete}. Closing twice is no error; any other use
     * after close throws {@link FtpException.InvalidArgument}.
     */
    @Override
    void close();
}
