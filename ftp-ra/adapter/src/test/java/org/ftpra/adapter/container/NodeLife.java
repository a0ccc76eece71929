package org.ftpra.adapter.container;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The life of a node in a JVM of its own: recovery once a second. It ends in order when its input says {@code stop}, and at once
 * when its input ends.
 */
public final class NodeLife {

    private static final int RECOVERY_MILLIS = 1000;

    private final Node node;
    private boolean ended;

    private NodeLife(Node node) {
        this.node = node;
    }

    /** What there is in it. */
    public interface Node {

        /** One pass of recovery. */
        void recover() throws Exception;

        /** Stops what was started. */
        void stop() throws Exception;

        /** What was done against the Connectors contract, after the end. */
        List<String> violations();
    }

    /** How it is made and started. */
    @FunctionalInterface
    public interface Start {

        /** Returns when it is at work. */
        Node start() throws Exception;
    }

    /** Lives to the end of this JVM, whose exit code is 2 if there are violations, which are printed, and 3 if something failed. */
    public static void of(Start start) {
        try {
            NodeLife life = new NodeLife(start.start());
            Thread recovery = new Thread(life::recoverForEver, "recovery");
            recovery.setDaemon(true);
            recovery.start();
            System.exit(life.live());
        } catch (Exception e) {
            fail(e);
        }
    }

    private static void fail(Exception e) {
        e.printStackTrace();
        Runtime.getRuntime().halt(3);
    }

    private int live() throws Exception {
        String request = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (request == null) {
            Runtime.getRuntime().halt(1);
        }
        end();
        node.violations().forEach(violation -> System.out.println("violation: " + violation));
        return node.violations().isEmpty() ? 0 : 2;
    }

    private synchronized void end() throws Exception {
        node.recover();
        node.recover();
        node.stop();
        ended = true;
    }

    private void recoverForEver() {
        try {
            while (true) {
                recover();
                TimeUnit.MILLISECONDS.sleep(RECOVERY_MILLIS);
            }
        } catch (Exception e) {
            fail(e);
        }
    }

    private synchronized void recover() throws Exception {
        if (!ended) {
            node.recover();
        }
    }
}
