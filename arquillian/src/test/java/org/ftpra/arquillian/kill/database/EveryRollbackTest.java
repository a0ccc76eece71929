package org.ftpra.arquillian.kill.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryRollbackTest {

    @TempDir
    private Path directory;

    @Test
    void allBranchesOfOneRecoverAreRolledBack() throws Exception {
        OrdersDataSource orders = new OrdersDataSource();
        orders.setURL("jdbc:h2:file:" + directory.resolve("orders"));
        orders.setUser("sa");
        prepare(orders.getXAConnection(), 1);
        prepare(orders.getXAConnection(), 2);
        crash(orders.getXAConnection());

        XAConnection connection = orders.getXAConnection();
        XAResource recovery = connection.getXAResource();
        for (Xid xid : recovery.recover(XAResource.TMSTARTRSCAN)) {
            recovery.rollback(xid);
        }

        assertThat(inDoubt(connection)).isZero();
        connection.close();
    }

    private static void prepare(XAConnection connection, int branch) throws Exception {
        Xid xid = new Branch(branch);
        connection.getXAResource().start(xid, XAResource.TMNOFLAGS);
        try (Statement statement = connection.getConnection().createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS T" + branch + " (ID INT)");
            statement.execute("INSERT INTO T" + branch + " VALUES (1)");
        }
        connection.getXAResource().end(xid, XAResource.TMSUCCESS);
        connection.getXAResource().prepare(xid);
    }

    /** What is prepared stays so, as after a kill. */
    private static void crash(XAConnection connection) throws Exception {
        try (Statement statement = connection.getConnection().createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
    }

    private static long inDoubt(XAConnection connection) throws Exception {
        try (Statement statement = connection.getConnection().createStatement();
                var states = statement.executeQuery("SELECT TRANSACTION_STATE FROM INFORMATION_SCHEMA.IN_DOUBT")) {
            Stream.Builder<String> found = Stream.builder();
            while (states.next()) {
                found.add(states.getString(1));
            }
            return found.build().filter("IN_DOUBT"::equals).count();
        }
    }

    private record Branch(int number) implements Xid {

        @Override
        public int getFormatId() {
            return 1;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return new byte[] {(byte) number};
        }

        @Override
        public byte[] getBranchQualifier() {
            return new byte[] {1};
        }
    }
}
