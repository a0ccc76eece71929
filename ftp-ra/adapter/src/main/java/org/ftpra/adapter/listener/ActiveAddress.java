package org.ftpra.adapter.listener;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ftpserver.ftplet.FtpRequest;

/** Where a partner wants a data channel to go (RFC 959, section 4.1.2; RFC 2428, section 2). */
final class ActiveAddress {

    /** Nothing goes to the ports below, where services are (RFC 2577, section 3). */
    static final int LEAST_PORT = 1024;

    private static final Pattern PLAIN = Pattern.compile("(?:\\d{1,3},){4}(?<high>\\d{1,3}),(?<low>\\d{1,3})");

    /** The library would ask the name service for anything else. */
    private static final Pattern EXTENDED = Pattern.compile(
            "(.)(?:1\\1\\d+\\.\\d+\\.\\d+\\.\\d+|2\\1[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)\\1(?<port>\\d{1,5})\\1");

    private static final int BYTE = 0xff;
    private static final int MOST_PORT = 0xffff;

    private ActiveAddress() {}

    /** Whether the command tells one. */
    static boolean isToldBy(FtpRequest request) {
        return "PORT".equals(request.getCommand()) || "EPRT".equals(request.getCommand());
    }

    /** Its port; empty if it is no address and port. */
    static OptionalInt port(FtpRequest request) {
        String argument = String.valueOf(request.getArgument());
        return "EPRT".equals(request.getCommand()) ? extended(argument) : plain(argument);
    }

    private static OptionalInt extended(String argument) {
        Matcher matcher = EXTENDED.matcher(argument);
        return matcher.matches() ? upTo(MOST_PORT, Integer.parseInt(matcher.group("port"))) : OptionalInt.empty();
    }

    private static OptionalInt plain(String argument) {
        Matcher matcher = PLAIN.matcher(argument.strip());
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        OptionalInt high = upTo(BYTE, Integer.parseInt(matcher.group("high")));
        OptionalInt low = upTo(BYTE, Integer.parseInt(matcher.group("low")));
        return high.isPresent() && low.isPresent()
                ? OptionalInt.of(high.getAsInt() * (BYTE + 1) + low.getAsInt())
                : OptionalInt.empty();
    }

    private static OptionalInt upTo(int most, int number) {
        return number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
