package org.ftpra.arquillian.transactions;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The rows that files are to agree with. */
@Stateless
public class OrderRows {

    @Resource(name = "jdbc/orders")
    private DataSource database;

    /** Outside of transactions: H2 commits at each change of a table. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void createTable() {
        update("CREATE TABLE IF NOT EXISTS order_rows (name VARCHAR(200) PRIMARY KEY)");
    }

    /** A row, in the caller's transaction. */
    public void insert(String name) {
        update("INSERT INTO order_rows VALUES (?)", name);
    }

    /** Whether there is a row, as others see it. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean has(String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM order_rows WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void update(String sql, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
