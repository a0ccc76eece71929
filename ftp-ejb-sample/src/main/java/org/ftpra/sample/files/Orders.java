package org.ftpra.sample.files;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;

/** An order is a row in the database and a file on the FTP server: both or neither, in the container's transaction. */
@Stateless
public class Orders {

    @Resource(name = "jdbc/orders")
    private DataSource database;

    @Resource(name = "ftp/orders")
    private FtpConnectionFactory partner;

    /** Makes the table where it is missing; outside of transactions, since H2 commits at each change of a table. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void prepare() {
        update(
                "CREATE TABLE IF NOT EXISTS orders (file VARCHAR(200) PRIMARY KEY)",
                "the table of orders cannot be made");
    }

    /** Inserts the row, stores the file, and then fails if it is told to: that takes both back. */
    public void order(String file, boolean fail) {
        insert(file);
        byte[] content = ("The order " + file + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        try (FtpConnection connection = partner.getConnection()) {
            connection.store(file, new ByteArrayInputStream(content));
        }
        if (fail) {
            throw new OrderFailed(file);
        }
    }

    /** Deletes all rows and those of their files that are still there. */
    public void clear() {
        List<String> ordered = rows();
        try (FtpConnection connection = partner.getConnection()) {
            ordered.stream().filter(file -> connection.find(file).isPresent()).forEach(connection::delete);
        }
        update("DELETE FROM orders", "the orders cannot be deleted");
    }

    /** The files that the rows name, by name. */
    public List<String> rows() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT file FROM orders ORDER BY file")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException("the orders cannot be read", failure);
        }
    }

    private void update(String sql, String problem) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(problem, failure);
        }
    }

    private void insert(String file) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO orders VALUES (?)")) {
            statement.setString(1, file);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the row of " + file + " cannot be inserted", failure);
        }
    }
}
