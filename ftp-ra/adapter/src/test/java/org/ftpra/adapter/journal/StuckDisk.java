package org.ftpra.adapter.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A disk whose forced writes of files do not return from a moment on, until it is set free. Thread-safe. */
final class StuckDisk implements JournalStorage {

    private final JournalStorage disk;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile boolean sticking;

    StuckDisk(JournalStorage disk) {
        this.disk = disk;
    }

    void stick() {
        sticking = true;
    }

    void setFree() {
        free.countDown();
    }

    /** Returns when a thread is stuck in a forced write. */
    void awaitStuck() throws InterruptedException {
        reached.await();
    }

    @Override
    public String place() {
        return disk.place();
    }

    @Override
    public List<String> names() throws IOException {
        return disk.names();
    }

    @Override
    public ByteBuffer read(String name) throws IOException {
        return disk.read(name);
    }

    @Override
    public Output create(String name) throws IOException {
        return new StuckOutput(disk.create(name));
    }

    @Override
    public Output append(String name) throws IOException {
        return new StuckOutput(disk.append(name));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        disk.delete(name);
    }

    @Override
    public void forceDirectory() throws IOException {
        disk.forceDirectory();
    }

    private final class StuckOutput implements Output {

        private final Output output;

        StuckOutput(Output output) {
            this.output = output;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            output.write(bytes);
        }

        @Override
        public void force() throws IOException {
            if (sticking) {
                reached.countDown();
                awaitFree();
            }
            output.force();
        }

        private void awaitFree() throws IOException {
            try {
                free.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            output.close();
        }
    }
}
