package org.ftpra.arquillian.partners;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.ftpra.adapter.partners.UploadCheck.Row;

/**
 * The database (H2), which is open in the app server's process while that lives, and in ours before and after.
 *
 * @param url its JDBC URL
 */
record Receipts(String url) {

    /** A commit is on the disk when it returns. */
    static Receipts in(Path directory) {
        return new Receipts("jdbc:h2:file:" + directory.resolve("receipts") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
    }

    /** Makes the tables: without any key that could hide a second row; and that of the application which tells that the server is up. */
    void create() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE RECEIPT (NAME VARCHAR(1000), CONTENT VARCHAR(1000))");
            statement.execute("CREATE TABLE ORDERS (ID VARCHAR(100) PRIMARY KEY)");
            statement.execute("SHUTDOWN");
        } catch (SQLException failure) {
            throw new IllegalStateException("the database cannot be made: " + failure, failure);
        }
    }

    /** All that were committed. */
    List<Row> rows() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT NAME, CONTENT FROM RECEIPT")) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(new Row(found.getString(1), found.getString(2)));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("the rows cannot be read: " + failure, failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "sa", "sa");
    }
}
