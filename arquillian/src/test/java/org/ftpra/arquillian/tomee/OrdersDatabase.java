package org.ftpra.arquillian.tomee;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The database, which lives in TomEE's process, as its operator sees it.
 *
 * @param url its JDBC URL
 */
record OrdersDatabase(String url) {

    void create() throws SQLException {
        tell("CREATE TABLE ORDERS (ID VARCHAR(100) PRIMARY KEY)");
        tell("SHUTDOWN");
    }

    List<String> rows() throws SQLException {
        return ask("SELECT ID FROM ORDERS");
    }

    /** Their names: the format, the branch and the global part of each xid. */
    List<String> inDoubt() throws SQLException {
        return ask("SELECT TRANSACTION_NAME FROM INFORMATION_SCHEMA.IN_DOUBT WHERE TRANSACTION_STATE = 'IN_DOUBT'");
    }

    void rollBack(String transaction) throws SQLException {
        tell("ROLLBACK TRANSACTION \"" + transaction + "\"");
    }

    private void tell(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "sa");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private List<String> ask(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "sa");
                Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            List<String> answers = new ArrayList<>();
            while (result.next()) {
                answers.add(result.getString(1));
            }
            return answers;
        }
    }
}
