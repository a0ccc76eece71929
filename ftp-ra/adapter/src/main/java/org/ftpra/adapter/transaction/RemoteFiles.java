package org.ftpra.adapter.transaction;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.transfer.DownloadStream;
import org.ftpra.engine.transfer.TransferResult;
import org.ftpra.engine.transfer.UploadStream;

/** What an application can do to the files of a server, in a transaction or outside of one; on one session, by its user. */
public interface RemoteFiles {

    TransferResult store(String path, InputStream content) throws FtpFailure;

    TransferResult store(String path, Path source) throws FtpFailure;

    List<TransferResult> storeAll(Map<String, Path> files) throws FtpFailure;

    TransferResult resumeStore(String path, Path source) throws FtpFailure;

    TransferResult append(String path, InputStream content) throws FtpFailure;

    TransferResult append(String path, Path source) throws FtpFailure;

    Upload openStore(String path) throws FtpFailure;

    TransferResult retrieve(String path, OutputStream target) throws FtpFailure;

    TransferResult retrieve(String path, Path target) throws FtpFailure;

    List<TransferResult> retrieveAll(Map<String, Path> files) throws FtpFailure;

    TransferResult resumeRetrieve(String path, Path target) throws FtpFailure;

    DownloadStream openRetrieve(String path) throws FtpFailure;

    Entries list(String directory) throws FtpFailure;

    Optional<ListingEntry> find(String path) throws FtpFailure;

    void delete(String path) throws FtpFailure;

    void rename(String from, String to) throws FtpFailure;

    void createDirectory(String path) throws FtpFailure;

    void removeDirectory(String path) throws FtpFailure;

    /** An upload that an application writes. */
    interface Upload {

        /** Where it is written. */
        UploadStream stream();

        /** What makes it a file on the server, after the stream was closed. */
        void complete() throws FtpFailure;

        /** What is left of it, after the stream was given up, is removed. */
        void abandon();
    }

    /** A directory while it is read. */
    interface Entries {

        /** The next entry, or empty at the end. */
        Optional<ListingEntry> next() throws FtpFailure;

        /** Gives up the rest. */
        void close() throws FtpFailure;
    }
}
