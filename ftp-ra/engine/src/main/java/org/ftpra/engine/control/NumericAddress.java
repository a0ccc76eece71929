package org.ftpra.engine.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses written in numbers. No name is ever looked up here. */
public final class NumericAddress {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    private NumericAddress() {}

    /** An IPv4 or IPv6 address without a zone, or nothing if it is not one. */
    public static Optional<InetAddress> parse(String text) {
        boolean numeric = IPV4.matcher(text).matches() || IPV6.matcher(text).matches();
        return numeric ? converted(text) : Optional.empty();
    }

    private static Optional<InetAddress> converted(String text) {
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
