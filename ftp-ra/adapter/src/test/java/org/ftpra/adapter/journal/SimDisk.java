package org.ftpra.adapter.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A disk that may lose power before any step, fail any forced write, or be full at any byte. What was not forced survives a
 * loss of power in part: any subset of the 512-byte sectors, and of the changes of the directory.
 */
final class SimDisk implements JournalStorage {

    /** The step at which the power goes; 0 for never. */
    int powerLossAt;
    /** The forced write of a file that fails, counted from 1; 0 for never. */
    int failingForce;
    /** How many bytes can be written yet. */
    long room = Long.MAX_VALUE;

    int forces;

    private final Map<String, SimFile> seen = new HashMap<>();
    private final Map<String, SimFile> kept = new HashMap<>();
    private final List<Consumer<Map<String, SimFile>>> unforced = new ArrayList<>();
    private int steps;

    /** Thrown by everything after the power is gone. */
    static final class PowerLoss extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private void step() throws IOException {
        if (powerLossAt > 0 && ++steps >= powerLossAt) {
            throw new PowerLoss();
        }
    }

    boolean hasLostPower() {
        return powerLossAt > 0 && steps >= powerLossAt;
    }

    /** The disk after the power came back. */
    SimDisk survivor(Random random) {
        SimDisk survivor = new SimDisk();
        Map<String, SimFile> names = new HashMap<>(kept);
        unforced.stream().filter(change -> random.nextBoolean()).forEach(change -> change.accept(names));
        names.forEach((name, file) -> {
            SimFile left = file.survivor(random);
            survivor.seen.put(name, left);
            survivor.kept.put(name, left);
        });
        return survivor;
    }

    SimFile file(String name) {
        return seen.get(name);
    }

    private void change(Consumer<Map<String, SimFile>> change) {
        change.accept(seen);
        unforced.add(change);
    }

    @Override
    public String place() {
        return "SimDisk";
    }

    @Override
    public List<String> names() throws IOException {
        step();
        return List.copyOf(seen.keySet());
    }

    @Override
    public ByteBuffer read(String name) throws IOException {
        step();
        return ByteBuffer.wrap(existing(name).seen());
    }

    private SimFile existing(String name) throws IOException {
        if (!seen.containsKey(name)) {
            throw new FileNotFoundException(name);
        }
        return seen.get(name);
    }

    @Override
    public Output create(String name) throws IOException {
        step();
        SimFile file = new SimFile();
        change(names -> names.put(name, file));
        return new SimOutput(file);
    }

    @Override
    public Output append(String name) throws IOException {
        step();
        return new SimOutput(existing(name));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        step();
        SimFile file = existing(from);
        change(names -> {
            names.remove(from);
            names.put(to, file);
        });
    }

    @Override
    public void delete(String name) throws IOException {
        step();
        change(names -> names.remove(name));
    }

    @Override
    public void forceDirectory() throws IOException {
        step();
        unforced.forEach(change -> change.accept(kept));
        unforced.clear();
    }

    private final class SimOutput implements Output {

        private final SimFile file;

        SimOutput(SimFile file) {
            this.file = file;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            step();
            byte[] written = new byte[(int) Math.min(room, bytes.remaining())];
            bytes.get(written);
            room -= written.length;
            file.append(written);
            if (bytes.hasRemaining()) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void force() throws IOException {
            step();
            if (++forces == failingForce) {
                file.forgetWhatIsDirty();
                throw new IOException("Input/output error");
            }
            file.force();
        }

        @Override
        public void close() {}
    }
}
