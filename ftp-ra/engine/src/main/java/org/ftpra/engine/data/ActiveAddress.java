package org.ftpra.engine.data;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.ftpra.engine.control.Command;

/** Where we listen, spelled for EPRT (RFC 2428 section 2) and PORT (RFC 959 section 4.1.2). */
final class ActiveAddress {

    private ActiveAddress() {}

    static Command eprt(InetSocketAddress address) {
        String host = withoutZone(address.getAddress());
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

    /** The zone of a link-local address means nothing on the server. */
    private static String withoutZone(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
