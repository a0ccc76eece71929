package org.ftpra.adapter.partners;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.partners.UploadCheck.Row;

/**
 * The rows of the node's database: over its port while it lives, else in its files.
 *
 * @param url of one of them
 */
record Rows(String url) {

    static Rows at(int port, Path directory) {
        return new Rows("jdbc:h2:tcp://127.0.0.1:" + port + "/" + directory.resolve("receipts"));
    }

    static Rows in(Path directory) {
        return new Rows("jdbc:h2:file:" + directory.resolve("receipts"));
    }

    /** Whether there is a row now; nothing if the database is away. */
    Optional<Boolean> has(String name) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM RECEIPT WHERE NAME = ?")) {
            query.setString(1, name);
            try (ResultSet count = query.executeQuery()) {
                count.next();
                return Optional.of(count.getInt(1) > 0);
            }
        } catch (SQLException away) {
            return Optional.empty();
        }
    }

    List<Row> all() {
        List<Row> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT NAME, CONTENT FROM RECEIPT")) {
            while (rows.next()) {
                all.add(new Row(rows.getString(1), rows.getString(2)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("the rows at " + url + " cannot be read", e);
        }
    }
}
