package org.ftpra.bench.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;
import org.ftpra.engine.transfer.ManyFiles;

/** One session of our engine. */
final class EngineClient implements Client {

    private final FtpSession session;
    private final LocalFiles files;
    private final ManyFiles many;

    EngineClient(FtpSession session) {
        this.session = session;
        this.files = new LocalFiles(new FileTransfers(session));
        this.many = new ManyFiles(session);
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
    public void storeAll(List<FilePair> all) throws FtpFailure {
        many.store(byPath(all));
    }

    @Override
    public void retrieveAll(List<FilePair> all) throws FtpFailure {
        many.retrieve(byPath(all));
    }

    private static Map<String, Path> byPath(List<FilePair> all) {
        Map<String, Path> files = new LinkedHashMap<>();
        all.forEach(file -> files.put(file.path(), file.local()));
        return files;
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
