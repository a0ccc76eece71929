package org.ftpra.adapter.config;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ftpra.engine.control.NumericAddress;
import org.ftpra.engine.data.MappedNetwork;
import org.ftpra.engine.data.Network;
import org.ftpra.engine.data.PortRange;

/** Addresses, networks and ports as they are written in properties. Of a bad one, nothing is made. */
final class NumericAddresses {

    private NumericAddresses() {}

    /** One address, or empty for whatever is right by itself. */
    static Optional<OptionalAddress> optional(String text) {
        return text.isEmpty()
                ? Optional.of(new OptionalAddress(Optional.empty()))
                : NumericAddress.parse(text).map(address -> new OptionalAddress(Optional.of(address)));
    }

    /** Such as {@code 10.0.0.0/8,2001:db8::/32}. */
    static Optional<Networks> networks(String text) {
        return list(text, Network::parse).map(Networks::new);
    }

    /** Such as {@code 10.0.0.0/8=203.0.113.5}. */
    static Optional<AddressMap> map(String text) {
        return list(text, NumericAddresses::mapped).map(AddressMap::new);
    }

    static Optional<MappedNetwork> mapped(String text) {
        String[] sides = text.split("=", -1);
        return sides.length == 2
                ? Network.parse(sides[0]).flatMap(told -> NumericAddress.parse(sides[1])
                        .map(dialled -> new MappedNetwork(told, dialled)))
                : Optional.empty();
    }

    private static <T> Optional<List<T>> list(String text, Function<String, Optional<T>> parser) {
        List<T> all = new ArrayList<>();
        String[] parts = text.isEmpty() ? new String[0] : text.split(" *, *", -1);
        for (String part : parts) {
            parser.apply(part).ifPresent(all::add);
        }
        return all.size() == parts.length ? Optional.of(all) : Optional.empty();
    }

    /** Such as {@code 50000-50100}, or empty for any port. */
    static Optional<PortRange> ports(String text) {
        if (text.isEmpty()) {
            return Optional.of(PortRange.ANY);
        }
        return text.matches("[0-9]{1,5}-[0-9]{1,5}") ? range(text.split("-")) : Optional.empty();
    }

    private static Optional<PortRange> range(String[] ends) {
        PortRange range = new PortRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        boolean good = range.first() >= 1 && range.first() <= range.last() && range.last() <= 65535;
        return good ? Optional.of(range) : Optional.empty();
    }

    /**
     * An address that need not be.
     *
     * @param address the address
     */
    record OptionalAddress(Optional<InetAddress> address) {}

    /**
     * Networks in their order.
     *
     * @param all of them
     */
    record Networks(List<Network> all) {}

    /**
     * What networks stand for, in their order.
     *
     * @param all of them
     */
    record AddressMap(List<MappedNetwork> all) {}
}
