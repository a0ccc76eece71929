package org.ftpra.engine.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.scripted.ScriptedProxy;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.trust.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies that do what real ones do only seldom. */
@Timeout(30)
class TunnelTest {

    private static final String OK = "HTTP/1.1 200 Connection established\r\nVia: 1.1 test\r\n\r\n";

    private final Resources before = Resources.now();
    private final ScriptedServer server = new ScriptedServer().file("name", new byte[10]);
    private final List<String> requests = new CopyOnWriteArrayList<>();

    @AfterEach
    void nothingIsLeft() {
        server.close();
        before.awaitNothingElse();
    }

    /** The greeting in the same segment as the proxy's answer is the server's. */
    @Test
    void httpCarriesBothChannels() throws Exception {
        try (ScriptedProxy proxy = new ScriptedProxy(this::http)) {
            assertRetrieves(new Client(server).through(http(proxy, "user")));
        }
        String login = Base64.getEncoder().encodeToString("user:sécret".getBytes(StandardCharsets.UTF_8));
        assertThat(requests)
                .hasSize(2)
                .first()
                .isEqualTo("CONNECT 127.0.0.1:" + server.port()
                        + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nProxy-Authorization: Basic " + login
                        + "\r\n\r\n");
    }

    private void http(ScriptedProxy.Scene scene) throws IOException {
        String request = scene.hearHead();
        requests.add(request);
        int port = Integer.parseInt(request.split("[: ]")[2]);
        boolean control = port == server.port();
        if (!control) {
            scene.say(OK);
        }
        scene.connect(port, control ? OK.getBytes() : new byte[0]);
    }

    @Test
    void socksCarriesBothChannels() throws Exception {
        try (ScriptedProxy proxy = new ScriptedProxy(this::socks)) {
            assertRetrieves(new Client(server).through(socks(proxy, "user")));
        }
        assertThat(requests).hasSize(2).allMatch("user/sécret"::equals);
    }

    @Test
    void theServerIsNeverAskedToDial() throws Exception {
        server.on("EPSV", "500 no").on("PASV", "500 no");
        try (ScriptedProxy proxy = new ScriptedProxy(this::http);
                FtpSession session = new Client(server).through(http(proxy, "")).open()) {
            failureOf(() -> new FileTransfers(session).retrieve("name", new ByteArrayOutputStream()));

            assertThat(server.commands())
                    .contains("EPSV", "PASV")
                    .noneMatch(command -> command.startsWith("EPRT") || command.startsWith("PORT"));
        }
    }

    private void socks(ScriptedProxy.Scene scene) throws IOException {
        scene.hear(4);
        scene.say(5, 2);
        scene.hear(1);
        String user = new String(scene.hear(scene.hear(1)[0]), StandardCharsets.UTF_8);
        requests.add(user + "/" + new String(scene.hear(scene.hear(1)[0]), StandardCharsets.UTF_8));
        scene.say(1, 0);
        byte[] request = scene.hear(10);
        scene.say(5, 0, 0, 3, 4, 'h', 'o', 's', 't', 1, 2);
        scene.connect((request[8] & 0xFF) << 8 | request[9] & 0xFF, new byte[0]);
    }

