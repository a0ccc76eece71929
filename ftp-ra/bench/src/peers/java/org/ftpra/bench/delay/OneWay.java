package org.ftpra.bench.delay;

import com.sun.jna.LastErrorException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** Carries packets from one device to another, each after the same time: two daemon threads. */
final class OneWay {

    private final TunDevice from;
    private final TunDevice to;
    private final long delayNanos;
    private final BlockingQueue<Packet> underWay = new LinkedBlockingQueue<>();

    OneWay(TunDevice from, TunDevice to, long delayNanos) {
        this.from = from;
        this.to = to;
        this.delayNanos = delayNanos;
    }

    void start() {
        start(this::take);
        start(this::deliver);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "delay");
        thread.setDaemon(true);
        thread.start();
    }

    private void take() {
        while (true) {
            try {
                byte[] bytes = from.read();
                underWay.add(new Packet(bytes, System.nanoTime() + delayNanos));
            } catch (LastErrorException deviceIsDown) {
                LockSupport.parkNanos(delayNanos);
            }
        }
    }

    private void deliver() {
        try {
            while (true) {
                deliver(underWay.take());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Packet packet) {
        for (long left = packet.left(); left > 0; left = packet.left()) {
            LockSupport.parkNanos(left);
        }
        try {
            to.write(packet.bytes);
        } catch (LastErrorException deviceIsDown) {
            return;
        }
    }

    private record Packet(byte[] bytes, long due) {

        long left() {
            return due - System.nanoTime();
        }
    }
}
