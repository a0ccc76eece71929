package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every database must give: a file is remembered once, if and only if the transaction commits. */
abstract class DeliveryMemoryContract {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final MemoryTable TABLE = new MemoryTable("FTPRA_MEMORY");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private DeliveryMemory memory;

    /** Outside of transactions. */
    abstract DataSource outside();

    /** The same database. */
    abstract XADataSource enlisting();

    /** A query for the number of sessions that wait for another one. */
    abstract String countOfWaiting();

    @BeforeEach
    void createTable() throws SQLException {
        memory = new DeliveryMemory(outside(), TABLE, LONG);
        memory.createTableIfMissing();
    }

    @AfterEach
    void dropTable() throws SQLException {
        threads.shutdownNow();
        execute("DROP TABLE " + TABLE.name());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = outside().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DeliveryKey key(String name) {
        return new DeliveryKey("user@host:21", "in", name, 3, Optional.of(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private XaTransaction begin() throws Exception {
        return new XaTransaction(enlisting());
    }

    private static DeliveryMemory in(XaTransaction transaction, Duration patience) {
        return new DeliveryMemory(transaction.source(), TABLE, patience);
    }

    private static boolean remember(XaTransaction transaction, DeliveryKey key) throws SQLException {
        return in(transaction, LONG).remember(key);
    }

    @Test
    void remembersAFileIfTheTransactionCommits() throws Exception {
        try (XaTransaction first = begin()) {
            assertThat(remember(first, key("a"))).isTrue();
            first.commit();
        }
        assertThat(memory.known(List.of(key("a"), key("b")))).containsExactly(key("a"));
        try (XaTransaction second = begin()) {
            assertThat(remember(second, key("a"))).isFalse();
            second.rollback();
        }
    }

    @Test
    void remembersNothingIfTheTransactionIsRolledBack() throws Exception {
        try (XaTransaction first = begin()) {
            assertThat(remember(first, key("a"))).isTrue();
            assertThat(memory.known(List.of(key("a"))))
                    .as("before it has ended")
                    .isEmpty();
            first.rollback();
        }
        assertThat(memory.known(List.of(key("a")))).isEmpty();
        try (XaTransaction second = begin()) {
            assertThat(remember(second, key("a"))).isTrue();
            second.commit();
        }
    }

    @Test
    void isNotNowIfTheOtherTransactionCommits() throws Exception {
        try (XaTransaction first = begin();
                XaTransaction second = begin()) {
            Future<Boolean> waiting = waitingFor(first, second);
            first.commit();

            assertThat(waiting.get(1, TimeUnit.MINUTES)).isFalse();
            second.rollback();
        }
    }

    @Test
    void isNowIfTheOtherTransactionIsRolledBack() throws Exception {
        try (XaTransaction first = begin();
                XaTransaction second = begin()) {
            Future<Boolean> waiting = waitingFor(first, second);
            first.rollback();

            assertThat(waiting.get(1, TimeUnit.MINUTES)).isTrue();
            second.commit();
        }
        assertThat(memory.known(List.of(key("a")))).hasSize(1);
    }

    private Future<Boolean> waitingFor(XaTransaction first, XaTransaction second) throws Exception {
        assertThat(remember(first, key("a"))).isTrue();
        Future<Boolean> waiting = threads.submit(() -> remember(second, key("a")));
        Awaitility.await().atMost(LONG).until(() -> count(countOfWaiting()) == 1);
        return waiting;
    }

    private int count(String query) throws SQLException {
        try (Connection connection = outside().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    @Timeout(60)
    void isNotNowWhileTheOtherTransactionIsInDoubt() throws Exception {
        try (XaTransaction first = begin()) {
            remember(first, key("a"));
            first.prepare();
            try (XaTransaction second = begin()) {
                assertThat(in(second, SHORT).remember(key("a"))).isFalse();
                second.rollback();
            }
            first.commitPrepared();
        }
        assertThat(memory.known(List.of(key("a")))).hasSize(1);
    }

    @Test
    void isNowWhenTheOtherTransactionThatWasInDoubtIsRolledBack() throws Exception {
        try (XaTransaction first = begin()) {
            remember(first, key("a"));
            first.prepare();
            first.rollbackPrepared();
        }
        try (XaTransaction second = begin()) {
            assertThat(remember(second, key("a"))).isTrue();
            second.commit();
        }
    }

    @Test
    void knowsAnyNumberOfFiles() throws Exception {
        List<DeliveryKey> keys =
                IntStream.range(0, 1001).mapToObj(i -> key("n" + i)).toList();
        Set<DeliveryKey> delivered = new HashSet<>();
        try (XaTransaction transaction = begin()) {
            for (int i = 0; i < keys.size(); i += 2) {
                assertThat(remember(transaction, keys.get(i))).isTrue();
                delivered.add(keys.get(i));
            }
            transaction.commit();
        }
        assertThat(memory.known(keys)).isEqualTo(delivered);
        assertThat(memory.known(keys.subList(0, 200))).hasSize(100);
        assertThat(memory.known(List.of())).isEmpty();
    }

    @Test
    void takesPathsOfAnyLengthAndCharacters() throws Exception {
        String deep = "x".repeat(MemoryTable.DIRECTORY_LENGTH - 1) + "🙂".repeat(10);
        List<DeliveryKey> keys = new ArrayList<>(List.of(
                new DeliveryKey("s", deep, "a", 3, Optional.empty()),
                new DeliveryKey("s", deep + "y", "a", 3, Optional.empty())));
        GeneratedNames.of(1)
                .limit(100)
                .distinct()
                .map(DeliveryMemoryContract::key)
                .forEach(keys::add);
        try (XaTransaction transaction = begin()) {
            for (DeliveryKey key : keys) {
                assertThat(remember(transaction, key)).isTrue();
            }
            transaction.commit();
        }
        assertThat(memory.known(keys)).hasSameElementsAs(keys);
        String shown = deep.substring(0, MemoryTable.DIRECTORY_LENGTH - 1);
        assertThat(count("SELECT COUNT(*) FROM " + TABLE.name() + " WHERE DIRECTORY = '" + shown + "'"))
                .as("cut, and not within a character")
                .isEqualTo(2);
    }

    @Test
    void createsItsTableThoughOthersDoSoAtTheSameTime() throws Exception {
        for (int round = 0; round < 5; round++) {
            execute("DROP TABLE " + TABLE.name());
            Callable<Void> creation = () -> {
                memory.createTableIfMissing();
                return null;
            };
            for (Future<Void> done : threads.invokeAll(List.of(creation, creation, creation, creation))) {
                done.get(1, TimeUnit.MINUTES);
            }
        }
        assertThat(count("SELECT COUNT(*) FROM " + TABLE.name())).isZero();
    }

    @Test
    void refusesATableThatIsAnother() throws Exception {
        execute("CREATE TABLE OTHER_TABLE (ID INT)");
        try {
            DeliveryMemory other = new DeliveryMemory(outside(), new MemoryTable("OTHER_TABLE"), LONG);

            assertThatThrownBy(other::createTableIfMissing)
                    .isInstanceOf(SQLException.class)
                    .satisfies(refusal -> assertThat(refusal.getSuppressed()).hasSize(1));
        } finally {
            execute("DROP TABLE OTHER_TABLE");
        }
    }

    /** Four nodes try each file, and commit or not: each is delivered by one that commits, and by no other. */
    @Test
    void isDeliveredOnceWhateverRaces() throws Exception {
        List<DeliveryKey> keys =
                IntStream.range(0, 25).mapToObj(i -> key("n" + i)).toList();
        ConcurrentLinkedQueue<DeliveryKey> committed = new ConcurrentLinkedQueue<>();
        List<Future<Void>> nodes = IntStream.range(0, 4)
                .mapToObj(node -> threads.submit(() -> deliver(keys, new Random(node), committed)))
                .toList();
        for (Future<Void> node : nodes) {
            node.get(5, TimeUnit.MINUTES);
        }

        assertThat(committed).doesNotHaveDuplicates();
        assertThat(memory.known(keys)).hasSameElementsAs(committed).isNotEmpty();
    }

    private Void deliver(List<DeliveryKey> keys, Random random, ConcurrentLinkedQueue<DeliveryKey> committed)
            throws Exception {
        for (DeliveryKey key : keys) {
            try (XaTransaction transaction = begin()) {
                if (remember(transaction, key) && random.nextBoolean()) {
                    transaction.commit();
                    committed.add(key);
                } else {
                    transaction.rollback();
                }
            }
        }
        return null;
    }
}
