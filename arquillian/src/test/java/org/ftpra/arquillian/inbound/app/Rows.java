package org.ftpra.arquillian.inbound.app;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.ftpra.api.FtpFileEvent;

/** A row for each file, in the caller's transaction if there is one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Rows {

    @Resource(name = "jdbc/orders")
    private DataSource database;

    /** Inserts it. */
    public void insert(FtpFileEvent event) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO inbound_rows VALUES (?, ?)")) {
            statement.setString(1, event.file().path());
            statement.setInt(2, event.attempt());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
