package org.ftpra.bench.client;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import org.ftpra.bench.table.Metric;

/**
 * The process of one Java contender: reads its {@link Job} as properties from standard input, and prints {@code RESULT key
 * value} for each figure, or {@code FAILED reason}. It always ends by itself.
 */
public final class Worker {

    /** Begins a line with a figure. */
    public static final String RESULT = "RESULT ";

    /** Begins a line with the reason why there is none. */
    public static final String FAILED = "FAILED ";

    private Worker() {}

    /** Does the job on standard input. */
    public static void main(String[] args) throws IOException {
        Properties told = new Properties();
        told.load(System.in);
        try {
            measure(Job.of(told)).forEach((metric, value) -> System.out.println(RESULT + metric.key() + " " + value));
        } catch (Exception | OutOfMemoryError failure) {
            System.out.println(FAILED + reason(failure));
        }
        System.exit(0);
    }

    /** The words of what was at the bottom of it, on one line. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = root instanceof UnsupportedOperationException ? root.getMessage() : root.toString();
        return text.replaceAll("\\s+", " ").replaceFirst("^[a-z.]+\\.(?=[A-Z])", "");
    }

    /** Does a job in this process; fails with the reason why there are no figures. */
    public static Map<Metric, Double> measure(Job job) throws Exception {
        return switch (job.task()) {
            case BIG_UP, BIG_DOWN -> new BigFile(job).measure();
            case SMALL_UP, SMALL_DOWN, STORE -> new SmallFiles(job).measure();
            case LOGIN -> new LogIns(job).measure();
            case LIST -> new LargeListing(job).measure();
            case INBOUND -> new Deliveries(job).measure();
        };
    }
}
