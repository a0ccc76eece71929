package org.ftpra.bench.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ftpra.bench.server.ServerProcess;
import org.ftpra.bench.table.Figures;
import org.ftpra.bench.table.Metric;

/**
 * All rows in every round, and all contenders one after the other in each row, so that what disturbs the machine disturbs all
 * alike. The order of contenders turns by one each round.
 */
final class Rounds {

    static final String NO_TIME = "no time was left";

    private static final int LONGEST_REASON = 120;

    private final Options options;
    private final Servers servers;
    private final Ground ground;
    private final Contests contests;
    private final Figures figures;
    private final Map<String, Optional<String>> missing = new HashMap<>();

    Rounds(Options options, Servers servers, Ground ground, Contests contests, Figures figures) {
        this.options = options;
        this.servers = servers;
        this.ground = ground;
        this.contests = contests;
        this.figures = figures;
    }

    /** Runs them until they are done or the time is over; how many were begun. */
    int run(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        ground.large("big", options.sizes().bigMiB());
        ground.large("warm", options.sizes().warmMiB());
        int begun = 0;
        while (begun < options.rounds() && System.nanoTime() < end) {
            round(begun++, end);
        }
        stopIfInterrupted();
        return begun;
    }

    private void round(int round, long end) throws InterruptedIOException {
        for (Row row : options.wantedRows()) {
            if (round == 0 && row.isColdAtFirst() && System.nanoTime() < end) {
                passBy(row);
            }
            for (Contender contender : turned(round, row)) {
                stopIfInterrupted();
                if (System.nanoTime() > end) {
                    unmeasured(row, contender);
                } else if (isWorthTrying(row, contender)) {
                    measure(round, row, contender);
                }
            }
        }
    }

    /** The first of all would pay for a server that is not compiled yet, or for memory that nobody has touched. */
    private void passBy(Row row) {
        for (Contender contender : turned(0, row).stream().limit(1).toList()) {
            try {
                figures(row, contender);
            } catch (IOException failure) {
                System.out.println(row.name() + ", before the first round: " + failure.getMessage());
            }
        }
    }

    /** The flag is cleared: what has to be closed now may wait. */
    private static void stopIfInterrupted() throws InterruptedIOException {
        if (Thread.interrupted()) {
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Who has only ever failed in this row is not tried in another round. */
    private boolean isWorthTrying(Row row, Contender contender) {
        return hasFigure(row, contender)
                || figures.failure(row.name(), contender.name()).isEmpty();
    }

    private boolean hasFigure(Row row, Contender contender) {
        return figures.of(row.name(), contender.name(), row.work().metrics().get(0))
                .isPresent();
    }

    private void unmeasured(Row row, Contender contender) {
        if (isWorthTrying(row, contender) && !hasFigure(row, contender)) {
            figures.failed(row.name(), contender.name(), NO_TIME);
        }
    }

    private List<Contender> turned(int round, Row row) {
        List<Contender> all = new ArrayList<>(options.contenders(row));
        Collections.rotate(all, -round);
        return all;
    }

    private void measure(int round, Row row, Contender contender) {
        Optional<String> absent = missing.computeIfAbsent(contender.name(), name -> Contests.missing(contender));
        long start = System.nanoTime();
        String said;
        if (absent.isPresent()) {
            said = absent.get();
            figures.failed(row.name(), contender.name(), said);
        } else {
            said = measured(row, contender);
        }
        System.out.printf(
                "round %d %s %s: %s [%d s]%n",
                round + 1, row.name(), contender.name(), said, (System.nanoTime() - start) / 1_000_000_000);
    }

    private String measured(Row row, Contender contender) {
        try {
            Map<Metric, Double> all = figures(row, contender);
            all.forEach((metric, value) -> figures.add(row.name(), contender.name(), metric, value));
            Metric main = row.work().metrics().get(0);
            return Report.number(all.get(main)) + " " + main.label();
        } catch (IOException failure) {
            String reason = shortened(String.valueOf(failure.getMessage()));
            figures.failed(row.name(), contender.name(), reason);
            return "no figure: " + reason;
        }
    }

    private Map<Metric, Double> figures(Row row, Contender contender) throws IOException {
        Sizes sizes = options.sizes();
        int count = sizes.count(row, contender);
        int warmUp = sizes.warmUp(row, contender);
        ServerProcess server = servers.server(row);
        if (row.work().isSmall()) {
            ground.small(count);
            ground.small(warmUp);
        }
        ground.show(server.home());
        if (row.work() == Work.LIST) {
            ground.entries(server.home(), count);
        }
        Cell cell = new Cell(
                row,
                contender,
                server,
                servers.network(row),
                ground,
                count,
                warmUp,
                sizes.warmUpTime(),
                options.limit());
        Proof.prepare(cell);
        Map<Metric, Double> measured = contests.of(contender).run(cell);
        Proof.check(cell);
        return measured;
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "...";
    }
}
