package org.ftpra.bench.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the table.
 *
 * @param work what is done
 * @param server {@code vsftpd} or {@code apache}
 * @param tls whether both channels are protected
 */
record Row(Work work, String server, boolean tls) {

    static final List<String> SERVERS = List.of("vsftpd", "apache");

    /**
     * All rows. At 20 ms round trip there is no TLS: what it adds there are round trips that no client can save. Deliveries to a
     * bean are measured in clear.
     */
    static List<Row> all() {
        return Arrays.stream(Work.values())
                .flatMap(work -> SERVERS.stream().flatMap(server -> of(work, server)))
                .toList();
    }

    private static Stream<Row> of(Work work, String server) {
        Row plain = new Row(work, server, false);
        return work.isSecured() ? Stream.of(plain, new Row(work, server, true)) : Stream.of(plain);
    }

    String name() {
        return work.key() + "/" + server + "/" + security();
    }

    /** Whether the first contender of all would meet memory that was never touched, or a server that is not compiled. */
    boolean isColdAtFirst() {
        return work.isBig() || (server.equals("apache") && work.isSmall() && !work.isSlow());
    }

    String security() {
        return tls ? "tls" : "plain";
    }
}
