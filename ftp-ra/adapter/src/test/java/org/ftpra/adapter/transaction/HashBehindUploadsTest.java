package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that tells sizes with the final reply, and hashes besides: the size alone does not give a file its name. */
@Timeout(60)
class HashBehindUploadsTest {

    private static final BranchXid XID = new BranchXid(1, new byte[] {1}, new byte[] {1});
    private static final String OTHER = "213 SHA-1 0-7 " + "0".repeat(40) + " name";

    @TempDir
    Path journal;

    private final ScriptedServer server = new ScriptedServer()
            .on("greeting", "220 (vsFTPd 3.0.3)")
            .features("SIZE", "HASH SHA-1*")
            .on("HASH", OTHER);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void inOnePhase() throws Exception {
        try (TransactionalServer adapter = adapter()) {
            ManagedConnection connection = adapter.connect();
            XAResource resource = connection.getXAResource();
            resource.start(XID, XAResource.TMNOFLAGS);
            store(connection);
            resource.end(XID, XAResource.TMSUCCESS);

            assertThatThrownBy(() -> resource.commit(XID, true))
                    .isInstanceOfSatisfying(
                            XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XAER_RMERR))
                    .hasMessageContaining("(HASH)");
        }
        assertThat(server.commands()).doesNotContain("RNTO /home/name");
    }

    @Test
    void outsideOfTransactions() throws Exception {
        try (TransactionalServer adapter = adapter()) {
            ManagedConnection connection = adapter.connect();

            assertThatThrownBy(() -> store(connection)).hasMessageContaining("(HASH)");
        }
        assertThat(server.commands()).doesNotContain("RNTO name");
    }

    private TransactionalServer adapter() throws Exception {
        return new TransactionalServer("127.0.0.1", server.port(), "me", "secret", journal);
    }

    private static void store(ManagedConnection connection) throws Exception {
        TransactionalServer.handle(connection).store("name", new ByteArrayInputStream("content".getBytes(UTF_8)));
    }
}
