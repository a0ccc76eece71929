package org.ftpra.arquillian.inbound.app;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A row for each upload, in the caller's transaction. */
@Stateless
public class UploadRows {

    @Resource(name = "jdbc/orders")
    private DataSource database;

    /** Inserts it: the path, the caller's name, whether he has the role, and whether he was let in by it. */
    public void insert(String path, String caller, boolean inRole, boolean letIn) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("INSERT INTO upload_rows VALUES (?, ?, ?, ?)")) {
            statement.setString(1, path);
            statement.setString(2, caller);
            statement.setBoolean(3, inRole);
            statement.setBoolean(4, letIn);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
