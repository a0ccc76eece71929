package org.ftpra.adapter.listener;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;

/** A partner with one control channel, by a client that is not ours. Confined to its test. */
final class TestPartner implements AutoCloseable {

    private final OpenClient client;

    private TestPartner(OpenClient client) {
        this.client = client;
    }

    /** Who is logged in. */
    static TestPartner at(int port) throws IOException {
        TestPartner partner = connected(new OpenClient(), port);
        partner.logIn("partner", "secret");
        return partner;
    }

    /** Who is not logged in yet. */
    static TestPartner connected(OpenClient client, int port) throws IOException {
        client.setDefaultTimeout(30_000);
        client.setAutodetectUTF8(true);
        client.connect("127.0.0.1", port);
        return new TestPartner(client);
    }

    void logIn(String name, String password) throws IOException {
        if (!client.login(name, password)) {
            throw new IOException(client.getReplyString());
        }
        client.setFileType(FTP.BINARY_FILE_TYPE);
        client.enterLocalPassiveMode();
    }

    FTPClient client() {
        return client;
    }

    /** STOR; the last reply's code. */
    int store(String path, String content) throws IOException {
        client.storeFile(path, bytes(content));
        return client.getReplyCode();
    }

    /** REST and STOR. */
    int storeFrom(long offset, String path, String rest) throws IOException {
        client.setRestartOffset(offset);
        return store(path, rest);
    }

    /** APPE. */
    int append(String path, String content) throws IOException {
        client.appendFile(path, bytes(content));
        return client.getReplyCode();
    }

    private static ByteArrayInputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    int rename(String from, String to) throws IOException {
        return FTPReply.isPositiveIntermediate(client.rnfr(from)) ? client.rnto(to) : client.getReplyCode();
    }

    int command(String line) throws IOException {
        return client.sendCommand(line);
    }

    String reply() {
        return client.getReplyString();
    }

    /** SIZE; -1 if there is no such file. */
    long size(String path) throws IOException {
        String size = client.getSize(path);
        return size == null ? -1 : Long.parseLong(size);
    }

    /** Begins an upload, and breaks its data channel off by RST after so many bytes; the last reply's code. */
    int cut(String path, String content, int bytes) throws IOException {
        try (Socket data = new Socket("127.0.0.1", passivePort())) {
            client.sendCommand("STOR " + path);
            data.getOutputStream().write(content.getBytes(StandardCharsets.ISO_8859_1), 0, bytes);
            data.getOutputStream().flush();
            data.setSoLinger(true, 0);
        }
        return client.getReply();
    }

    int passivePort() throws IOException {
        client.sendCommand("EPSV");
        String reply = client.getReplyString();
        return Integer.parseInt(reply.substring(reply.indexOf("|||") + 3, reply.lastIndexOf('|')));
    }

    /** Closes the control channel without a word. */
    void vanish() throws IOException {
        client.disconnect();
    }

    /** Closes the control channel, and returns when the other side knows. */
    void hangUp() {
        try {
            Socket control = client.control();
            control.shutdownOutput();
            while (control.getInputStream().read() >= 0) {
                // What was answered before.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (client.isConnected()) {
            client.disconnect();
        }
    }

    /** Whose control channel can be had. */
    static final class OpenClient extends FTPClient {

        Socket control() {
            return _socket_;
        }
    }
}
