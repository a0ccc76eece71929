package org.ftpra.arquillian.inbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * What a bean has written of an upload.
 *
 * @param caller who its caller was
 * @param inRole whether he had the role of partners
 * @param letIn whether another bean let him in because of it
 */
public record UploadRow(String caller, boolean inRole, boolean letIn) {

    /** Of which they are. */
    public static final String TABLE = "CREATE TABLE IF NOT EXISTS upload_rows"
            + " (path VARCHAR(300), caller VARCHAR(300), in_role BOOLEAN, let_in BOOLEAN)";

    /** Makes the table where it is missing. */
    static void prepare() {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(TABLE);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Those about this path. */
    static List<UploadRow> of(String path) {
        try (Connection connection = database().getConnection()) {
            return of(connection, path);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Those about this path, in this database. */
    public static List<UploadRow> of(Connection connection, String path) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT caller, in_role, let_in FROM upload_rows WHERE path = ?")) {
            query.setString(1, path);
            try (ResultSet found = query.executeQuery()) {
                List<UploadRow> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(new UploadRow(found.getString(1), found.getBoolean(2), found.getBoolean(3)));
                }
                return rows;
            }
        }
    }

    private static DataSource database() {
        try {
            return InitialContext.doLookup("java:comp/env/jdbc/orders");
        } catch (NamingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
