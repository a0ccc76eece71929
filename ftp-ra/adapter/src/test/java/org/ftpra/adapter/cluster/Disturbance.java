package org.ftpra.adapter.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ftpra.adapter.container.NodeProcess;

/**
 * Kills and stops nodes while there is work, each time when so many files are done, so that all of it falls into the work; a node
 * that is dead, or stands still, goes on after a while. Confined to its thread.
 */
final class Disturbance {

    private final ClusterSettings settings;
    private final List<NodeProcess> nodes;
    private final Random random;
    private final List<Long> nextKills = new ArrayList<>();
    private final List<Long> nextPauses = new ArrayList<>();
    private final long[] backAt;
    private final boolean[] paused;
    private int kills;
    private int pauses;

    Disturbance(ClusterSettings settings, List<NodeProcess> nodes, Random random) {
        this.settings = settings;
        this.nodes = nodes;
        this.random = random;
        this.backAt = new long[nodes.size()];
        this.paused = new boolean[nodes.size()];
        spread(settings.kills(), nextKills);
        spread(settings.pauses(), nextPauses);
    }

    /** Over the first nine tenths of the files. */
    private void spread(int number, List<Long> moments) {
        for (int i = 0; i < number; i++) {
            moments.add((long) ((i + random.nextDouble()) * settings.files() * 0.9 / number));
        }
    }

    /** What is due when so many files are done. */
    void act(long done) {
        goOn();
        if (isDue(nextKills, done)) {
            kill();
        } else if (isDue(nextPauses, done)) {
            pause();
        }
    }

    private static boolean isDue(List<Long> moments, long done) {
        return !moments.isEmpty() && done >= moments.get(0);
    }

    private void kill() {
        int index = free();
        if (index >= 0) {
            nextKills.remove(0);
            nodes.get(index).kill();
            kills++;
            // Half of them are away for longer than takeoverAfter: others have to take their files over.
            long away = random.nextBoolean() ? settings.takeoverAfter().toMillis() * 2 : random.nextInt(1000);
            backAt[index] = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(away);
        }
    }

    private void pause() {
        int index = free();
        if (index >= 0) {
            nextPauses.remove(0);
            nodes.get(index).pause();
            pauses++;
            paused[index] = true;
            long away = settings.takeoverAfter().toMillis() * 2 + random.nextInt(2000);
            backAt[index] = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(away);
        }
    }

    /** A node that is at work, and is not the last one; -1 if there is none. */
    private int free() {
        List<Integer> atWork = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (backAt[i] == 0) {
                atWork.add(i);
            }
        }
        return atWork.size() < 2 ? -1 : atWork.get(random.nextInt(atWork.size()));
    }

    private void goOn() {
        for (int i = 0; i < nodes.size(); i++) {
            if (backAt[i] != 0 && System.nanoTime() - backAt[i] >= 0) {
                bringBack(i);
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            if (backAt[i] == 0 && !nodes.get(i).isAlive()) {
                throw new IllegalStateException("node " + (i + 1) + " has died by itself: see node.log");
            }
        }
    }

    private void bringBack(int index) {
        backAt[index] = 0;
        if (paused[index]) {
            paused[index] = false;
            nodes.get(index).resume();
        } else {
            nodes.get(index).start();
        }
    }

    /** Whether all was done that is to be done, and every node is at work. */
    boolean isOver() {
        return nextKills.isEmpty() && nextPauses.isEmpty() && isComplete();
    }

    private boolean isComplete() {
        for (long each : backAt) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** Brings all back at once. */
    void end() {
        for (int i = 0; i < nodes.size(); i++) {
            if (backAt[i] != 0) {
                bringBack(i);
            }
        }
    }

    int kills() {
        return kills;
    }

    int pauses() {
        return pauses;
    }
}
