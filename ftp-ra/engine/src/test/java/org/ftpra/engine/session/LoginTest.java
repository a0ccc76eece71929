package org.ftpra.engine.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.time.Duration;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.HeldTicker;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private final ScriptedServer server = new ScriptedServer();
    private final Client client = new Client(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void userAloneMayBeEnough() throws Exception {
        server.on("USER", "230 in");

        client.open().close();

        assertThat(server.commands()).startsWith("USER me", "FEAT");
    }

    @Test
    void accountIsSentWhereItIsAskedFor() throws Exception {
        server.on("PASS", "332 account").on("ACCT", "230 in");

        client.open().close();

        assertThat(server.commands()).startsWith("USER me", "PASS secret", "ACCT account", "FEAT");
    }

    @Test
    void accountMayFollowTheUserDirectly() throws Exception {
        server.on("USER", "332 account").on("ACCT", "230 in");

        client.open().close();

        assertThat(server.commands()).startsWith("USER me", "ACCT account", "FEAT");
    }

    @Test
    void emptyPasswordIsSentAsSuch() throws Exception {
        client.credentials("me", "", "").open().close();

        assertThat(server.commands()).startsWith("USER me", "PASS", "FEAT");
    }

    @ParameterizedTest
    @CsvSource({"USER,530", "PASS,530", "PASS,501", "ACCT,532"})
    void refusedLogInIsAccessDeniedWithoutThePassword(String verb, int code) {
        server.on("PASS", "332 account").on(verb, code + " no");

        FtpFailure failure = failureOf(client::open);

        assertThat(failure.kind()).isEqualTo(Kind.ACCESS_DENIED);
        assertThat(failure.reply().orElseThrow().code()).isEqualTo(code);
        assertThat(failure).hasMessageContaining("user me").message().doesNotContain("secret", "account'");
    }

    @Test
    void logInRefusedForNowIsNoMatterOfAccess() {
        server.on("PASS", "450 later");

        assertThat(failureOf(client::open).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void passwordIsNotInTheErrorOfATimeOut() {
        HeldTicker clock = new HeldTicker();
        server.on("PASS", conversation -> clock.letGo());

        assertThat(failureOf(client.limit(Duration.ofMillis(50)).ticker(clock)::open))
                .hasMessageContaining("PASS ***")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void greetingOfSeveralLinesAndADelayIsReadToItsEnd() throws Exception {
        server.on("greeting", "120 soon", "220-welcome\r\n220 ready");

        try (FtpSession session = client.open()) {
            assertThat(session.banner()).isEqualTo("welcome / ready");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 too many users", "530 not you", "331 password"})
    void otherGreetingIsAFailureWithThatReply(String greeting) {
        server.on("greeting", greeting);

        assertThat(failureOf(client::open)).hasMessageContaining(greeting);
        assertThat(server.commands()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"USER", "PASS", "FEAT", "OPTS", "PWD"})
    void serverMayEndTheSessionAtAnyStep(String verb) {
        server.on(verb, conversation -> {
            conversation.say("421 going down");
            conversation.hangUp();
        });

        FtpFailure failure = failureOf(client::open);

        assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_LOST);
        assertThat(failure.reply().orElseThrow().code()).isEqualTo(421);
    }

    @Test
    void homeDirectoryIsEnteredAndAskedFor() throws Exception {
        server.on("PWD", "257 \"/else\" here");

        try (FtpSession session = client.home("/else").open()) {
            assertThat(session.home()).contains("/else");
        }

        assertThat(server.commands()).contains("CWD /else").containsSequence("CWD /else", "PWD");
    }

    @Test
    void refusedHomeDirectoryIsAFailure() {
        server.on("CWD", "550 no");

        assertThat(failureOf(client.home("/else")::open)).hasMessageContaining("home directory");
    }

    @Test
    void configuredCommandsAreSentInTheirOrderBeforeTheHomeDirectory() throws Exception {
        server.on("SITE", "200 ok");

        client.loginCommands("SITE UMASK 027", "SITE other")
                .home("/else")
                .open()
                .close();

        assertThat(server.commands()).containsSequence("SITE UMASK 027", "SITE other", "CWD /else", "PWD", "QUIT");
    }

    @Test
    void refusedConfiguredCommandIsAFailureWithThatReply() {
        assertThat(failureOf(client.loginCommands("SITE UMASK 027")::open))
                .hasMessageContaining("SITE UMASK 027")
                .hasMessageContaining("502");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "257 \"/home\" is here>/home",
                "257 \"/a \"\"quoted\"\" b\">/a \"quoted\" b",
                "257 \"/\">/",
                "257 \"\"\"\"\"\">\"\"",
                "257 said \"/home\">/home",
            })
    void directoryIsReadOutOfItsQuotes(String reply, String home) throws Exception {
        server.on("PWD", reply);

        try (FtpSession session = client.open()) {
            assertThat(session.home()).contains(home);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"257 /home", "257 \"/home", "257 \"\"", "250 \"/home\"", "550 no", "257 \"/home\"\""})
    void directoryThatIsNotToldIsUnknown(String reply) throws Exception {
        server.on("PWD", reply);

        try (FtpSession session = client.open()) {
            assertThat(session.home()).isEmpty();
            assertThat(failureOf(() -> session.visit("/else")).kind()).isEqualTo(Kind.REFUSED);
        }
    }

    @Test
    void directoryInAnotherCharsetIsUnknown() throws Exception {
        server.on("PWD", Answer.bytes("257 \"/\u00fc\"\r\n".getBytes(ISO_8859_1)));

        try (FtpSession session = client.open()) {
            assertThat(session.home()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF8,200 ok,UTF-8", "UTF8,504 no,UTF-8", "SIZE,200 ok,UTF-8", "SIZE,501 no,ISO-8859-1"})
    void utf8IsUsedWhereItIsOfferedOrAccepted(String feature, String answer, String charset) throws Exception {
        server.features(feature).on("OPTS", answer);

        try (FtpSession session = client.open()) {
            assertThat(session.encoding().charset()).hasToString(charset);
        }
    }

    @Test
    void configuredCharsetAloneAsksForNothing() throws Exception {
        try (FtpSession session = client.charset(ISO_8859_1).open()) {
            assertThat(session.encoding().charset()).isEqualTo(ISO_8859_1);
        }

        assertThat(server.commands()).doesNotContain("OPTS UTF8 ON");
    }

    @Test
    void refusedFeatIsAServerWithoutFeatures() throws Exception {
        server.on("FEAT", "500 what").on("OPTS", "500 what");

        try (FtpSession session = client.open()) {
            assertThat(session.features().offers("SIZE")).isFalse();
            assertThat(session.encoding().charset()).isNotEqualTo(UTF_8);
        }
    }

    @Test
    void nobodyListeningIsAConnectionLost() {
        server.close();

        FtpFailure failure = failureOf(client::open);

        assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_LOST);
        assertThat(failure).hasMessageContaining("127.0.0.1 port " + server.port());
    }

    @Test
    void userNameWithALineEndIsRefusedUnsent() {
        assertThat(failureOf(client.credentials("me\r\nDELE x", "", "")::open).kind())
                .isEqualTo(Kind.INVALID_ARGUMENT);
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void passwordThatTheCharsetCannotWriteIsRefusedUnsentAndUnshown() {
        FtpFailure failure = failureOf(client.charset(US_ASCII).credentials("me", "gr\u00fcn", "")::open);

        assertThat(failure.kind()).isEqualTo(Kind.INVALID_ARGUMENT);
        assertThat(failure).message().doesNotContain("gr");
        assertThat(server.commands()).containsExactly("USER me");
    }
}
