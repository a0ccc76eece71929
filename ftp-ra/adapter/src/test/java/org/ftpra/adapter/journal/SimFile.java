package org.ftpra.adapter.journal;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;

/** A file of a {@link SimDisk}: what is on the platter, and what is only in the system's memory. */
final class SimFile {

    private static final int SECTOR = 512;

    private byte[] seen = {};
    private byte[] kept = {};
    private final TreeSet<Integer> dirty = new TreeSet<>();

    void append(byte[] bytes) {
        int from = seen.length;
        seen = Arrays.copyOf(seen, from + bytes.length);
        System.arraycopy(bytes, 0, seen, from, bytes.length);
        for (int sector = from / SECTOR; sector * SECTOR < seen.length; sector++) {
            dirty.add(sector);
        }
    }

    void force() {
        kept = seen.clone();
        dirty.clear();
    }

    /** As systems do when a forced write fails: the pages count as clean, and were not written. */
    void forgetWhatIsDirty() {
        dirty.clear();
    }

    byte[] seen() {
        return seen.clone();
    }

    /** What is left after a loss of power: of the sectors that were not forced, some. */
    SimFile survivor(Random random) {
        SimFile survivor = new SimFile();
        byte[] bytes = kept.clone();
        for (int sector : dirty) {
            if (random.nextInt(3) > 0) {
                int end = Math.min(seen.length, (sector + 1) * SECTOR);
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length, end));
                System.arraycopy(seen, sector * SECTOR, bytes, sector * SECTOR, end - sector * SECTOR);
            }
        }
        survivor.seen = bytes;
        survivor.kept = bytes.clone();
        return survivor;
    }

    void flip(int offset) {
        seen[offset] ^= 0x10;
        kept = seen.clone();
    }

    void cut(int length) {
        seen = Arrays.copyOf(seen, length);
        kept = seen.clone();
    }
}
