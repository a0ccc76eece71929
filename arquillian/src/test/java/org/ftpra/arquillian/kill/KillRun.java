package org.ftpra.arquillian.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.ftpra.arquillian.kill.check.Change;
import org.ftpra.arquillian.kill.check.Finding;
import org.ftpra.arquillian.kill.check.Finding.Fault;
import org.ftpra.arquillian.kill.load.Load;
import org.ftpra.arquillian.kill.load.Partner;
import org.ftpra.arquillian.kill.load.Site;
import org.ftpra.arquillian.kill.server.AppServer;
import org.ftpra.arquillian.kill.server.RunningServer;
import org.ftpra.arquillian.kill.server.Setting;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** All rounds, one after the other, in one directory that outlives the app server. Confined to one thread. */
final class KillRun implements AutoCloseable {

    private static final Duration LOAD = Duration.ofMinutes(5);

    private final KillSettings settings;
    private final FtpServerUnderTest ftp;
    private final Setting setting;
    private final Database database;
    private final AppServer server;
    private final Random random;
    private final Tally tally = new Tally();
    private final List<Round> rounds = new ArrayList<>();
    private RunningServer running;

    KillRun(KillSettings settings, FtpServerUnderTest ftp) {
        this.settings = settings;
        this.ftp = ftp;
        this.random = new Random(settings.seed());
        this.database =
                Database.in(settings.directory().resolve("database/orders").toString());
        this.setting = new Setting(
                settings.parts(),
                settings.directory(),
                new Setting.Account(ftp.host(), ftp.port(), ftp.user(), ftp.password()),
                database.url(),
                settings.transactionSupport(),
                Map.of());
        this.server = AppServer.named(settings.server(), setting);
    }

    /** Runs them all. */
    Tally run() {
        prepare();
        start(0);
        for (int number = 1; number <= settings.rounds(); number++) {
            round(number);
        }
        if (!settings.plant().isEmpty()) {
            Plant.plant(settings.plant(), rounds.get(rounds.size() - 1), database.rows());
            tally.found(check());
        }
        return tally;
    }

    private void prepare() {
        for (String directory : List.of("tmp", "database", "log")) {
            create(settings.directory().resolve(directory));
        }
        database.create();
        server.prepare();
    }

    private void start(int round) {
        running = RunningServer.start(server, settings.directory().resolve("log/server-" + round + ".log"));
    }

    private void round(int number) {
        Site site = new Site(ftp.freshDirectory(), create(ftp.home().resolve("taken-by-partner-" + number)));
        Load load = Load.start(running.application(), "r" + number, settings.clients(), random, site);
        Round round = new Round(number, site, Partner.start(site), load);
        rounds.add(round);
        killUnderLoad(round);
        int inDoubt = count(round);
        start(number);
        long begin = System.nanoTime();
        List<Finding> found = awaitAgreement();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        tally.found(found);
        KillRounds.say("round %d: %d transactions, %d in doubt, %d other answers, agreed after %.1f s, findings: %d"
                .formatted(
                        number,
                        load.changes().size(),
                        inDoubt,
                        load.problems().size(),
                        took.toMillis() / 1000.0,
                        found.size()));
        found.forEach(finding -> KillRounds.say("  " + finding));
        load.problems().stream().limit(5).forEach(problem -> KillRounds.say("  answer: " + problem.strip()));
    }

    private void killUnderLoad(Round round) {
        int enough = settings.transactions() + random.nextInt(settings.clients() * 4);
        long pause = random.nextInt(200);
        try {
            Awaitility.await()
                    .atMost(LOAD)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> round.load().answered() >= enough || !running.isAlive());
        } catch (ConditionTimeoutException slow) {
            throw new IllegalStateException(
                    "only " + round.load().answered() + " answers after " + LOAD + ", such as "
                            + round.load().problems().stream().limit(3).toList(),
                    slow);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
        round.load().end();
        running.close();
        round.load().join();
    }

    private int count(Round round) {
        Set<String> ids = round.load().changes().stream().map(Change::id).collect(Collectors.toSet());
        int inDoubt = WitnessedDoubt.among(ids, setting.witness()).size();
        tally.killed(ids.size(), inDoubt);
        return inDoubt;
    }

    /** Looks until nothing is found any more, or for as long as it may take: what is found then is counted. */
    private List<Finding> awaitAgreement() {
        AtomicReference<List<Finding>> last = new AtomicReference<>();
        try {
            Awaitility.await()
                    .atMost(settings.recovery())
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        last.set(check());
                        return last.get().isEmpty();
                    });
        } catch (ConditionTimeoutException late) {
            // It is counted.
        }
        return last.get();
    }

    private List<Finding> check() {
        Set<String> rows = database.rows();
        List<Finding> found = new ArrayList<>();
        rounds.forEach(round -> found.addAll(round.check(rows)));
        database.inDoubt().stream()
                .map(branch -> new Finding(Fault.ORPHAN, branch, "the database has it in doubt"))
                .forEach(found::add);
        return found;
    }

    private static Path create(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        rounds.forEach(Round::close);
        if (running != null) {
            running.close();
        }
    }
}
