package org.ftpra.sample.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Statements, each on a connection of its own, which is in the caller's transaction if there is one. One that is refused throws an
 * {@link IllegalStateException} with its text.
 *
 * @param source of the connections
 */
public record Database(DataSource source) {

    /** Carries out a statement that answers no rows. */
    public void update(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw refused(sql, failure);
        }
    }

    /** All rows of a query, in its order. */
    public <T> List<T> query(String sql, RowReader<T> reader) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        } catch (SQLException failure) {
            throw refused(sql, failure);
        }
    }

    private static IllegalStateException refused(String sql, SQLException failure) {
        return new IllegalStateException("refused by the database: " + sql, failure);
    }

    /** What a row says. */
    public interface RowReader<T> {

        /** Reads the row that is next. */
        T read(ResultSet row) throws SQLException;
    }
}
