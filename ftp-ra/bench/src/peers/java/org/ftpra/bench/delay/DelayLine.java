package org.ftpra.bench.delay;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * Joins two network namespaces: {@code DelayLine NAMESPACE NAMESPACE ONE_WAY_MS}. Says {@code up} when the devices are there (the
 * caller gives them addresses), and ends when its standard input does.
 */
public final class DelayLine {

    private DelayLine() {}

    /** Runs until standard input ends. */
    public static void main(String[] args) throws IOException {
        TunDevice here = TunDevice.in(args[0]);
        TunDevice there = TunDevice.in(args[1]);
        long delay = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(args[2]));
        new OneWay(here, there, delay).start();
        new OneWay(there, here, delay).start();
        System.out.println("up");
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }
}
