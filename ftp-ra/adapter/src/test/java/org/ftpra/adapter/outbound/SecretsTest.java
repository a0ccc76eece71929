package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The password reaches the server and nothing else: no log, no exception, no text. */
class SecretsTest {

    private static final String SECRET = Factories.PASSWORD;

    private final ScriptedServer server = new ScriptedServer();
    private final FtpManagedConnectionFactory factory = Factories.to(server);
    private final StringWriter logWriter = new StringWriter();
    private final Logger logger = Logger.getLogger("org.ftpra");
    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        factory.setAccount(SECRET);
        factory.setLogWriter(new PrintWriter(logWriter));
        listener.setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(listener);
    }

    @AfterEach
    void closeServer() {
        logger.removeHandler(listener);
        logger.setLevel(null);
        server.close();
    }

    @Test
    void noTextOfAnyObjectShowsThePassword() throws ResourceException {
        ManagedConnection connection = factory.createManagedConnection(null, null);
        Object handle = connection.getConnection(null, null);

        assertThat(List.of(
                        factory.toString(),
                        factory.createConnectionFactory().toString(),
                        connection.toString(),
                        handle.toString(),
                        new FtpRequestInfo("me", SECRET).toString()))
                .noneMatch(text -> text.contains(SECRET));
        assertThat(server.commands()).contains("PASS " + SECRET);
    }

    @Test
    void noFailureOfALogInShowsThePassword() {
        for (String verb : List.of("greeting", "USER", "PASS", "FEAT", "PWD")) {
            server.on(verb, "421 no");
            assertSilent(catchThrowable(() -> factory.createManagedConnection(null, null)));
            server.on(verb, Answer.hangUp());
            assertSilent(catchThrowable(() -> factory.createManagedConnection(null, null)));
        }
    }

    @Test
    void passwordOutOfAFileIsNotShown(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("pw"), SECRET);
        factory.setPassword("");
        factory.setPasswordFile(file.toString());
        assertThat(factory.createManagedConnection(null, null).toString()).doesNotContain(SECRET);
        server.on("PASS", Answer.hangUp());
        assertSilent(catchThrowable(() -> factory.createManagedConnection(null, null)));
        Files.writeString(file, "\n" + SECRET);

        assertSilent(catchThrowable(() -> factory.createManagedConnection(null, null)));
        assertThat(server.commands()).contains("PASS " + SECRET);
    }

    @Test
    void refusedAccountIsNotShown() {
        server.on("PASS", "332 account").on("ACCT", "532 no");

        assertSilent(catchThrowable(() -> factory.createManagedConnection(null, null)));
        assertThat(server.commands()).contains("ACCT " + SECRET);
    }

    @Test
    void passwordThatCannotBeWrittenIsNotShown() {
        factory.setPassword(SECRET + "€");
        factory.setCharset("ISO-8859-1");
        factory.setUtf8Negotiation("OFF");

        assertSilent(catchThrowable(() -> factory.createManagedConnection(null, null)));
    }

    @Test
    void badPasswordPropertyIsNotShown() {
        factory.setPassword(SECRET + "\r\n");

        assertSilent(catchThrowable(factory::createConnectionFactory));
        assertThat(logged).anyMatch(line -> line.contains("FTPRA-1201") && line.contains("password is '***'"));
    }

    @Test
    void refusedUserOfAnotherIsNotShown() throws ResourceException {
        ManagedConnection connection = factory.createManagedConnection(null, null);

        assertSilent(catchThrowable(() -> connection.getConnection(null, new FtpRequestInfo("bob", SECRET))));
    }

    @Test
    void lostConnectionDoesNotShowIt() throws ResourceException {
        server.on("DELE", Answer.hangUp());
        FtpConnection connection = ((FtpConnectionFactory) factory.createConnectionFactory()).getConnection();

        assertSilent(catchThrowable(() -> connection.delete("a")));
        assertThat(logWriter.toString()).isNotEmpty();
        assertThat(logged).anyMatch(line -> line.contains("has begun")).anyMatch(line -> line.contains("was ended"));
    }

    @Test
    void badConfigurationIsLoggedOnce() {
        factory.setPortNumber("x");

        catchThrowable(factory::createConnectionFactory);
        catchThrowable(factory::createConnectionFactory);
        catchThrowable(() -> factory.createManagedConnection(null, null));
        catchThrowable(() -> ((ManagedConnectionFactory) factory).matchManagedConnections(Set.of(), null, null));

        assertThat(logged).hasSize(1);
    }

    private void assertSilent(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContain(SECRET);
        assertThat(logged).noneMatch(line -> line.contains(SECRET));
        assertThat(logWriter.toString()).doesNotContain(SECRET);
    }
}
