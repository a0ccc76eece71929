package org.ftpra.bench.run;

import java.util.List;
import java.util.Locale;
import org.ftpra.bench.client.Job.Task;
import org.ftpra.bench.table.Metric;

/** What is done in a row. The first metric is the row's main one, of which ratios are shown. */
enum Work {
    BIG_UP(Task.BIG_UP, Metric.RATE, Metric.CLIENT_CPU, Metric.SERVER_CPU),
    BIG_DOWN(Task.BIG_DOWN, Metric.RATE, Metric.CLIENT_CPU, Metric.SERVER_CPU),
    SMALL_UP(Task.SMALL_UP, Metric.FILES),
    SMALL_DOWN(Task.SMALL_DOWN, Metric.FILES),
    LIST(Task.LIST, Metric.SECONDS, Metric.FIRST_ENTRY, Metric.COLD, Metric.HEAP, Metric.RSS),
    LOGIN(Task.LOGIN, Metric.LOGINS, Metric.REUSES),
    SMALL_UP_RTT(Task.SMALL_UP, Metric.FILES),
    SMALL_DOWN_RTT(Task.SMALL_DOWN, Metric.FILES),
    SMALL_UP_RTT8(Task.SMALL_UP, Metric.FILES),
    SMALL_DOWN_RTT8(Task.SMALL_DOWN, Metric.FILES),
    STORE_RTT(Task.STORE, Metric.FILES),
    INBOUND(Task.INBOUND, Metric.FILES);

    private final Task task;
    private final List<Metric> metrics;

    Work(Task task, Metric... metrics) {
        this.task = task;
        this.metrics = List.of(metrics);
    }

    Task task() {
        return task;
    }

    List<Metric> metrics() {
        return metrics;
    }

    boolean isBig() {
        return task == Task.BIG_UP || task == Task.BIG_DOWN;
    }

    boolean isSmall() {
        return task == Task.SMALL_UP || task == Task.SMALL_DOWN || task == Task.STORE || task == Task.INBOUND;
    }

    boolean isSlow() {
        return name().contains("RTT");
    }

    /** Whether there is a row under TLS too. */
    boolean isSecured() {
        return !isSlow() && task != Task.INBOUND;
    }

    int connections() {
        return name().endsWith("RTT8") ? 8 : 1;
    }

    /** As in a row's name, such as {@code small-up-rtt8}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
