package org.ftpra.arquillian.inbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A partner with an FTP client of nobody's. Each answer is the last line of a reply. */
public final class Uploader implements AutoCloseable {

    private static final int DEADLINE = 60_000;

    private final Socket control;
    private final BufferedReader replies;

    /** At this port of this machine. */
    public Uploader(int port) throws IOException {
        control = connect(port);
        replies = new BufferedReader(new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8));
        reply();
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
        socket.setSoTimeout(DEADLINE);
        return socket;
    }

    /** USER and PASS. */
    public String logIn(String user, String password) throws IOException {
        command("USER " + user);
        return command("PASS " + password);
    }

    /** STOR. */
    public String store(String path, String content) throws IOException {
        command("TYPE I");
        String passive = command("EPSV");
        int port = Integer.parseInt(passive.substring(passive.indexOf("|||") + 3, passive.lastIndexOf('|')));
        try (Socket data = connect(port)) {
            String begun = command("STOR " + path);
            if (!begun.startsWith("1")) {
                return begun;
            }
            data.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
        }
        return reply();
    }

    /** One line, and what is answered. */
    public String command(String line) throws IOException {
        control.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return reply();
    }

    private String reply() throws IOException {
        String line = replies.readLine();
        while (line != null && !line.matches("\\d{3} .*")) {
            line = replies.readLine();
        }
        if (line == null) {
            throw new IOException("the control channel was closed");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        control.close();
    }
}
