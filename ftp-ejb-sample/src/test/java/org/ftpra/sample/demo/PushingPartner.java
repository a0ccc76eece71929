package org.ftpra.sample.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A partner with an FTP client of nobody's: it pushes a file and tells the reply, word for word. */
final class PushingPartner implements AutoCloseable {

    private static final int DEADLINE = 60_000;

    private final Socket control;
    private final BufferedReader replies;

    PushingPartner(int port) throws IOException {
        control = connect(port);
        replies = new BufferedReader(new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8));
        reply();
        command("USER " + Partners.NAME);
        command("PASS " + Partners.NAME);
        command("TYPE I");
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(DEADLINE);
        return socket;
    }

    /** STOR; the last reply. */
    String push(String name, byte[] content) throws IOException {
        String passive = command("EPSV");
        int port = Integer.parseInt(passive.replaceAll("(?s).*\\|\\|\\|(\\d+)\\|.*", "$1"));
        try (Socket data = connect(port)) {
            String begun = command("STOR " + name);
            if (!begun.startsWith("1")) {
                return begun;
            }
            data.getOutputStream().write(content);
        }
        return reply();
    }

    private String command(String line) throws IOException {
        OutputStream out = control.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return reply();
    }

    /** The last line of the next reply (RFC 959, section 4.2). */
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
