package org.ftpra.arquillian.kill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The database, which lives in the app server's process and is asked from here, each time on a new connection.
 *
 * @param url its JDBC URL
 */
public record Database(String url) {

    /** A commit is on the disk's file when it returns; another process asks the one that has the file open. */
    public static Database in(String file) {
        return new Database("jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
    }

    /** Makes the table, before any app server has the file. */
    public void create() {
        execute("CREATE TABLE ORDERS (ID VARCHAR(100) PRIMARY KEY)", "SHUTDOWN");
    }

    /** As an operator does it. */
    public void rollBack(String branch) {
        execute("ROLLBACK TRANSACTION \"" + branch + "\"");
    }

    private void execute(String... commands) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the database refuses " + List.of(commands) + ": " + failure, failure);
        }
    }

    /** The committed rows. */
    public Set<String> rows() {
        return Set.copyOf(strings("SELECT ID FROM ORDERS"));
    }

    /** The names of the branches that are in doubt in the database: {@code XID}, format, branch and global part of the xid. */
    public Set<String> inDoubt() {
        return Set.copyOf(strings(
                "SELECT TRANSACTION_NAME FROM INFORMATION_SCHEMA.IN_DOUBT WHERE TRANSACTION_STATE = 'IN_DOUBT'"));
    }

    private Set<String> strings(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            Set<String> strings = new HashSet<>();
            while (result.next()) {
                strings.add(result.getString(1));
            }
            return strings;
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not answer " + query + ": " + failure, failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "sa", "sa");
    }
}
