package org.ftpra.engine.data;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * Which address is dialled after PASV. A server may tell a wrong one (behind NAT), or one of a third host that it wants
 * us to attack (RFC 2577 section 2), so that by default it is not looked at. Immutable.
 *
 * @param policy whether the told address counts
 * @param allowed for {@link PassiveAddressPolicy#SERVER}: where it must be
 * @param mapped for {@link PassiveAddressPolicy#MAP}: what it stands for; the first that fits counts
 */
public record PassiveChoice(PassiveAddressPolicy policy, List<Network> allowed, List<MappedNetwork> mapped) {

    /** The told address is not looked at. */
    public static final PassiveChoice CONTROL_HOST =
            new PassiveChoice(PassiveAddressPolicy.CONTROL_HOST, List.of(), List.of());

    /** Copies the lists. */
    public PassiveChoice {
        allowed = List.copyOf(allowed);
        mapped = List.copyOf(mapped);
    }

    /** The told address, where it is in one of these networks. */
    public static PassiveChoice serversOwn(List<Network> allowed) {
        return new PassiveChoice(PassiveAddressPolicy.SERVER, allowed, List.of());
    }

    /** What the told address stands for. */
    public static PassiveChoice mapped(List<MappedNetwork> mapped) {
        return new PassiveChoice(PassiveAddressPolicy.MAP, List.of(), mapped);
    }

    /**
     * The address to dial, or nothing for the control channel's host.
     *
     * @throws FtpFailure if the told address may not be dialled
     */
    Optional<InetAddress> dialled(InetAddress told) throws FtpFailure {
        return switch (policy) {
            case CONTROL_HOST -> Optional.empty();
            case SERVER -> Optional.of(checked(told));
            case MAP ->
                mapped.stream()
                        .filter(each -> each.told().contains(told))
                        .map(MappedNetwork::dialled)
                        .findFirst();
        };
    }

    private InetAddress checked(InetAddress told) throws FtpFailure {
        if (allowed.stream().noneMatch(network -> network.contains(told))) {
            String networks = allowed.stream().map(Network::toString).collect(Collectors.joining(","));
            throw FtpFailure.of(
                    Kind.INCOMPLETE,
                    "the server tells the address " + told.getHostAddress()
                            + ", which is in none of the property passiveAllowedNetworks (" + networks + ")");
        }
        return told;
    }
}
