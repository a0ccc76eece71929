package org.ftpra.adapter.inbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Which files have been delivered, where nothing on the server can tell it, because nothing can be renamed or deleted there: a row
 * each in a table, inserted in the bean's own transaction. So the row is there if and only if the bean's work is. Thread-safe.
 */
final class DeliveryMemory {

    /** So many ids are asked for at once. */
    private static final int BATCH = 200;

    private static final Set<String> SAME_KEY = Set.of("23505", "23000");

    /** Cancelled, by a timeout; and the time for a lock is over (PostgreSQL, H2); another has changed it (H2). */
    private static final Set<String> OTHER_IS_FASTER = Set.of("57014", "55P03", "HYT00", "90131");

    /** The class of states in which a database has rolled back: serialization failures and deadlocks. */
    private static final String ROLLED_BACK = "40";

    private final DataSource source;
    private final MemoryTable table;
    private final Duration patience;

    /**
     * The memory in a database.
     *
     * @param source takes part in the transaction of the thread that asks it for a connection; one that does not cannot be told by
     *     its auto-commit mode, which PostgreSQL's XA connections leave on
     * @param patience how long to wait for another transaction that delivers the same file, rounded up to seconds
     */
    DeliveryMemory(DataSource source, MemoryTable table, Duration patience) {
        this.source = source;
        this.table = table;
        this.patience = patience;
    }

    /** To be called outside of transactions, before all others. */
    void createTableIfMissing() throws SQLException {
        Optional<SQLException> problem = problem();
        if (problem.isPresent()) {
            create(problem.get());
        }
    }

    private void create(SQLException problem) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(table.create());
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            // Another node may have been faster.
            if (problem().isPresent()) {
                e.addSuppressed(problem);
                throw e;
            }
        }
    }

    private Optional<SQLException> problem() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery(table.probe()).close();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    /**
     * Remembers a file in the transaction of this thread, before the bean is called.
     *
     * @return {@code false} if it is not to be delivered now: it has been, or another transaction is about to. The transaction of
     *     this thread must be rolled back then; a listing and {@link #known} tell later how that one ended
     * @throws SQLException if the database cannot be asked, or not be written to
     */
    boolean remember(DeliveryKey key) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return insert(connection, key);
        }
    }

    private boolean insert(Connection connection, DeliveryKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            insert.setString(1, key.id());
            insert.setString(2, cut(key.server(), MemoryTable.SERVER_LENGTH));
            insert.setString(3, cut(key.directory(), MemoryTable.DIRECTORY_LENGTH));
            insert.setString(4, cut(key.name(), MemoryTable.NAME_LENGTH));
            insert.setLong(5, key.size());
            insert.setString(6, key.modifiedText());
            return insertedInTime(insert);
        }
    }

    /** In H2 a timeout is the connection's, and the connection is the bean's too. */
    private boolean insertedInTime(PreparedStatement insert) throws SQLException {
        int before = insert.getQueryTimeout();
        insert.setQueryTimeout((int) Math.max(1, patience.plusMillis(999).toSeconds()));
        try {
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (isOfAnother(e)) {
                return false;
            }
            throw e;
        } finally {
            insert.setQueryTimeout(before);
        }
    }

    private static boolean isOfAnother(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        return SAME_KEY.contains(state) || OTHER_IS_FASTER.contains(state) || state.startsWith(ROLLED_BACK);
    }

    /** Not between the halves of a character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Those that have been delivered. To be called outside of transactions; costs a query for each 200. */
    Set<DeliveryKey> known(Collection<DeliveryKey> keys) throws SQLException {
        Map<String, DeliveryKey> byId = new LinkedHashMap<>();
        keys.forEach(key -> byId.put(key.id(), key));
        Set<DeliveryKey> known = new HashSet<>();
        if (byId.isEmpty()) {
            return known;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(table.select(BATCH))) {
            for (List<String> batch : batches(List.copyOf(byId.keySet()))) {
                found(select, batch).forEach(id -> known.add(byId.get(id)));
            }
        }
        return known;
    }

    private static List<List<String>> batches(List<String> ids) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            batches.add(ids.subList(from, Math.min(from + BATCH, ids.size())));
        }
        return batches;
    }

    /** What is missing to a batch is filled up with an id of it, so that there is one statement to prepare. */
    private static List<String> found(PreparedStatement select, List<String> ids) throws SQLException {
        for (int i = 0; i < BATCH; i++) {
            select.setString(i + 1, ids.get(Math.min(i, ids.size() - 1)));
        }
        List<String> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