    /** The name is known to the proxy alone. */
    @ParameterizedTest
    @CsvSource({"ftp.invalid, ftp.invalid", "2001:db8::1, [2001:db8::1]"})
    void httpIsToldTheHostAsItIsConfigured(String host, String told) throws Exception {
        try (ScriptedProxy proxy = new ScriptedProxy(scene -> {
            String target = scene.hearHead().split(" ")[1];
            requests.add(target);
            scene.say(OK);
            scene.connect(Integer.parseInt(target.replaceFirst(".*:", "")), new byte[0]);
        })) {
            assertRetrieves(new Client(server).host(host).through(http(proxy, "")));
        }
        assertThat(requests).hasSize(2).allMatch(target -> target.startsWith(told + ":"));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp.invalid, 0B 66 74 70 2E 69 6E 76 61 6C 69 64, 3",
        "2001:db8::1, 20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 01, 4",
        "127.0.0.1, 7F 00 00 01, 1",
    })
    void socksIsToldTheHostAsItIsConfigured(String host, String told, int type) throws Exception {
        byte[] expected = HexFormat.ofDelimiter(" ").parseHex(told);
        try (ScriptedProxy proxy = new ScriptedProxy(scene -> {
            scene.hear(3);
            scene.say(5, 0);
            requests.add(HexFormat.of().formatHex(scene.hear(4 + expected.length)));
            byte[] port = scene.hear(2);
            scene.say(5, 0, 0, 1, 0, 0, 0, 0, 0, 0);
            scene.connect((port[0] & 0xFF) << 8 | port[1] & 0xFF, new byte[0]);
        })) {
            assertRetrieves(new Client(server).host(host).through(socks(proxy, "")));
        }
        String request = "0501000" + type + HexFormat.of().formatHex(expected);
        assertThat(requests).containsExactly(request, request);
    }

    private static void assertRetrieves(Client client) throws IOException {
        try (FtpSession session = client.open()) {
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            new FileTransfers(session).retrieve("name", received);
            assertThat(received.size()).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 407 Proxy Authentication Required|REFUSED",
                "HTTP/1.0 403 Forbidden|REFUSED",
                "HTTP/1.1 502 Bad Gateway|CONNECTION_LOST",
                "HTTP/1.1 301|CONNECTION_LOST",
                "HTTP/2 200|PROTOCOL",
                "220 I am an FTP server|PROTOCOL",
                "|PROTOCOL",
            })
    void httpThatSaysNoIsQuotedWithItsName(String statusLine, Kind kind) throws Exception {
        String line = statusLine == null ? "" : statusLine;
        assertFails(ProxyType.HTTP, kind, "'" + line + "'", scene -> {
            scene.hearHead();
            scene.say(line + "\r\nX: y\r\n\r\n");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nX: y\r\n\r"})
    void httpThatBreaksOffIsAnErrorOfTheProxy(String answer) throws Exception {
        assertFails(ProxyType.HTTP, Kind.PROTOCOL, "in the middle of its answer", scene -> {
            scene.hearHead();
            scene.say(answer);
        });
    }

    @Test
    void httpWithoutEndIsCutOff() throws Exception {
        assertFails(ProxyType.HTTP, Kind.PROTOCOL, "longer than 16384 bytes", scene -> {
            scene.hearHead();
            scene.say("x".repeat(20_000));
            scene.awaitGone();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, 'not allowed', 0x02",
        "CONNECTION_LOST, 'host unreachable', 0x04",
        "CONNECTION_LOST, 'connection refused', 0x05",
        "CONNECTION_LOST, 'answered 0x63', 0x63",
    })
    void socksThatSaysNoIsQuoted(Kind kind, String meaning, String reply) throws Exception {
        assertFails(ProxyType.SOCKS5, kind, meaning, scene -> {
            scene.hear(3);
            scene.say(5, 0);
            scene.hear(10);
            scene.say(5, Integer.decode(reply), 0, 1, 0, 0, 0, 0, 0, 0);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF, 2, 1})
    void socksThatWantsALogInThatWeDoNotHave(int method) throws Exception {
        assertFails(ProxyType.SOCKS5, Kind.REFUSED, "takes none of the ways to log in", scene -> {
            scene.hear(3);
            scene.say(5, method);
            scene.awaitGone();
        });
    }

    @ParameterizedTest
    @CsvSource({"4 0, no SOCKS5: it begins with 0x04", "72 84, begins with 0x48", "5, middle of its answer"})
    void whatIsNoSocksIsAnErrorOfTheProxy(String bytes, String reason) throws Exception {
        int[] answer =
                List.of(bytes.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        assertFails(ProxyType.SOCKS5, Kind.PROTOCOL, reason, scene -> {
            scene.hear(3);
            scene.say(answer);
        });
    }

    @ParameterizedTest
    @CsvSource({"5 0 0, middle of its answer", "5 0 0 1 9, middle of its answer", "5 0 0 2, address type 0x02"})
    void aSocksReplyThatIsNotWhole(String bytes, String reason) throws Exception {
        int[] answer =
                List.of(bytes.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        assertFails(ProxyType.SOCKS5, Kind.PROTOCOL, reason, scene -> {
            scene.hear(3);
            scene.say(5, 0);
            scene.hear(10);
            scene.say(answer);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "SOCKS5"})
    void silenceEndsAtTheDeadline(ProxyType type) throws Exception {
        assertFails(type, Kind.TIMED_OUT, "within", ScriptedProxy.Scene::awaitGone);
    }

    /** Each byte is there when it is read, but all of them a second after the limit, by the client's clock. */
    @Test
    void anAnswerThatComesTooLateIsNone() throws Exception {
        AtomicLong clock = new AtomicLong();
        assertFails(new Client(server).ticker(clock::get), ProxyType.HTTP, Kind.TIMED_OUT, "whole answer", scene -> {
            scene.hearHead();
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
            scene.say(OK);
        });
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws Exception {
        ScriptedProxy gone = new ScriptedProxy(scene -> {});
        gone.close();
        FtpFailure failure =
                failureOf(() -> new Client(server).through(http(gone, "")).open());

        assertThat(failure).hasMessageContaining("HTTP proxy 127.0.0.1:" + gone.port());
    }

    private void assertFails(ProxyType type, Kind kind, String reason, ScriptedProxy.Part part) throws Exception {
        assertFails(clientFor(kind), type, kind, reason, part);
    }

    /** A clock that stands still, where it is not time that shall end it. */
    private Client clientFor(Kind kind) {
        return kind == Kind.TIMED_OUT ? new Client(server) : new Client(server).ticker(() -> 0);
    }

    private void assertFails(Client client, ProxyType type, Kind kind, String reason, ScriptedProxy.Part part)
            throws Exception {
        try (ScriptedProxy proxy = new ScriptedProxy(part)) {
            Proxy through = new Proxy(type, "127.0.0.1", proxy.port(), "", Secret.of(""));

            FtpFailure failure = failureOf(
                    () -> client.through(through).limit(limitFor(kind)).open());

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure)
                    .hasMessageContaining(type + " proxy 127.0.0.1:" + proxy.port())
                    .hasMessageContaining("127.0.0.1:" + server.port())
                    .hasMessageContaining(reason);
        }
    }

    /** Only silence has to be waited for. */
    private static Duration limitFor(Kind kind) {
        return kind == Kind.TIMED_OUT ? Duration.ofMillis(300) : Duration.ofSeconds(20);
    }

    private static Proxy http(ScriptedProxy proxy, String user) {
        return new Proxy(ProxyType.HTTP, "127.0.0.1", proxy.port(), user, Secret.of("sécret"));
    }

    private static Proxy socks(ScriptedProxy proxy, String user) {
        return new Proxy(ProxyType.SOCKS5, "127.0.0.1", proxy.port(), user, Secret.of("sécret"));
    }
}
