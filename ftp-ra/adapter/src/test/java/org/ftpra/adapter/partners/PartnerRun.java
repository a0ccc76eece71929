package org.ftpra.adapter.partners;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ftpra.adapter.partners.UploadCheck.Row;

/** One run, from the first upload to the end of the endpoint's host. Confined to its thread. */
final class PartnerRun implements AutoCloseable {

    private static final int TICK_MILLIS = 20;
    private static final int AWAY_MILLIS = 500;
    private static final double LAST_KILL = 0.95;

    private final PartnerSettings settings;
    private final Place place;
    private final Host host;
    private final Random random;
    private final Tally tally = new Tally();
    private final List<Thread> partners = new ArrayList<>();
    private final List<Integer> killAt = new ArrayList<>();
    private final long deadline;
    private int kills;

    PartnerRun(PartnerSettings settings, Place place, Host host) throws IOException {
        this.settings = settings;
        this.place = place;
        this.host = host;
        this.random = new Random(settings.seed());
        this.deadline = System.nanoTime() + settings.limit().toNanos();
        for (int i = 0; i < settings.kills(); i++) {
            killAt.add((int) ((i + random.nextDouble()) * settings.uploads() * LAST_KILL / settings.kills()));
        }
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < settings.parallel(); i++) {
            partners.add(partner(i, next));
        }
    }

    /** Clients come first; the others speak over bare sockets. */
    private Thread partner(int number, AtomicInteger next) throws IOException {
        Random own = new Random(settings.seed() + number);
        Sender sender = number < settings.clients().size()
                ? new ClientSender(settings.clients().get(number), place, settings.cutPercent(), tally, own)
                : lineSender(Entrance.values()[number % Entrance.values().length], own);
        return new Thread(new UploadingPartner(settings, sender, next, host, tally, own), "partner-" + number);
    }

    private Sender lineSender(Entrance entrance, Random own) {
        return new LineSender(entrance, place.ports().get(entrance), settings.cutPercent(), tally, own);
    }

    /** Returns when all is acknowledged, or it takes too long. */
    void run() throws Exception {
        host.start();
        long begin = System.nanoTime();
        partners.forEach(Thread::start);
        while (isAtWork()) {
            killIfDue();
            TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
        }
        for (Thread partner : partners) {
            partner.interrupt();
            partner.join();
        }
        Silenced.end();
        awaitRows();
        host.end();
        PartnerRuns.say("over after "
                + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s; cuts and last replies: "
                + tally.counted());
    }

    private boolean isAtWork() {
        if (!host.isAlive()) {
            throw new IllegalStateException("the endpoint's host has died by itself: see its log");
        }
        return partners.stream().anyMatch(Thread::isAlive) && System.nanoTime() < deadline;
    }

    /** At some moment after so many uploads; then it is away for a while. */
    private void killIfDue() throws InterruptedException {
        if (!killAt.isEmpty() && tally.acknowledged() > killAt.get(0)) {
            killAt.remove(0);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(AWAY_MILLIS));
            host.kill();
            kills++;
            TimeUnit.MILLISECONDS.sleep(random.nextInt(AWAY_MILLIS));
            host.start();
        }
    }

    /** Where rows come after 226. */
    private void awaitRows() throws InterruptedException {
        while (!settings.rowsComeFirst()
                && host.rowCount().orElse(0) < tally.acknowledged()
                && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
        }
    }

    /** After the end. */
    List<Row> rows() {
        List<Row> rows = host.rows();
        Plant.spoil(settings.plant(), rows);
        return rows;
    }

    Tally tally() {
        return tally;
    }

    int kills() {
        return kills;
    }

    @Override
    public void close() {
        host.close();
        partners.forEach(Thread::interrupt);
    }
}
