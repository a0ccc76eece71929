package org.ftpra.engine.scripted;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** One control connection, as the server sees it. Confined to its thread, but for {@link #close}. */
public final class Conversation implements Closeable {

    private final ScriptedServer server;
    private final Socket control;
    private final FaultyOutput output;
    private final DataSide data = new DataSide();
    private SSLSocket secured;
    private boolean dataSecured;
    private String line = "";
    private boolean dataBroken;

    Conversation(ScriptedServer server, Socket control) throws IOException {
        this.server = server;
        this.control = control;
        this.output = new FaultyOutput(control, server.controlFault());
        if (server.splitsEachByte()) {
            output.splitEachByte();
        }
    }

    void run() throws IOException {
        if (server.isTlsImplicit()) {
            secure();
        }
        server.script().take("greeting").give(this);
        while (readLine()) {
            server.record(line);
            dataBroken = false;
            server.script().take(verb()).give(this);
        }
    }

    private boolean readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InputStream input = (secured == null ? control : secured).getInputStream();
        int next = input.read();
        while (next >= 0 && next != '\n') {
            bytes.write(next);
            next = input.read();
        }
        line = bytes.toString(server.charset()).stripTrailing();
        if (server.losesTheRest()) {
            loseTheRest();
        }
        return next >= 0;
    }

    /** Forgets what has come in one segment with the last command. */
    public void loseTheRest() throws IOException {
        InputStream input = (secured == null ? control : secured).getInputStream();
        input.skipNBytes(input.available());
    }

    /** The command's name in upper case. */
    public String verb() {
        return line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    }

    /** The command's argument, or an empty text. */
    public String argument() {
        String[] words = line.split(" ", 2);
        return words.length == 1 ? "" : words[1];
    }

    /** The script and the files. */
    public ScriptedServer server() {
        return server;
    }

    /** Sends this text and CR LF in one segment. */
    public void say(String reply) throws IOException {
        raw((reply + "\r\n").getBytes(server.charset()));
    }

    /** Sends these bytes. */
    public void raw(byte[] bytes) throws IOException {
        if (secured == null) {
            server.countControl(bytes.length);
            output.write(bytes);
        } else {
            secured.getOutputStream().write(bytes);
        }
    }

    /** Goes on under TLS. */
    public void secure() throws IOException {
        secured = server.tls().control(new FaultySocket(control, output, server::countControl));
    }

    /** Whether data connections made from now on are under TLS. */
    public void secureData(boolean wanted) {
        dataSecured = wanted;
    }

    /** The server's side of a TLS handshake on this data connection. */
    public SSLSocket secure(Socket raw) throws IOException {
        return secure(raw, new FaultyOutput(raw, server.dataFault()));
    }

    private SSLSocket secure(Socket raw, FaultyOutput output) throws IOException {
        return server.tls().data(new FaultySocket(raw, output, server::countData), secured.getSession());
    }

    /** Whether this data connection has resumed the control connection's session. */
    public boolean isResumed(SSLSocket dataConnection) {
        return ServerTls.isResumed(dataConnection.getSession(), secured.getSession());
    }

    /** Begins another handshake in TLS 1.2, and changes the keys in TLS 1.3. */
    public void renewKeys() throws IOException {
        secured.startHandshake();
    }

    /** Takes this long before it goes on, while the client waits and sends nothing. */
    public void hesitate(Duration howLong) throws IOException {
        control.setSoTimeout((int) howLong.toMillis());
        try {
            int unexpected = control.getInputStream().read();
            throw new IOException("the client did not wait: " + unexpected);
        } catch (SocketTimeoutException asItShouldBe) {
            control.setSoTimeout(0);
        }
    }

    /** Closes the control connection. */
    public void hangUp() throws IOException {
        control.close();
    }

    /** Resets the control connection, as a host does whose process was killed. */
    public void reset() throws IOException {
        control.setSoLinger(true, 0);
        control.close();
    }

    /** Listens for a data connection and tells the port. */
    public int listen() throws IOException {
        return data.listen();
    }

    /** Remembers where the client listens. */
    public void dialLater(String host, int port) {
        data.dialLater(host, port);
    }

    /** Whether a data connection was agreed on. */
    public boolean hasData() {
        return data.isAgreedOn();
    }

    /** The data connection, accepted or dialled from this address. */
    public Socket dataFrom(String host) throws IOException {
        return data.connection(host);
    }

    /** The data connection. */
    public Socket data() throws IOException {
        return dataFrom("127.0.0.1");
    }

    /** Dials the client from this address, beside the true connection. */
    public Socket dialFrom(String host) throws IOException {
        return data.dial(host);
    }

    /** Sends a whole file on the data connection, or what its fault leaves of it, and closes it. */
    public void sendData(byte[] bytes) throws IOException {
        try (Socket socket = data()) {
            FaultyOutput out = new FaultyOutput(socket, server.dataFault());
            send(bytes, socket, out);
            if (out.isSilent()) {
                awaitEnd(socket);
            }
        } catch (EOFException e) {
            dataBroken = false; // by the script: the server does not know
        } catch (SocketException | SSLException e) {
            dataBroken = true;
        }
    }

    private void send(byte[] bytes, Socket socket, FaultyOutput out) throws IOException {
        if (dataSecured) {
            SSLSocket tls = secure(socket, out);
            tls.getOutputStream().write(bytes);
            end(tls, out);
        } else {
            out.write(bytes);
        }
    }

    private void end(SSLSocket tls, FaultyOutput out) throws IOException {
        if (server.tls().saysCloseNotify()) {
            tls.shutdownOutput();
        }
        if (server.tls().saysCloseNotify() && !out.isSilent()) {
            tls.close();
        }
    }

    /** Whether the client broke the last data connection. */
    public boolean isDataBroken() {
        return dataBroken;
    }

    private static void awaitEnd(Socket socket) throws IOException {
        socket.getInputStream().readAllBytes();
    }

    /** Reads the data connection to its end. */
    public byte[] receiveData() throws IOException {
        try (Socket raw = data();
                Socket socket = dataSecured ? secure(raw) : raw) {
            return socket.getInputStream().readAllBytes();
        } catch (SocketException | SSLException e) {
            dataBroken = true;
            return new byte[0];
        }
    }

    /** Whether the client says more before it gets an answer; waits no longer than this. */
    public boolean hearsMore(Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (control.getInputStream().available() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return control.getInputStream().available() > 0;
    }

    /** Reads the next command in the midst of another, and answers it so; whether one came. */
    public boolean answerNext(String reply) throws IOException {
        boolean came = readLine();
        if (came) {
            server.record(line);
            say(reply);
        }
        return came;
    }

    /** Waits until the client has closed the control connection, without answering anything. */
    public void awaitClientGone() throws IOException {
        while (readLine()) {
            server.record(line);
        }
    }

    @Override
    public void close() throws IOException {
        data.close();
        control.close();
    }
}
