package org.ftpra.engine.data;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ftpra.engine.control.NumericAddress;

/**
 * The addresses that begin with the same bits (RFC 4632 section 3.1, RFC 4291 section 2.3). Immutable.
 *
 * @param address the first of them
 * @param prefix how many bits they have in common
 */
public record Network(InetAddress address, int prefix) {

    private static final Pattern WRITTEN = Pattern.compile("([^/]+)(/(\\d{1,3}))?");

    /**
     * Such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; without a prefix, this address alone.
     *
     * @return nothing if it is none, or if bits are set behind the prefix
     */
    public static Optional<Network> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? NumericAddress.parse(matcher.group(1)).flatMap(address -> of(address, matcher.group(3)))
                : Optional.empty();
    }

    private static Optional<Network> of(InetAddress address, String prefix) {
        int all = bits(address);
        Network network = new Network(address, prefix == null ? all : Integer.parseInt(prefix));
        return Optional.of(network).filter(found -> found.prefix <= all && found.isFirst());
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * 8;
    }

    private boolean isFirst() {
        return number(address).getLowestSetBit() >= bits(address) - prefix
                || number(address).signum() == 0;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    /** Whether this address is one of them; one of the other family never is. */
    public boolean contains(InetAddress other) {
        return bits(other) == bits(address) && common(other).equals(common(address));
    }

    private BigInteger common(InetAddress one) {
        return number(one).shiftRight(bits(one) - prefix);
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + prefix;
    }
}
