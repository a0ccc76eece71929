package org.ftpra.engine.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.trust.TrustFailure;

/** CONNECT of HTTP (RFC 9110 section 9.3.6), with Basic authentication (RFC 7617) if there is a user. */
final class HttpTunnel implements Tunnel {

    private static final int LONGEST_ANSWER = 16 * 1024;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.\\d (\\d{3})( .*)?");

    @Override
    public void open(Proxy proxy, String host, int port, ProxyTalk talk) throws IOException {
        talk.say(request(proxy, Route.at(host, port)).getBytes(StandardCharsets.UTF_8));
        check(statusLine(talk));
    }

    private static String request(Proxy proxy, String target) throws FtpFailure {
        String login = proxy.hasUser() ? "Proxy-Authorization: Basic " + encoded(proxy) + "\r\n" : "";
        return "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n" + login + "\r\n";
    }

    private static String encoded(Proxy proxy) throws FtpFailure {
        try {
            String login = proxy.userName() + ":" + proxy.password().read();
            return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        } catch (TrustFailure e) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "the proxy's password cannot be read", e);
        }
    }

    /** The first line of the answer, read to the empty line: a 2xx to CONNECT has no content. */
    private static String statusLine(ProxyTalk talk) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (!endsInEmptyLine(answer)) {
            answer.append((char) talk.hear());
            if (answer.length() > LONGEST_ANSWER) {
                throw FtpFailure.of(Kind.PROTOCOL, "the proxy's answer is longer than " + LONGEST_ANSWER + " bytes");
            }
        }
        return answer.substring(0, answer.indexOf("\n")).stripTrailing();
    }

    private static boolean endsInEmptyLine(StringBuilder answer) {
        int end = Math.max(0, answer.length() - 4);
        return answer.indexOf("\r\n\r\n", end) >= 0 || answer.indexOf("\n\n", end) >= 0;
    }

    private static void check(String statusLine) throws FtpFailure {
        Matcher matcher = STATUS_LINE.matcher(statusLine);
        if (!matcher.matches()) {
            throw FtpFailure.of(Kind.PROTOCOL, "the proxy's answer is no HTTP: '" + printable(statusLine) + "'");
        }
        int status = Integer.parseInt(matcher.group(1));
        if (status / 100 != 2) {
            Kind kind = status / 100 == 4 ? Kind.REFUSED : Kind.CONNECTION_LOST;
            throw FtpFailure.of(kind, "the proxy answered '" + printable(statusLine) + "'" + hint(status));
        }
    }

    /** tinyproxy says 401 where 407 is meant. */
    private static String hint(int status) {
        return status == 407 || status == 401 ? " (properties proxyUserName and proxyPassword)" : "";
    }

    private static String printable(String text) {
        return text.substring(0, Math.min(text.length(), 200)).replaceAll("[^ -~]", "?");
    }
}
