package org.ftpra.engine.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * The threads and the sockets of this process at one moment; without {@code /proc}, the threads alone.
 *
 * @param threads those alive
 * @param descriptors how many sockets and selectors are open
 */
public record Resources(Set<Thread> threads, long descriptors) {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** Those of now. */
    public static Resources now() {
        openWhatTheJvmKeeps();
        return new Resources(Thread.getAllStackTraces().keySet(), openDescriptors());
    }

    /** The JVM opens some descriptors at the first use of a socket and never closes them. */
    private static void openWhatTheJvmKeeps() {
        try (ScriptedServer server = new ScriptedServer();
                SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", server.port()));
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            selector.selectNow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until nothing is left that was not there then. */
    public void awaitNothingElse() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(this::checkNothingElse);
    }

    private void checkNothingElse() {
        Set<Thread> more = new HashSet<>(Thread.getAllStackTraces().keySet());
        more.removeAll(threads);
        more.removeIf(Resources::isTheTests);
        assertThat(more).as("threads that were not there before").isEmpty();
        assertThat(openDescriptors()).as("open sockets and selectors").isLessThanOrEqualTo(descriptors);
    }

    /** Threads that the tests' libraries keep. */
    private static boolean isTheTests(Thread thread) {
        String name = thread.getName();
        return name.startsWith("awaitility") || name.startsWith("junit") || name.startsWith("ForkJoinPool.common");
    }

    private static long openDescriptors() {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return 0;
        }
        try (DirectoryStream<Path> links = Files.newDirectoryStream(DESCRIPTORS)) {
            long count = 0;
            for (Path link : links) {
                count += isSocketOrSelector(link) ? 1 : 0;
            }
            return count;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isSocketOrSelector(Path link) {
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("socket:") || target.startsWith("anon_inode:") || target.startsWith("pipe:");
        } catch (IOException e) {
            return false;
        }
    }
}
