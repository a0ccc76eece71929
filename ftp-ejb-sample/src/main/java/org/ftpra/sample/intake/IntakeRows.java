package org.ftpra.sample.intake;

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

/** The rows about received files: one a name, that of the last one received, as the archive has it. */
@Stateless
public class IntakeRows {

    @Resource(name = "jdbc/orders")
    private DataSource source;

    /** Makes the table where it is missing; outside of transactions, since H2 commits at each change of a table. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void prepare() {
        database()
                .update("CREATE TABLE IF NOT EXISTS intake (file VARCHAR(300) PRIMARY KEY, size BIGINT, attempt INT,"
                        + " sha256 CHAR(64), received TIMESTAMP WITH TIME ZONE)");
    }

    /** Inserts the row, in the caller's transaction, in place of an older one of the same name. */
    public void put(IntakeRow row) {
        database()
                .update(
                        "MERGE INTO intake KEY (file) VALUES (?, ?, ?, ?, ?)",
                        row.file(),
                        row.size(),
                        row.attempt(),
                        row.sha256(),
                        row.received().atOffset(ZoneOffset.UTC));
    }

    /** All rows, by name. */
    public List<IntakeRow> rows() {
        return database()
                .query("SELECT file, size, attempt, sha256, received FROM intake ORDER BY file", IntakeRows::row);
    }

    /** Deletes all. */
    public void clear() {
        database().update("DELETE FROM intake");
    }

    private Database database() {
        return new Database(source);
    }

    private static IntakeRow row(ResultSet found) throws SQLException {
        return new IntakeRow(
                found.getString(1),
                found.getLong(2),
                found.getInt(3),
                found.getString(4),
                found.getObject(5, OffsetDateTime.class).toInstant());
    }
}
