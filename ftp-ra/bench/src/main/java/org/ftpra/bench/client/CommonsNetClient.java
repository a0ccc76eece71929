package org.ftpra.bench.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;

/** One connection of Apache Commons Net; on request it asks for the size of each file that it has stored. */
final class CommonsNetClient implements Client {

    private final FTPClient client;
    private final boolean sized;

    CommonsNetClient(FTPClient client, boolean sized) {
        this.client = client;
        this.sized = sized;
    }

    void require(boolean done) throws IOException {
        if (!done) {
            throw new IOException(client.getReplyString().strip());
        }
    }

    @Override
    public void store(FilePair file) throws IOException {
        try (InputStream source = Files.newInputStream(file.local())) {
            require(client.storeFile(file.path(), source));
        }
        if (sized) {
            requireSize(file);
        }
    }

    private void requireSize(FilePair file) throws IOException {
        String told = client.getSize(file.path());
        if (!String.valueOf(Files.size(file.local())).equals(told)) {
            throw new IOException(file.path() + " has a size of " + told + ": " + client.getReplyString());
        }
    }

    @Override
    public void retrieve(FilePair file) throws IOException {
        try (OutputStream target = Files.newOutputStream(file.local())) {
            require(client.retrieveFile(file.path(), target));
        }
    }

    @Override
    public void ping() throws IOException {
        require(client.sendNoOp());
    }

    /** All entries are in memory before the first is to be had. */
    @Override
    public void list(String directory, Runnable entry) throws IOException {
        FTPFile[] all = client.listFiles(directory);
        for (int i = 0; i < all.length; i++) {
            entry.run();
        }
    }

    @Override
    public void close() throws IOException {
        client.logout();
        client.disconnect();
    }
}
