package org.ftpra.adapter.listener;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A partner who sends bytes as the test wants them. Each wait has a deadline. Confined to its test. */
final class RawPartner implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private Socket socket;
    private SSLContext context;

    private RawPartner(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Who is connected to this port of 127.0.0.1, and has read the greeting. */
    static RawPartner at(int port) throws IOException {
        RawPartner partner = new RawPartner(new Socket("127.0.0.1", port));
        partner.reply();
        return partner;
    }

    /** Who is connected, and has read nothing. */
    static RawPartner silentAt(int port) throws IOException {
        return new RawPartner(new Socket("127.0.0.1", port));
    }

    /** The same, and logged in in clear. */
    static RawPartner loggedIn(int port) throws IOException {
        RawPartner partner = at(port);
        partner.logIn();
        return partner;
    }

    /** Who is connected from this address of the loopback network; the greeting is not read yet. */
    static RawPartner from(String address, int port) throws IOException {
        return new RawPartner(new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0));
    }

    void logIn() throws IOException {
        logInAs("partner");
    }

    /** The reply's code to the password. */
    int logInAs(String name) throws IOException {
        command("USER " + name);
        int code = code("PASS secret");
        command("TYPE I");
        return code;
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The last line of the reply to this command; empty if the connection has ended. */
    String command(String line) throws IOException {
        send(line + "\r\n");
        return reply();
    }

    /** The reply's code to this command; 0 if the connection has ended. */
    int code(String line) throws IOException {
        String reply = command(line);
        return reply.isEmpty() ? 0 : Integer.parseInt(reply.substring(0, 3));
    }

    /** The last line of the next reply; empty if the connection has ended. */
    String reply() throws IOException {
        String line = line();
        while (!line.isEmpty() && !line.matches("(?s)\\d{3} .*")) {
            line = line();
        }
        return line;
    }

    /** The next line, without blanks around it; empty if the connection has ended. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        try {
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
        } catch (IOException e) {
            if (e instanceof java.net.SocketTimeoutException) {
                throw e;
            }
            return "";
        }
        return line.toString().strip();
    }

    /** The handshake, after AUTH. */
    void handshake(SSLContext with, String... protocols) throws IOException {
        context = with;
        socket = tls(with, socket, protocols);
    }

    /** The handshake, whose end comes in one segment with this. */
    void handshakeWith(SSLContext with, String text) throws IOException {
        HeldSocket held = new HeldSocket(socket);
        socket = tls(with, held, "TLSv1.3");
        send(text);
        held.release();
    }

    /** AUTH and the handshake, and all that an upload under TLS needs. */
    void logInUnderTls(SSLContext with, String... protocols) throws IOException {
        command("AUTH TLS");
        handshake(with, protocols);
        logIn();
        command("PBSZ 0");
        command("PROT P");
    }

    /** A data connection under TLS, by the session of the control connection. */
    SSLSocket tls(Socket below, String... protocols) throws IOException {
        return tls(context, new ResumingSocket(below, socket.getPort()), protocols);
    }

    /** By a session of another context: a new one. */
    static SSLSocket tls(SSLContext with, Socket below, String... protocols) throws IOException {
        SSLSocketFactory sockets = with.getSocketFactory();
        SSLSocket made = (SSLSocket) sockets.createSocket(below, "localhost", below.getPort(), true);
        if (protocols.length > 0) {
            made.setEnabledProtocols(protocols);
        }
        made.setSoTimeout(PATIENCE_MILLIS);
        made.startHandshake();
        return made;
    }

    int passivePort() throws IOException {
        String reply = command("EPSV");
        return reply.startsWith("229")
                ? Integer.parseInt(reply.substring(reply.indexOf("|||") + 3, reply.lastIndexOf('|')))
                : -1;
    }

    Socket data() throws IOException {
        Socket data = new Socket(InetAddress.getByName("127.0.0.1"), passivePort());
        data.setSoTimeout(PATIENCE_MILLIS);
        return data;
    }

    /** A whole upload in clear; the last reply's code. */
    int store(String path, String content) throws IOException {
        try (Socket data = data()) {
            String begun = command("STOR " + path);
            if (!begun.startsWith("1")) {
                return Integer.parseInt(begun.substring(0, 3));
            }
            data.getOutputStream().write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return last();
    }

    /** The code of the next reply that is not preliminary. */
    int last() throws IOException {
        String reply = reply();
        while (reply.startsWith("1")) {
            reply = reply();
        }
        return reply.isEmpty() ? 0 : Integer.parseInt(reply.substring(0, 3));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
