package org.ftpra.adapter.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * A partner who says anything: commands in any order, of any form, several at once, and ends connections at any point. The same for
 * the same seed, but for how the endpoint's threads run. Confined to its thread.
 */
final class FuzzedPartner {

    private static final List<String> COMMANDS = List.of(
            "ABOR",
            "ACCT x",
            "ALLO 5",
            "APPE",
            "AUTH TLS",
            "AUTH",
            "CCC",
            "CDUP",
            "CWD",
            "DELE",
            "EPRT |1|127.0.0.1|1|",
            "EPRT |2|::1|1|",
            "EPRT x",
            "EPSV",
            "EPSV ALL",
            "EPSV 2",
            "FEAT",
            "HELP",
            "LIST",
            "MDTM",
            "MKD",
            "MLSD",
            "MLST",
            "MODE S",
            "MODE Z",
            "NLST",
            "NOOP",
            "OPTS UTF8 ON",
            "PASS secret",
            "PASV",
            "PBSZ 0",
            "PORT 127,0,0,1,0,1",
            "PORT 1,2,3",
            "PROT P",
            "PROT C",
            "PWD",
            "REIN",
            "REST 3",
            "REST -1",
            "REST 99999999999999999999",
            "RETR",
            "RMD",
            "RNFR",
            "RNTO",
            "SITE x",
            "SIZE",
            "STAT",
            "STOR",
            "STOU",
            "STRU F",
            "SYST",
            "TYPE A",
            "TYPE I",
            "USER partner",
            "USER",
            "XXXX",
            "");
    private static final List<String> NAMES = List.of(
            "a",
            "a.part",
            "b.part",
            "d",
            "d/a",
            "d/b.part",
            "../a",
            "/",
            ".",
            "..",
            "~",
            "*",
            "a b",
            "\u00e4",
            "//",
            "d/",
            "x".repeat(300),
            "%n%s",
            "-la",
            "{a,b}",
            "");
    private static final int TOGETHER = 20;
    private static final String LOG_IN = "USER partner\r\nPASS secret\r\n";

    /** A command that is not known: its reply names it. */
    private static final String LAST = "DONE";

    private static final int MILLIS = 20;
    private static final int UPLOAD_MILLIS = 1000;

    private final Random random;
    private final int port;
    private boolean saysAuth;

    FuzzedPartner(long seed, int port) {
        this.random = new Random(seed);
        this.port = port;
    }

    /** Sends so many commands, over as many connections as it takes. */
    void send(int commands) throws IOException {
        int left = commands;
        while (left > 0) {
            left -= visit(Math.min(left, 1 + random.nextInt(400)));
        }
    }

    /** One connection; how many commands were sent. */
    private int visit(int commands) throws IOException {
        int sent = 0;
        try (Socket control = new Socket("127.0.0.1", port)) {
            control.setSoTimeout(MILLIS);
            control.setTcpNoDelay(true);
            if (random.nextInt(10) > 0) {
                control.getOutputStream().write(bytes(LOG_IN));
            }
            saysAuth = random.nextInt(10) == 0;
            for (; sent < commands; sent += TOGETHER) {
                exchange(control);
            }
            control.setSoLinger(random.nextBoolean(), 0);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // The endpoint has ended it.
        }
        return Math.max(sent, 1);
    }

    /** Some of what is said logs out, and only a few uploads come about by chance. */
    private void exchange(Socket control) throws IOException {
        if (random.nextInt(4) == 0) {
            control.getOutputStream().write(bytes(LOG_IN));
        }
        for (int i = 0; i < TOGETHER; i++) {
            control.getOutputStream().write(line());
        }
        use(replies(control));
        if (random.nextInt(20) == 0) {
            upload(control);
        }
    }

    /** As a client does it, which waits for its port behind all that was said before. */
    private void upload(Socket control) throws IOException {
        control.getOutputStream().write(bytes(LOG_IN + "MODE S\r\nPROT C\r\nEPSV\r\n" + LAST + "\r\n"));
        control.setSoTimeout(UPLOAD_MILLIS);
        String replies = replies(control);
        for (String more = replies; !more.isEmpty() && !replies.contains(LAST); replies += more) {
            more = replies(control);
        }
        control.setSoTimeout(MILLIS);
        control.getOutputStream().write(bytes("STOR " + name() + "\r\n"));
        use(replies);
    }

    /** What is there; nothing if nothing comes. */
    private static String replies(Socket control) throws IOException {
        byte[] replies = new byte[64 * 1024];
        try {
            int count = control.getInputStream().read(replies);
            if (count < 0) {
                throw new IOException("ended");
            }
            return new String(replies, 0, count, StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException e) {
            return "";
        }
    }

    private byte[] line() {
        String command = command();
        boolean named = command.matches("[A-Z]{3,4}") && random.nextInt(8) > 0;
        byte[] line = bytes(command + (named ? " " + name() : "") + "\r\n");
        boolean isAddress = command.startsWith("PORT") || command.startsWith("EPRT");
        if (!isAddress && random.nextInt(20) == 0) {
            line[random.nextInt(line.length)] = (byte) random.nextInt(256);
        }
        return line;
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    /** What comes behind AUTH ends the connection: most have none. */
    private String command() {
        String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
        return saysAuth || !command.startsWith("AUTH") ? command : "NOOP";
    }

    /** Connects to a port that was told, sometimes, and sends something or nothing. */
    private void use(String replies) throws IOException {
        int told = replies.lastIndexOf("|||");
        if (told < 0 || random.nextInt(3) == 0) {
            return;
        }
        String passive = replies.substring(told + 3).replaceAll("(?s)\\D.*", "");
        if (passive.isEmpty()) {
            return;
        }
        try (Socket data = new Socket(InetAddress.getByName("127.0.0.1"), Integer.parseInt(passive))) {
            data.getOutputStream().write(new byte[random.nextInt(10_000)]);
            data.setSoLinger(random.nextInt(3) == 0, 0);
        } catch (IOException e) {
            // It is closed already.
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
