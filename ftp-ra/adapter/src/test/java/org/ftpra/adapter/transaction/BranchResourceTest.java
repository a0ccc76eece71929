package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;

class BranchResourceTest {

    private static final String VSFTPD = "vsftpd";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    Path journal;

    @ServersTest(only = VSFTPD)
    void twoPhaseCommitOfRowAndFile(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        JdbcDataSource database = database("commits");
        XAConnection rows = database.getXAConnection();
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            BranchXid fileXid = xid();
            BranchXid rowXid = xid();
            XAResource files = stored(adapter.connect(), fileXid, directory);
            inserted(rows, rowXid);

            assertThat(rows.getXAResource().prepare(rowXid)).isEqualTo(XAResource.XA_OK);
            assertThat(files.prepare(fileXid)).isEqualTo(XAResource.XA_OK);
            assertThat(count(database)).isZero();
            rows.getXAResource().commit(rowXid, false);
            files.commit(fileXid, false);

            assertThat(directory.names()).containsExactly("file");
            assertThat(count(database)).isOne();
        } finally {
            rows.close();
        }
    }

    @ServersTest(only = VSFTPD)
    void prepareFailureOfTheFileTakesTheRowWithIt(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        JdbcDataSource database = database("fails");
        XAConnection rows = database.getXAConnection();
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            BranchXid fileXid = xid();
            BranchXid rowXid = xid();
            XAResource files = stored(adapter.connect(), fileXid, directory);
            inserted(rows, rowXid);
            rows.getXAResource().prepare(rowXid);
            Files.delete(directory.disk().resolve(directory.names().get(0)));

            assertAnswer(() -> files.prepare(fileXid), XAException.XA_RBINTEGRITY);
            rows.getXAResource().rollback(rowXid);

            assertAnswer(() -> files.rollback(fileXid), XAException.XAER_NOTA);
            assertThat(directory.names()).isEmpty();
            assertThat(count(database)).isZero();
        } finally {
            rows.close();
        }
    }

    @ServersTest(only = VSFTPD)
    void closeBeforeCommit(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            BranchXid xid = xid();
            XAResource resource = stored(connection, xid, directory);

            connection.destroy();

            assertThat(resource.prepare(xid)).isEqualTo(XAResource.XA_OK);
            resource.commit(xid, false);
            assertThat(directory.names()).containsExactly("file");
        }
    }

    @ServersTest(only = VSFTPD)
    void commitByDifferentConnection(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            BranchXid xid = xid();
            stored(adapter.connect(), xid, directory).prepare(xid);

            adapter.resource().commit(xid, false);

            assertThat(directory.names()).containsExactly("file");
        }
    }

    @ServersTest(only = VSFTPD)
    void rollbackByDifferentConnection(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            BranchXid xid = xid();
            stored(adapter.connect(), xid, directory).prepare(xid);

            adapter.resource().rollback(xid);

            assertThat(directory.names()).isEmpty();
        }
    }

    @ServersTest(only = VSFTPD)
    void rollbackWithoutPrepareByDifferentConnection(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            BranchXid xid = xid();
            stored(adapter.connect(), xid, directory);

            adapter.resource().rollback(xid);

            assertThat(directory.names()).isEmpty();
        }
    }

    @ServersTest(only = VSFTPD)
    void endThenJoinByDifferentConnection(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            BranchXid xid = xid();
            XAResource first = stored(adapter.connect(), xid, directory);
            ManagedConnection second = adapter.connect();
            assertThat(first.isSameRM(second.getXAResource())).isTrue();

            second.getXAResource().start(xid, XAResource.TMJOIN);
            store(second, directory.path("second"));
            second.getXAResource().end(xid, XAResource.TMSUCCESS);
            first.commit(xid, true);

            assertThat(directory.names()).containsExactly("file", "second");
        }
    }

    @ServersTest(only = VSFTPD)
    void suspendThenInterleaveThenResume(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            XAResource resource = connection.getXAResource();
            BranchXid outer = xid();
            BranchXid inner = xid();

            resource.start(outer, XAResource.TMNOFLAGS);
            store(connection, directory.path("outer"));
            resource.end(outer, XAResource.TMSUSPEND);
            resource.start(inner, XAResource.TMNOFLAGS);
            store(connection, directory.path("inner"));
            resource.end(inner, XAResource.TMSUCCESS);
            resource.start(outer, XAResource.TMRESUME);
            store(connection, directory.path("outer again"));
            resource.end(outer, XAResource.TMSUCCESS);
            resource.rollback(inner);
            resource.commit(outer, true);

            assertThat(directory.names()).containsExactly("outer", "outer again");
        }
    }

    @ServersTest(only = VSFTPD)
    void autoCommitBetweenBranches(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            ManagedConnection connection = adapter.connect();
            BranchXid xid = xid();
            XAResource resource = stored(connection, xid, directory);

            store(connection, directory.path("outside"));
            assertThat(directory.names()).contains("outside").doesNotContain("file");
            resource.rollback(xid);

            assertThat(directory.names()).containsExactly("outside");
        }
    }

    @ServersTest(only = VSFTPD)
    void recoverWithUserTransactionInFlightOnTheSameConnection(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            BranchXid prepared = xid();
            stored(adapter.connect(), prepared, directory).prepare(prepared);
            ManagedConnection connection = adapter.connect();
            XAResource resource = connection.getXAResource();
            BranchXid active = xid();
            resource.start(active, XAResource.TMNOFLAGS);
            store(connection, directory.path("active"));

            assertThat(resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN))
                    .containsExactly(prepared);
            resource.rollback(prepared);

            resource.end(active, XAResource.TMSUCCESS);
            resource.commit(active, true);
            assertThat(directory.names()).containsExactly("active");
        }
    }

    @ServersTest(only = VSFTPD)
    void serverRemovesPreparedBeforeRollback(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (TransactionalServer adapter = new TransactionalServer(server, journal)) {
            BranchXid xid = xid();
            XAResource resource = stored(adapter.connect(), xid, directory);
            resource.prepare(xid);
            Files.delete(directory.disk().resolve(directory.names().get(0)));

            resource.rollback(xid);

            assertThat(resource.recover(XAResource.TMSTARTRSCAN)).isEmpty();
        }
    }

    private static JdbcDataSource database(String name) throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE ORDERS (NAME VARCHAR(100) PRIMARY KEY)");
        }
        return database;
    }

    private static void inserted(XAConnection rows, BranchXid xid) throws Exception {
        rows.getXAResource().start(xid, XAResource.TMNOFLAGS);
        try (Statement statement = rows.getConnection().createStatement()) {
            statement.execute("INSERT INTO ORDERS VALUES ('one')");
        }
        rows.getXAResource().end(xid, XAResource.TMSUCCESS);
    }

    private static int count(JdbcDataSource database) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM ORDERS")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static BranchXid xid() {
        return new BranchXid(4711, new byte[] {(byte) COUNT.incrementAndGet()}, new byte[] {1});
    }

    private static XAResource stored(ManagedConnection connection, BranchXid xid, FreshDirectory directory)
            throws Exception {
        XAResource resource = connection.getXAResource();
        resource.start(xid, XAResource.TMNOFLAGS);
        store(connection, directory.path("file"));
        resource.end(xid, XAResource.TMSUCCESS);
        return resource;
    }

    private static void store(ManagedConnection connection, String path) throws ResourceException {
        TransactionalServer.handle(connection).store(path, new ByteArrayInputStream("content".getBytes(UTF_8)));
    }

    private static void assertAnswer(ThrowingCallable call, int code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(XAException.class, e -> assertThat(XaCodes.name(e.errorCode))
                .isEqualTo(XaCodes.name(code)));
    }
}
