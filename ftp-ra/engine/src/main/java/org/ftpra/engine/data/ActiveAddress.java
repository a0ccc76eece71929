package org.ftpra.engine.data;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ftpra.engine.control.Command;

/** Where we listen, spelled for EPRT (RFC 2428 section 2) and PORT (RFC 959 section 4.1.2). */
final class ActiveAddress {

    /** Two groups of zeros or more. */
    private static final Pattern ZEROS = Pattern.compile("\\b0(:0)+\\b");

    private ActiveAddress() {}

    static Command eprt(InetSocketAddress address) {
        String host = written(address.getAddress());
        return new Command("EPRT", "|" + family(address) + "|" + host + "|" + address.getPort() + "|");
    }

    static Command port(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress().replace('.', ',');
        int port = address.getPort();
        return new Command("PORT", host + "," + port / 256 + "," + port % 256);
    }

    static boolean fitsPort(InetSocketAddress address) {
        return address.getAddress() instanceof Inet4Address;
    }

    private static int family(InetSocketAddress address) {
        return fitsPort(address) ? 1 : 2;
    }

    /**
     * Without the zone, which means nothing on the server, and with the longest run of zeros left out (RFC 5952):
     * pyftpdlib compares addresses as texts.
     */
    private static String written(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet4Address ? text : shortened(text);
    }

    private static String shortened(String groups) {
        return ZEROS.matcher(groups)
                .results()
                .map(MatchResult::group)
                .max(Comparator.comparingInt(String::length))
                .map(run -> groups.replaceFirst("(^|:)" + run + "(:|$)", "::"))
                .orElse(groups);
    }
}
