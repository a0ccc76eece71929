package org.ftpra.arquillian.kill.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.ftpra.arquillian.kill.check.Change;
import org.ftpra.arquillian.kill.check.Told;

/** Several clients at once. Thread-safe. */
public final class Load {

    private static final Duration END = Duration.ofSeconds(90);

    private final Site site;
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Map<String, String> initial = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ending;

    private Load(Site site) {
        this.site = site;
    }

    /**
     * Begins.
     *
     * @param orders the servlet's address
     * @param name of the round, in each id
     * @param random from which each client gets a seed
     */
    public static Load start(URI orders, String name, int clients, Random random, Site site) {
        Load load = new Load(site);
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        for (int number = 1; number <= clients; number++) {
            Script script = new Script(new Random(random.nextLong()), name + "c" + number, site);
            Client client = new Client(load, script, http, orders);
            Thread thread = new Thread(client, "kill-client-" + number);
            thread.setDaemon(true);
            load.threads.add(thread);
        }
        load.threads.forEach(Thread::start);
        return load;
    }

    /** How many have an answer. */
    public int answered() {
        return answered.get();
    }

    /** No client begins another one. */
    public void end() {
        ending = true;
    }

    /** Waits until no client runs. */
    public void join() {
        try {
            for (Thread thread : threads) {
                thread.join(END.toMillis());
                if (thread.isAlive()) {
                    throw new IllegalStateException(thread.getName() + " has no answer after " + END);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** All that were begun; those of one client in their order. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** By id what the clients were told; of an id that is not in it, nothing. */
    public Map<String, Told> told() {
        return Map.copyOf(told);
    }

    /** What the files to be replaced held at first. */
    public Map<String, String> initial() {
        return Map.copyOf(initial);
    }

    /** What the server answered that is neither committed nor rolled back as ordered. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    boolean isEnding() {
        return ending;
    }

    /** A file that is going to be replaced. */
    void prepare(String name) {
        String content = "as it was\nend\n";
        initial.put(name, content);
        site.inbox().write(name, content.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    void begun(Change change) {
        changes.add(change);
    }

    void answer(Change change, Told answer) {
        told.put(change.id(), answer);
        answered.incrementAndGet();
    }

    void problem(String text) {
        problems.add(text);
    }

    String path(String name) {
        return name.isEmpty() ? "" : site.inbox().path(name);
    }
}
