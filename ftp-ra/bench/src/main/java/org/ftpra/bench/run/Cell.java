package org.ftpra.bench.run;

import java.nio.file.Path;
import java.time.Duration;
import org.ftpra.bench.client.Site;
import org.ftpra.bench.server.ServerProcess;

/**
 * One contender in one row, once.
 *
 * @param row the row
 * @param contender who
 * @param server the running server
 * @param network how the client gets there
 * @param ground where the files are
 * @param count how many small files or log-ins
 * @param warmUp how many of them beforehand
 * @param warmUpTime transfers beforehand are repeated until so long has passed
 * @param limit after which it is ended
 */
record Cell(
        Row row,
        Contender contender,
        ServerProcess server,
        Network network,
        Ground ground,
        int count,
        int warmUp,
        Duration warmUpTime,
        Duration limit) {

    Site site() {
        return server.site();
    }

    Path client() {
        return ground.client();
    }

    Path got() {
        return ground.got();
    }

    /** What a large or small file is called, without the directory. */
    String set() {
        return "s" + count;
    }
}
