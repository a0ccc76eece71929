package org.ftpra.adapter.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.ResourceException;
import java.io.ByteArrayInputStream;
import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.ftpra.api.FtpConnection;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine notices is logged with an id. */
class NoticesTest {

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler recorder = new Recorder();
    private final Logger logger = Logger.getLogger("org.ftpra.adapter.access");
    private final ScriptedServer server = new ScriptedServer();
    private final FtpManagedConnectionFactory factory = factory(server);
    private final String address = "127.0.0.1:" + server.port();

    @BeforeEach
    void listen() {
        logger.addHandler(recorder);
    }

    @AfterEach
    void close() {
        logger.removeHandler(recorder);
        server.close();
    }

    @Test
    void theWayOfDataChannelsIsToldOncePerChangeForAllSessions() throws ResourceException {
        storeTwice();
        storeTwice();
        assertThat(logged)
                .containsExactly("FTPRA-1601 data channels of " + address
                        + " are opened by EPSV from now on; before: none was opened");

        server.on("EPSV", "500 no");
        storeTwice();
        storeTwice();
        assertThat(logged.subList(1, logged.size()))
                .containsExactly(
                        "FTPRA-1601 data channels of " + address + " are opened by PASV from now on; before: EPSV");
    }

    private static FtpManagedConnectionFactory factory(ScriptedServer server) {
        FtpManagedConnectionFactory factory = new FtpManagedConnectionFactory();
        factory.setServerName("127.0.0.1");
        factory.setPortNumber(Integer.toString(server.port()));
        factory.setUserName("me");
        factory.setSecurity("NONE");
        factory.setTransactionLevel("NoTransaction");
        factory.setPublishMode("DIRECT");
        return factory;
    }

    private void storeTwice() throws ResourceException {
        var managed = factory.createManagedConnection(null, null);
        try (FtpConnection connection = (FtpConnection) managed.getConnection(null, null)) {
            connection.store("name", new ByteArrayInputStream(new byte[1]));
            connection.store("name", new ByteArrayInputStream(new byte[1]));
        }
        managed.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Notice.WayChanged.class,
                Notice.StrangerRefused.class,
                Notice.TlsLowered.class,
                Notice.LimitLearned.class,
                Notice.LimitGrown.class,
                Notice.CommandsApart.class
            })
    void everyNoticeHasItsLine(Class<?> kind) {
        AccessLog.noticed(example(kind));

        assertThat(logged).hasSize(1).allMatch(line -> line.startsWith("FTPRA-160") && line.contains("host:21"));
    }

    @Test
    void noNoticeIsForgotten() {
        assertThat(Notice.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        Notice.WayChanged.class,
                        Notice.StrangerRefused.class,
                        Notice.TlsLowered.class,
                        Notice.LimitLearned.class,
                        Notice.LimitGrown.class,
                        Notice.CommandsApart.class);
    }

    private static Notice example(Class<?> kind) {
        return List.of(
                        new Notice.WayChanged("host:21", "EPSV", "PASV"),
                        new Notice.StrangerRefused("host:21", "192.0.2.1"),
                        new Notice.TlsLowered("host:21", "522 no"),
                        new Notice.LimitLearned("host:21", "me", 3),
                        new Notice.LimitGrown("host:21", "me", 4),
                        new Notice.CommandsApart("host:21", "PASS ***"))
                .stream()
                .filter(kind::isInstance)
                .map(Notice.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private final class Recorder extends Handler {

        @Override
        public void publish(LogRecord entry) {
            logged.add(MessageFormat.format(entry.getMessage(), entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
