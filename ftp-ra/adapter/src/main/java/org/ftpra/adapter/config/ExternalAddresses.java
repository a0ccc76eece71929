package org.ftpra.adapter.config;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.data.MappedNetwork;

/**
 * What PASV tells partners of our address. It can tell those of IPv4 alone (RFC 959, section 4.1.2).
 *
 * @param all by the networks of partners, in their order
 */
public record ExternalAddresses(List<MappedNetwork> all) {

    private static final String ANYWHERE = "0.0.0.0/0=";

    /** Such as {@code 10.0.0.0/8=10.1.2.3;0.0.0.0/0=203.0.113.7}, or {@code 203.0.113.7} for all; none of an empty text. */
    static Optional<ExternalAddresses> parse(String text) {
        String[] parts = text.isEmpty() ? new String[0] : text.split(";", -1);
        List<MappedNetwork> all = new ArrayList<>();
        for (String part : parts) {
            boolean forAll = parts.length == 1 && !part.contains("=");
            mapped(forAll ? ANYWHERE + part : part).ifPresent(all::add);
        }
        return all.size() == parts.length ? Optional.of(new ExternalAddresses(List.copyOf(all))) : Optional.empty();
    }

    private static Optional<MappedNetwork> mapped(String text) {
        return NumericAddresses.mapped(text).filter(one -> isOfIpv4(one.told().address()) && isOfIpv4(one.dialled()));
    }

    private static boolean isOfIpv4(InetAddress address) {
        return address instanceof Inet4Address;
    }

    /**
     * What the partner that comes from an address is told.
     *
     * @return nothing: the address to which its control channel is connected
     */
    public Optional<InetAddress> toldTo(InetAddress partner) {
        return all.stream()
                .filter(one -> one.told().contains(partner))
                .map(MappedNetwork::dialled)
                .findFirst();
    }
}
