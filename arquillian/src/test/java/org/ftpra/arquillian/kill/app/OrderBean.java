package org.ftpra.arquillian.kill.app;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;

/** One order, one transaction: a row in the database and a change on the FTP server. */
@Stateless
public class OrderBean {

    @Resource(name = "jdbc/orders")
    private DataSource database;

    @Resource(name = "ftp/partner")
    private FtpConnectionFactory partner;

    /** Does both, or neither. */
    public void place(Order order) throws SQLException, PlannedRollback {
        if (order.rowFirst()) {
            insert(order);
        }
        change(order);
        Witness.enlist(order);
        if (!order.rowFirst()) {
            insert(order);
        }
        if (order.rollBack()) {
            throw new PlannedRollback(order.id());
        }
    }

    /** How many rows there are: the application is there, and its database open. */
    public long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT COUNT(*) FROM ORDERS")) {
            result.next();
            return result.getLong(1);
        }
    }

    private void insert(Order order) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO ORDERS (ID) VALUES (?)")) {
            insert.setString(1, order.id());
            insert.executeUpdate();
        }
    }

    private void change(Order order) {
        try (FtpConnection ftp = partner.getConnection()) {
            switch (order.kind()) {
                case "STORE", "REPLACE" -> store(ftp, order.path(), order);
                case "STORE_TWO" -> {
                    store(ftp, order.path(), order);
                    store(ftp, order.otherPath(), order);
                }
                case "DELETE" -> ftp.delete(order.path());
                case "RENAME" -> ftp.rename(order.path(), order.otherPath());
                default -> throw new IllegalArgumentException("no order is called '" + order.kind() + "'");
            }
        }
    }

    private static void store(FtpConnection ftp, String path, Order order) {
        ftp.store(path, new ByteArrayInputStream(order.content()));
    }
}
