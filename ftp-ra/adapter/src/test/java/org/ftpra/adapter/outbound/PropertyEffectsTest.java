package org.ftpra.adapter.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.RetryableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.ftpra.adapter.config.FtpProperty;
import org.ftpra.adapter.config.SeesEffectOf;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.api.FtpException;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Fault;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each property does: on the wire, or to a call. */
class PropertyEffectsTest {

    private final ScriptedServer server = new ScriptedServer();
    private final FtpManagedConnectionFactory factory = Factories.to(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    @SeesEffectOf(FtpProperty.SERVER_NAME)
    void serverNameSaysWhichAddressIsDialled() {
        connect().close();
        factory.setServerName("127.0.0.2");

        assertThat(server.commands()).contains("USER me");
        assertThatThrownBy(this::connect)
                .isInstanceOf(FtpException.ConnectionLost.class)
                .hasMessageContaining("127.0.0.2 port " + server.port());
    }

    @Test
    @SeesEffectOf(FtpProperty.PORT_NUMBER)
    void portNumberSaysWhichPortIsDialled() {
        try (ScriptedServer other = new ScriptedServer()) {
            factory.setPortNumber(Integer.toString(other.port()));
            connect().close();

            assertThat(other.commands()).contains("USER me");
            assertThat(server.commands()).isEmpty();
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.USER_NAME)
    void userNameLogsIn() {
        factory.setUserName("alice");
        connect().close();

        assertThat(server.commands()).contains("USER alice");
    }

    @Test
    @SeesEffectOf(FtpProperty.PASSWORD)
    void passwordIsSent() {
        factory.setPassword("wonder");
        connect().close();

        assertThat(server.commands()).contains("PASS wonder");
    }

    @Test
    @SeesEffectOf(FtpProperty.PASSWORD_FILE)
    void passwordFileIsReadAtEachLogIn(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("pw"), "one\n");
        factory.setPassword("");
        factory.setPasswordFile(file.toString());
        connect().close();
        Files.writeString(file, "two\n");
        connect().close();
        Files.delete(file);

        assertThatThrownBy(this::connect)
                .isInstanceOf(FtpException.InvalidArgument.class)
                .hasMessage("the password of user me cannot be read: passwordFile '" + file + "' does not exist");
        assertThat(server.commands()).containsSubsequence("PASS one", "PASS two");
        assertThat(server.commands()).filteredOn("USER me"::equals).hasSize(2);
    }

    @Test
    @SeesEffectOf(FtpProperty.ACCOUNT)
    void accountIsSentWhenTheServerAsks() {
        server.on("PASS", "332 which account").on("ACCT", "230 in");
        factory.setAccount("dept7");
        connect().close();

        assertThat(server.commands()).contains("ACCT dept7");
    }

    @Test
    @SeesEffectOf(FtpProperty.DATA_CHANNEL_MODE)
    void dataChannelModeSaysWhoDials() {
        factory.setDataChannelMode("PASSIVE");
        assertThat(requestsOfStore()).containsExactly("EPSV");
        factory.setDataChannelMode("ACTIVE");
        assertThat(requestsOfStore()).containsExactly("EPRT");
        server.on("EPRT", "500 no").on("PORT", "500 no");
        factory.setDataChannelMode("AUTO");
        assertThat(requestsOfStore()).containsExactly("EPRT", "EPSV");
    }

    @Test
    @SeesEffectOf(FtpProperty.EXTENDED_COMMANDS)
    void extendedCommandsSayByWhichCommandsDataChannelsAreMade() {
        factory.setExtendedCommands("NEVER");
        assertThat(requestsOfStore()).containsExactly("PASV");
        factory.setExtendedCommands("ALWAYS");
        assertThat(requestsOfStore()).containsExactly("EPSV");
        server.on("EPSV", "500 no");
        factory.setDataChannelMode("PASSIVE");
        assertThatThrownBy(this::requestsOfStore).isInstanceOf(FtpException.Refused.class);
        factory.setExtendedCommands("AUTO");
        assertThat(requestsOfStore()).containsExactly("EPSV", "PASV");
    }

    /** The verbs that ask for a data channel while one file is stored. */
    private List<String> requestsOfStore() {
        server.forgetCommands();
        storeOnce();
        return server.commands().stream()
                .map(line -> line.split(" ")[0])
                .filter(List.of("EPSV", "PASV", "EPRT", "PORT")::contains)
                .toList();
    }

    @Test
    @SeesEffectOf(FtpProperty.TRY_TIMEOUT)
    void tryTimeoutEndsATryWhileAnotherWayIsLeft() {
        factory.setDataChannelMode("ACTIVE");
        factory.setTryTimeout("70");
        server.once("STOR", "150 I shall dial, but not today");
        storeOnce();

        assertThat(server.commands())
                .filteredOn(line -> line.matches("EPRT .*|PORT .*|STOR .*"))
                .extracting(line -> line.split(" ")[0])
                .containsExactly("EPRT", "STOR", "PORT", "STOR");
    }

    @Test
    @SeesEffectOf(FtpProperty.COMMANDS_TOGETHER)
    void commandsTogetherSaysWhetherTheTransferIsAskedForBeforeTheReplyToEpsv() {
        server.on("EPSV", conversation -> conversation.say("229 Extended (|||" + conversation.listen() + "|)"));
        storeOnce();
        server.once("EPSV", "425 not now");
        storeOnce();
        assertThat(server.commands()).containsSubsequence("EPSV", "STOR name", "PASV", "STOR name");

        server.forgetCommands();
        factory.setCommandsTogether("false");
        server.once("PASV", "425 not now");
        storeOnce();
        assertThat(server.commands()).containsSubsequence("PASV", "EPSV", "STOR name");
        assertThat(server.commands()).filteredOn("STOR name"::equals).hasSize(1);
    }

    @Test
    @SeesEffectOf(FtpProperty.CONNECT_TIMEOUT)
    void connectTimeoutEndsTheWaitForADataChannel() {
        factory.setDataChannelMode("ACTIVE");
        factory.setConnectTimeout("70");
        server.on("STOR", "150 I shall dial, but not today");

        assertThatThrownBy(this::storeOnce).hasMessageContaining("within 70 ms");
    }

    @Test
    @SeesEffectOf(FtpProperty.REPLY_TIMEOUT)
    void replyTimeoutEndsTheWaitForAReply() {
        factory.setReplyTimeout("70");
        server.on("PWD", Answer.silence());

        assertThatThrownBy(this::connect)
                .isInstanceOf(FtpException.TimedOut.class)
                .hasMessageContaining("within 70 ms");
    }

    @Test
    @SeesEffectOf(FtpProperty.DATA_TIMEOUT)
    void dataTimeoutEndsAStandstill() {
        factory.setDataTimeout("70");
        factory.setAbortTimeout("50");
        server.file("name", new byte[10]).data(Fault.silentAfter(3));

        try (FtpConnection connection = connect()) {
            assertThatThrownBy(() -> connection.retrieve("name", new ByteArrayOutputStream()))
                    .hasMessageContaining("within 70 ms");
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.ABORT_TIMEOUT)
    void abortTimeoutEndsTheWaitAfterATransferWasGivenUp() throws Exception {
        factory.setAbortTimeout("70");
        server.on("RETR", "150 here it comes, slowly").on("ABOR", Answer.silence());

        ManagedConnection managed = factory.createManagedConnection(null, null);
        RecordingListener container = RecordingListener.on(managed);

        ((FtpConnection) managed.getConnection(null, null)).openInput("name").close();

        assertThat(container.events().get(0).getException()).hasMessageContaining("within 70 ms");
    }

    @Test
    @SeesEffectOf(FtpProperty.CHARSET)
    void charsetWritesNames() {
        server.charset(ISO_8859_1).features("SIZE");
        factory.setUtf8Negotiation("OFF");
        factory.setCharset("ISO-8859-1");
        try (FtpConnection connection = connect()) {
            connection.delete("Käse");
        }

        assertThat(server.commands()).contains("DELE Käse");
    }

    @Test
    @SeesEffectOf(FtpProperty.UTF8_NEGOTIATION)
    void utf8NegotiationSaysWhetherUtf8IsAskedFor() {
        connect().close();
        assertThat(server.commands()).contains("OPTS UTF8 ON");

        server.forgetCommands();
        factory.setUtf8Negotiation("OFF");
        connect().close();
        assertThat(server.commands()).doesNotContain("OPTS UTF8 ON");
    }

    @Test
    @SeesEffectOf(FtpProperty.TRANSFER_TYPE)
    void transferTypeIsAnnounced() {
        factory.setTransferType("EBCDIC");
        storeOnce();

        assertThat(server.commands()).contains("TYPE E").doesNotContain("TYPE I");
    }

    @Test
    @SeesEffectOf(FtpProperty.HOME_DIRECTORY)
    void homeDirectoryIsEntered() {
        factory.setHomeDirectory("/out box");
        connect().close();

        assertThat(server.commands()).contains("CWD /out box");
    }

    @Test
    @SeesEffectOf(FtpProperty.LOGIN_COMMANDS)
    void loginCommandsAreSentInOrder() {
        server.on("SITE", "200 done");
        factory.setLoginCommands("SITE UMASK 027;SITE QUIET");
        connect().close();

        assertThat(server.commands()).containsSubsequence("PASS " + Factories.PASSWORD, "SITE UMASK 027", "SITE QUIET");
    }

    @Test
    @SeesEffectOf(FtpProperty.NOOP_INTERVAL)
    void noopIntervalKeepsTheControlChannelAliveDuringATransfer() {
        factory.setNoopInterval("1");
        try (FtpConnection connection = connect()) {
            connection.store("name", new SlowStream());
        }

        assertThat(server.commands()).contains("NOOP");
    }

    /** Takes more than a millisecond for each piece. */
    private static final class SlowStream extends InputStream {

        private int left = 10;

        @Override
        public int read() {
            return -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            long end = System.nanoTime() + Duration.ofMillis(2).toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return left-- > 0 ? length : -1;
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.VERIFY_SIZE)
    void verifySizeSaysWhetherTheSizeIsAskedFor() {
        storeOnce();
        assertThat(server.commands()).contains("SIZE name");

        server.forgetCommands();
        factory.setVerifySize("false");
        storeOnce();
        assertThat(server.commands()).doesNotContain("SIZE name");
    }

    @Test
    @SeesEffectOf(FtpProperty.LOGIN_WAIT_TIMEOUT)
    void loginWaitTimeoutSaysHowLongToWaitForAPlace() {
        factory.setLoginWaitTimeout("120");
        server.on("greeting", "421 Too many connections");
        long start = System.nanoTime();

        assertThatThrownBy(this::connect).hasMessageContaining("421 Too many connections");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(119), Duration.ofSeconds(20));
    }

    @Test
    @SeesEffectOf(FtpProperty.BANDWIDTH_LIMIT)
    void bandwidthLimitSaysHowFastFilesGo() {
        factory.setBandwidthLimit("20");
        long start = System.nanoTime();
        storeOnce();

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(100), Duration.ofSeconds(20));
    }

    @Test
    @SeesEffectOf(FtpProperty.VALIDATION_AGE)
    void validationAgeSaysWhenANoopMustProveAConnection() throws ResourceException {
        assertThat(commandsOfMatching("86400000")).isEmpty();
        assertThat(commandsOfMatching("0")).containsExactly("NOOP");
    }

    private List<String> commandsOfMatching(String age) throws ResourceException {
        factory.setValidationAge(age);
        var connection = factory.createManagedConnection(null, null);
        server.forgetCommands();
        assertThat(factory.matchManagedConnections(Set.of(connection), null, null))
                .isSameAs(connection);
        List<String> commands = List.copyOf(server.commands());
        connection.destroy();
        return commands;
    }

    @Test
    @SeesEffectOf(FtpProperty.BUSY_TIMEOUT)
    void busyTimeoutEndsTheWaitForAnotherThread() throws Exception {
        factory.setBusyTimeout("70");
        BlockingStream content = new BlockingStream();
        try (FtpConnection connection = connect()) {
            CompletableFuture<?> upload = CompletableFuture.runAsync(() -> connection.store("name", content));
            content.begun.await();

            assertThatThrownBy(() -> connection.delete("other"))
                    .isInstanceOf(FtpException.TimedOut.class)
                    .hasMessageContaining("70 ms (busyTimeout)");
            content.goOn.countDown();
            upload.join();
        }
    }

    @Test
    void aTimeoutAtLogInIsRetryable() {
        factory.setReplyTimeout("70");
        server.on("FEAT", Answer.silence());

        assertThatThrownBy(() -> factory.createManagedConnection(null, null)).isInstanceOf(RetryableException.class);
    }

    private void storeOnce() {
        try (FtpConnection connection = connect()) {
            connection.store("name", new ByteArrayInputStream("content".getBytes(US_ASCII)));
        }
    }

    private FtpConnection connect() {
        try {
            return ((FtpConnectionFactory) factory.createConnectionFactory()).getConnection();
        } catch (ResourceException e) {
            throw new AssertionError(e);
        }
    }

    /** Its first read waits until it is let go. */
    static final class BlockingStream extends InputStream {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public int read() {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return read();
        }
    }
}
