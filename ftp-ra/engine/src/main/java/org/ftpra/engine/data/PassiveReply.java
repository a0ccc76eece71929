package org.ftpra.engine.data;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;

/** Where the server listens, as its reply to EPSV or PASV tells. */
final class PassiveReply {

    /** RFC 2428 section 3: four times the same delimiter, and the port before the last. */
    private static final Pattern EXTENDED = Pattern.compile("([!-~&&[^0-9]])\\1\\1(\\d{1,5})\\1");
    /** RFC 959 section 4.1.2: six numbers; some servers leave the parentheses out, or put blanks in. */
    private static final Pattern PLAIN =
            Pattern.compile("(\\d{1,3}), ?(\\d{1,3}), ?(\\d{1,3}), ?(\\d{1,3}), ?(\\d{1,3}), ?(\\d{1,3})");

    private PassiveReply() {}

    static int extendedPort(Reply reply) throws FtpFailure {
        Matcher matcher = EXTENDED.matcher(reply.text());
        if (!matcher.find()) {
            throw unreadable(reply);
        }
        return checked(Integer.parseInt(matcher.group(2)), reply);
    }

    static int plainPort(Reply reply) throws FtpFailure {
        Matcher matcher = PLAIN.matcher(reply.text());
        if (!matcher.find()) {
            throw unreadable(reply);
        }
        return checked(octet(matcher, 5, reply) * 256 + octet(matcher, 6, reply), reply);
    }

    /** What the server says is its address; whether it counts, {@link PassiveChoice} tells. */
    static InetAddress plainAddress(Reply reply) throws FtpFailure {
        Matcher matcher = PLAIN.matcher(reply.text());
        if (!matcher.find()) {
            throw unreadable(reply);
        }
        byte[] address = new byte[4];
        for (int i = 0; i < address.length; i++) {
            address[i] = (byte) octet(matcher, i + 1, reply);
        }
        return address(address);
    }

    private static InetAddress address(byte[] four) {
        try {
            return InetAddress.getByAddress(four);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("four bytes are an address", e);
        }
    }

    private static int octet(Matcher matcher, int group, Reply reply) throws FtpFailure {
        int value = Integer.parseInt(matcher.group(group));
        if (value > 255) {
            throw unreadable(reply);
        }
        return value;
    }

    private static int checked(int port, Reply reply) throws FtpFailure {
        if (port < 1 || port > 65535) {
            throw unreadable(reply);
        }
        return port;
    }

    private static FtpFailure unreadable(Reply reply) {
        return FtpFailure.of(Kind.PROTOCOL, "no port can be read from the reply", reply);
    }
}
