package org.ftpra.sample.pushed;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.ftpra.sample.database.Database;

/** The rows about uploads: one for each that was taken. */
@Stateless
public class PushedRows {

    @Resource(name = "jdbc/orders")
    private DataSource source;

    /** Makes the table where it is missing; outside of transactions, since H2 commits at each change of a table. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void prepare() {
        database()
                .update("CREATE TABLE IF NOT EXISTS pushed (path VARCHAR(4096), partner VARCHAR(64), size BIGINT,"
                        + " sha256 CHAR(64), received TIMESTAMP(9) WITH TIME ZONE)");
    }

    /** Inserts the row, in the caller's transaction. */
    public void insert(PushedRow row) {
        database()
                .update(
                        "INSERT INTO pushed VALUES (?, ?, ?, ?, ?)",
                        row.path(),
                        row.partner(),
                        row.size(),
                        row.sha256(),
                        row.received().atOffset(ZoneOffset.UTC));
    }

    /** All rows, the newest first. */
    public List<PushedRow> rows() {
        return database()
                .query(
                        "SELECT path, partner, size, sha256, received FROM pushed ORDER BY received DESC",
                        PushedRows::row);
    }

    private Database database() {
        return new Database(source);
    }

    private static PushedRow row(ResultSet found) throws SQLException {
        return new PushedRow(
                found.getString(1),
                found.getString(2),
                found.getLong(3),
                found.getString(4),
                found.getObject(5, OffsetDateTime.class).toInstant());
    }
}
