package org.ftpra.bench.client;

import java.io.IOException;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;

/** One session of our engine. */
final class EngineClient implements Client {

    private final FtpSession session;
    private final LocalFiles files;

    EngineClient(FtpSession session) {
        this.session = session;
        this.files = new LocalFiles(new FileTransfers(session));
    }

    @Override
    public void store(FilePair file) throws FtpFailure {
        files.store(file.path(), file.local());
    }

    @Override
    public void retrieve(FilePair file) throws FtpFailure {
        files.retrieve(file.path(), file.local());
    }

    @Override
    public void ping() throws IOException {
        if (!session.answers()) {
            throw new IOException("the session is broken");
        }
    }

    @Override
    public void list(String directory, Runnable entry) throws FtpFailure {
        try (Listing listing = new Directory(session).list(directory)) {
            while (listing.next().isPresent()) {
                entry.run();
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
