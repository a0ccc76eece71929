package org.ftpra.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.data.ExtendedCommands;
import org.ftpra.engine.data.Way;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.TlsOptions;
import org.ftpra.engine.servers.TlsVersion;

/**
 * One cell of the matrix of data channels.
 *
 * @param place which server, and how it is reached
 * @param way how the data channel comes about
 * @param deed what goes over it
 */
record DataChannelCell(Place place, Way way, Deed deed) {

    static Stream<DataChannelCell> all() {
        return Place.all().flatMap(place -> Stream.of(Way.values())
                .flatMap(way -> Stream.of(Deed.values()).map(deed -> new DataChannelCell(place, way, deed))));
    }

    /** The choice that leaves this way alone. */
    DataChannelChoice choice() {
        boolean passive = way == Way.EPSV || way == Way.PASV;
        boolean extended = way == Way.EPSV || way == Way.EPRT;
        return DataChannelChoice.of(passive ? DataChannelMode.PASSIVE : DataChannelMode.ACTIVE)
                .with(extended ? ExtendedCommands.ALWAYS : ExtendedCommands.NEVER);
    }

    /** Why it cannot be, as the error tells it; empty if it can. */
    Optional<String> obstacle() {
        return place.family() == Family.IPV6 ? obstacleOnIpv6(place.kind().name(), way) : Optional.empty();
    }

    /**
     * RFC 959's own commands have no room for an IPv6 address. vsftpd answers PASV all the same, with zeros for the address;
     * others with what has no six numbers.
     */
    static Optional<String> obstacleOnIpv6(String server, Way way) {
        return switch (way) {
            case EPSV, EPRT -> Optional.empty();
            case PASV -> obstacleToPasvOnIpv6(server);
            case PORT -> Optional.of("PORT cannot tell an IPv6 address");
        };
    }

    private static Optional<String> obstacleToPasvOnIpv6(String server) {
        return switch (server) {
            case "vsftpd" -> Optional.empty();
            case "pure-ftpd" -> Optional.of("425 You cannot use PASV on IPv6 connections");
            default -> Optional.of("no port can be read from the reply");
        };
    }

    @Override
    public String toString() {
        return place + ", " + way + ", " + deed
                + obstacle().map(why -> ": cannot, " + why).orElse("");
    }

    /** What goes over a data channel. */
    enum Deed {
        STORE,
        RETRIEVE,
        LIST
    }

    /** How the server is addressed. */
    enum Family {
        IPV4("127.0.0.1"),
        IPV6("::1");

        private final String host;

        Family(String host) {
            this.host = host;
        }

        String host() {
            return host;
        }
    }

    /** What the channels are under. */
    enum Cover {
        PLAIN(Optional.empty()),
        TLS_1_2(Optional.of(TlsVersion.TLS_1_2)),
        TLS_1_3(Optional.of(TlsVersion.TLS_1_3));

        private final Optional<TlsVersion> version;

        Cover(Optional<TlsVersion> version) {
            this.version = version;
        }

        Optional<TlsVersion> version() {
            return version;
        }
    }

    /**
     * A server, and how it is reached.
     *
     * @param kind its make
     * @param family how it is addressed
     * @param cover what the channels are under
     */
    record Place(ServerKind kind, Family family, Cover cover) {

        static Stream<Place> all() {
            return Servers.all().stream().flatMap(kind -> Stream.of(Family.values())
                    .flatMap(family -> Stream.of(Cover.values()).map(cover -> new Place(kind, family, cover))));
        }

        ServerOptions options() {
            ServerOptions plain = ServerOptions.defaults().withHost(family.host());
            return cover.version()
                    .map(version -> plain.withTls(TlsOptions.explicit().withVersions(version)))
                    .orElse(plain);
        }

        @Override
        public String toString() {
            return kind.name() + ", " + family + ", " + cover;
        }
    }
}
