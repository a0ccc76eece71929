package org.ftpra.engine.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.trust.TrustFailure;

/** CONNECT of SOCKS version 5 (RFC 1928), with user and password (RFC 1929) if there is a user. */
final class SocksTunnel implements Tunnel {

    private static final int VERSION = 5;
    private static final int LOGIN_VERSION = 1;
    private static final int NO_LOGIN = 0;
    private static final int USER_AND_PASSWORD = 2;
    private static final int CONNECT = 1;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;

    /** RFC 1928 section 6, by the byte's value. */
    private static final List<String> REPLIES = List.of(
            "succeeded",
            "general failure",
            "not allowed by its rules",
            "network unreachable",
            "host unreachable",
            "connection refused",
            "time to live expired",
            "command not supported",
            "address type not supported");

    private static final int NOT_ALLOWED = 2;

    @Override
    public void open(Proxy proxy, String host, int port, ProxyTalk talk) throws IOException {
        logIn(proxy, agreedMethod(proxy, talk), talk);
        talk.say(request(host, port));
        hearReply(talk);
    }

    private static int agreedMethod(Proxy proxy, ProxyTalk talk) throws IOException {
        talk.say(
                proxy.hasUser()
                        ? new byte[] {VERSION, 2, NO_LOGIN, USER_AND_PASSWORD}
                        : new byte[] {VERSION, 1, NO_LOGIN});
        checkVersion(talk.hear(), VERSION);
        return talk.hear();
    }

    private static void checkVersion(int version, int expected) throws FtpFailure {
        if (version != expected) {
            throw FtpFailure.of(
                    Kind.PROTOCOL, "the proxy's answer is no SOCKS5: it begins with " + hexadecimal(version));
        }
    }

    private static void logIn(Proxy proxy, int method, ProxyTalk talk) throws IOException {
        if (method == USER_AND_PASSWORD && proxy.hasUser()) {
            talk.say(login(proxy));
            checkVersion(talk.hear(), LOGIN_VERSION);
            checkLoggedIn(talk.hear());
        } else if (method != NO_LOGIN) {
            throw FtpFailure.of(
                    Kind.REFUSED,
                    "the proxy takes none of the ways to log in that it was offered: it answered " + hexadecimal(method)
                            + " (properties proxyUserName and proxyPassword)");
        }
    }

    private static void checkLoggedIn(int status) throws FtpFailure {
        if (status != 0) {
            throw FtpFailure.of(
                    Kind.REFUSED,
                    "the proxy refuses the user: it answered " + hexadecimal(status)
                            + " (properties proxyUserName and proxyPassword)");
        }
    }

    private static byte[] login(Proxy proxy) throws FtpFailure {
        try {
            ByteArrayOutputStream login = new ByteArrayOutputStream();
            login.write(LOGIN_VERSION);
            writeText(login, proxy.userName(), "user name");
            writeText(login, proxy.password().read(), "password");
            return login.toByteArray();
        } catch (TrustFailure e) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "the proxy's password cannot be read", e);
        }
    }

    private static void writeText(ByteArrayOutputStream target, String text, String what) throws FtpFailure {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 255) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "the " + what + " is longer than 255 bytes, SOCKS5's most");
        }
        target.write(bytes.length);
        target.writeBytes(bytes);
    }

    private static byte[] request(String host, int port) throws FtpFailure {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(new byte[] {VERSION, CONNECT, 0});
        Optional<InetAddress> address = NumericAddress.parse(host);
        if (address.isPresent()) {
            request.write(address.get() instanceof Inet4Address ? IPV4 : IPV6);
            request.writeBytes(address.get().getAddress());
        } else {
            request.write(NAME);
            writeText(request, host, "host name");
        }
        request.write(port >> 8);
        request.write(port);
        return request.toByteArray();
    }

    /** The proxy's own address follows the reply, and is of no use. */
    private static void hearReply(ProxyTalk talk) throws IOException {
        checkVersion(talk.hear(), VERSION);
        checkSucceeded(talk.hear());
        talk.hear(1);
        talk.hear(addressLength(talk) + 2);
    }

    private static int addressLength(ProxyTalk talk) throws IOException {
        int type = talk.hear();
        return switch (type) {
            case IPV4 -> 4;
            case IPV6 -> 16;
            case NAME -> talk.hear();
            default ->
                throw FtpFailure.of(Kind.PROTOCOL, "the proxy's answer has the address type " + hexadecimal(type));
        };
    }

    private static void checkSucceeded(int reply) throws FtpFailure {
        if (reply != 0) {
            String meaning = reply < REPLIES.size() ? ", " + REPLIES.get(reply) : "";
            Kind kind = reply == NOT_ALLOWED ? Kind.REFUSED : Kind.CONNECTION_LOST;
            throw FtpFailure.of(kind, "the proxy answered " + hexadecimal(reply) + meaning);
        }
    }

    private static String hexadecimal(int value) {
        return String.format("0x%02X", value);
    }
}
