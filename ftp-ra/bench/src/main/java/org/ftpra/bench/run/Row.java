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

    static List<Row> all() {
        return Arrays.stream(Work.values())
                .flatMap(work -> SERVERS.stream().flatMap(server -> of(work, server)))
                .toList();
    }

    private static Stream<Row> of(Work work, String server) {
        return Stream.of(new Row(work, server, false), new Row(work, server, true));
    }

    /** Whether it is only run when it is named: TLS at 20 ms round trip would double the time for nothing that has a goal. */
    boolean isOnRequest() {
        return work.isSlow() && tls;
    }

    String name() {
        return work.key() + "/" + server + "/" + security();
    }

    String security() {
        return tls ? "tls" : "plain";
    }
}
