package org.ftpra.adapter.transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.journal.JournalSettings;
import org.ftpra.adapter.journal.Journals;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.Servers;

/**
 * The command {@code mvn verify -Precovery-time}: how long a start takes after a life that left much behind. Prints how long a
 * journal is read, how long the adapter takes to finish what was decided, and a transaction manager to commit what was promised.
 */
final class RecoveryTime {

    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final FtpServerUnderTest server;
    private final Path journals;

    private RecoveryTime(FtpServerUnderTest server, Path journals) {
        this.server = server;
        this.journals = journals;
    }

    public static void main(String[] arguments) throws Exception {
        int files = Integer.getInteger("recovery.files");
        Path journals = Files.createTempDirectory(
                Path.of(System.getProperty("recovery.directory")).toAbsolutePath(), "journals");
        try (FtpServerUnderTest server =
                Servers.named(System.getProperty("recovery.ftpServer")).start()) {
            RecoveryTime time = new RecoveryTime(server, journals);
            time.reading(Integer.getInteger("recovery.branches"));
            time.decided(files);
            time.promised(files);
        } finally {
            delete(journals);
        }
    }

    private void reading(int branches) throws Exception {
        Path journal = journals.resolve("read");
        write(journal, RecordKind.PREPARED, life -> life.leaveWithoutFiles(branches));
        long begin = System.nanoTime();
        long worked = processor();
        try (Journal open = Journals.open(journal, JournalSettings.standard());
                Transactions read = new Transactions(
                        new FiledBranches(open, Clock.systemUTC()),
                        Optional.empty(),
                        (task, delay) -> {},
                        CompletionClock.system())) {
            double seconds = since(begin);
            double ours = (processor() - worked) / 1e9;
            int found = read.operator().list().size();
            say("read: %d branches in a journal, in %.2f s, %.2f s of them on the processor", found, seconds, ours);
        }
    }

    /** On a machine that is busy otherwise, what of the time was ours. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void decided(int files) throws Exception {
        FreshDirectory directory = server.freshDirectory();
        write(journals.resolve("decided"), RecordKind.DECIDED, life -> life.leave(files, directory));
        long begin = System.nanoTime();
        try (TransactionalServer adapter = new TransactionalServer(server, journals.resolve("decided"))) {
            adapter.connect();
            while (!adapter.transactions().finisher().isIdle() && since(begin) < LIMIT.toSeconds()) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            report("decided: %d files given their names by the adapter", directory, begin);
        }
    }

    private void promised(int files) throws Exception {
        FreshDirectory directory = server.freshDirectory();
        write(journals.resolve("promised"), RecordKind.PREPARED, life -> life.leave(files, directory));
        long begin = System.nanoTime();
        try (TransactionalServer adapter = new TransactionalServer(server, journals.resolve("promised"))) {
            XAResource resource = adapter.resource();
            for (Xid xid : resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN)) {
                resource.commit(xid, false);
            }
            report("promised: %d files committed by one thread of a transaction manager", directory, begin);
        }
    }

    private static void report(String what, FreshDirectory directory, long begin) {
        double seconds = since(begin);
        long visible = directory.names().stream()
                .filter(name -> name.startsWith(EarlierLife.FILE))
                .count();
        say(what + ", in %.2f s", visible, seconds);
    }

    private void write(Path directory, RecordKind kind, Leaving leaving) throws JournalFailure {
        try (Journal journal = Journals.open(directory, JournalSettings.standard())) {
            leaving.of(new EarlierLife(server, journal, kind));
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void delete(Path directory) {
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier life left. */
    @FunctionalInterface
    private interface Leaving {
        void of(EarlierLife life) throws JournalFailure;
    }
}
