package org.ftpra.arquillian.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this JVM has open at a moment.
 *
 * @param sockets how many sockets
 * @param threads the names of its threads, but for those of the app server's own pools, which come and go
 */
public record OpenResources(long sockets, Set<String> threads) {

    /**
     * GlassFish's executors, of which each command leaves some, and WildFly's and TomEE's are among them; and of Open Liberty the
     * threads of its management, and the one timer of the adapter's, which is made when it is first needed.
     */
    private static final Pattern POOLED = Pattern.compile("(http-thread-pool|Executor-Service|payara-executor-service"
            + "|concurrent/|RunLevelControllerThread|RA Shutdown|connectors-runtime-context|orb-thread-pool"
            + "|pool-\\d+-thread|Thread-\\d|events-\\d|(http|admin)-listener|EventAdminAsyncThread|p: thread-pool"
            + "|default (task|I/O)|EE-Managed|EJB default|MSC service|management-handler|External Management"
            + "|Default Executor-thread|Scheduled Executor-thread|RMI TCP Connection|Config-Thread|process reaper"
            + "|resourceAdapter\\[ftp-ra]-Timer"
            + "|__ejb-thread-pool|eis/\\w+RA-worker|http-nio-|managed-thread-|StatelessPool|Default Stateless Container|BootStrapTimer"
            + "|PoolIdleReleaseTimer|RetryTimer).*");

    /** As it is now. */
    public static OpenResources now() {
        return new OpenResources(openSockets(), threadNames());
    }

    /** Waits until there is no more of anything than there was before. */
    public static void awaitNoMoreThan(OpenResources before) {
        await().pollInSameThread().untilAsserted(() -> {
            OpenResources now = now();
            assertThat(now.sockets).isLessThanOrEqualTo(before.sockets);
            assertThat(now.threads).isSubsetOf(before.threads);
        });
    }

    /** Whether a thread of this name is one of the app server's own pools. */
    public static boolean isPooled(String thread) {
        return POOLED.matcher(thread).matches();
    }

    private static Set<String> threadNames() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !isPooled(name))
                .collect(Collectors.toSet());
    }

    private static long openSockets() {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(OpenResources::isSocket).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
