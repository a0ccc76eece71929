package org.ftpra.adapter.partners;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A partner's control channel on a bare socket (RFC 959, 2428 and 4217), and the data channel of the upload in progress. Below TLS
 * the sockets themselves can be cut. Confined to its partner.
 */
final class FtpLine implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int CHUNK = 4096;

    private final Entrance entrance;
    private final int port;
    private final SSLContext tls;
    private final Socket bare;
    private Cut cut;
    private Socket control;
    private InputStream replies;
    private Socket bareData;
    private Socket data;

    private FtpLine(Entrance entrance, int port, SSLContext tls, Cut cut) throws IOException {
        this.entrance = entrance;
        this.port = port;
        this.tls = tls;
        this.cut = cut;
        this.bare = connect(port);
        speakOver(bare);
    }

    /** Logs in; each reply but the expected ones is an error. */
    static FtpLine open(Entrance entrance, int port, SSLContext tls, Cut cut) throws IOException {
        FtpLine line = new FtpLine(entrance, port, tls, cut);
        try {
            line.logIn();
            return line;
        } catch (IOException e) {
            line.close();
            throw e;
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private void speakOver(Socket socket) throws IOException {
        control = socket;
        replies = new BufferedInputStream(socket.getInputStream());
    }

    private SSLSocket secured(Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, "127.0.0.1", port, false);
        secured.startHandshake();
        return secured;
    }

    private void logIn() throws IOException {
        if (entrance == Entrance.IMPLICIT_TLS) {
            speakOver(secured(bare));
        }
        require(220, reply());
        if (entrance == Entrance.EXPLICIT_TLS) {
            require(234, command("AUTH TLS"));
            speakOver(secured(bare));
        }
        if (entrance.isSecure()) {
            require(200, command("PBSZ 0"));
            require(200, command("PROT P"));
        }
        require(331, command("USER " + entrance.partner()));
        require(230, command("PASS " + Entrance.PASSWORD));
        require(200, command("TYPE I"));
    }

    /** For the next upload on this line. */
    FtpLine with(Cut next) {
        cut = next;
        return this;
    }

    /** EPSV and STOR; the last reply. A data channel that is cut is no error. */
    Reply store(Upload upload) throws IOException {
        Reply passive = require(229, command("EPSV"));
        bareData = connect(passive.port());
        send("STOR " + upload.name());
        Reply begun = reply();
        if (begun.code() == 150) {
            transfer(upload.content());
            return lastReply();
        }
        bareData.close();
        return begun;
    }

    private void transfer(byte[] content) throws IOException {
        try {
            data = entrance.isSecure() ? secured(bareData) : bareData;
            int end = cut.inData().orElse(content.length);
            for (int sent = 0; sent < end; sent += CHUNK) {
                data.getOutputStream().write(content, sent, Math.min(CHUNK, end - sent));
            }
            if (cut.inData().isPresent()) {
                strike();
            }
            data.close();
        } catch (Cut.Struck e) {
            if (!cut.kind().isOfData()) {
                throw e;
            }
        } catch (IOException lost) {
            // Whoever reads has ended it; the reply says why.
            Cut.reset(bareData);
        }
        afterLine();
    }

    private void strike() throws IOException {
        if (cut.kind() == Cut.Kind.SILENCE) {
            Silenced.keep(this);
        }
        cut.strike(bare, bareData);
        throw new Cut.Struck(cut.kind());
    }

    private void afterLine() throws IOException {
        if (cut.isDueAfterLine() && !cut.kind().isOfData()) {
            strike();
        }
    }

    private Reply command(String line) throws IOException {
        send(line);
        return reply();
    }

    private void send(String line) throws IOException {
        control.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        afterLine();
    }

    /** Once it is read, nothing can take it away from the partner. */
    private Reply lastReply() throws IOException {
        String line = line();
        while (!line.matches("\\d{3} .*")) {
            line = line();
        }
        return new Reply(line);
    }

    private Reply reply() throws IOException {
        Reply reply = lastReply();
        afterLine();
        return reply;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = replies.read(); next != '\n'; next = replies.read()) {
            if (next < 0) {
                throw new EOFException("the control channel is closed");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static Reply require(int code, Reply reply) throws IOException {
        if (reply.code() != code) {
            throw new Unexpected(reply);
        }
        return reply;
    }

    void reset() throws IOException {
        Cut.reset(bare);
        Cut.reset(bareData);
    }

    /** Closes what was not cut. */
    @Override
    public void close() throws IOException {
        if (cut.kind() != Cut.Kind.SILENCE || !cut.hasStruck()) {
            Cut.reset(bareData);
            bare.close();
        }
    }

    /** The last line of a reply. */
    record Reply(String line) {

        int code() {
            return Integer.parseInt(line.substring(0, 3));
        }

        /** Of EPSV. */
        private int port() {
            return Integer.parseInt(line.replaceAll(".*\\|\\|\\|(\\d+)\\|.*", "$1"));
        }
    }

    /** A reply that the partner cannot go on with. */
    static final class Unexpected extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Reply reply;

        Unexpected(Reply reply) {
            super(reply.line());
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }
}
