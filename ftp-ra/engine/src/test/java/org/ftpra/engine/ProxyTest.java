package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Proxy;
import org.ftpra.engine.control.ProxyType;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ProxyProgram;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.servers.SharedTls;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.trust.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both channels through real proxies. The host's name goes to the proxy, which looks it up. */
class ProxyTest {

    private static ProxyProgram http;
    private static ProxyProgram socks;

    @BeforeAll
    static void start() {
        http = ProxyProgram.tinyproxy();
        socks = ProxyProgram.microsocks();
    }

    @AfterAll
    static void stop() {
        for (ProxyProgram each : new ProxyProgram[] {http, socks}) {
            if (each != null) {
                each.close();
            }
        }
    }

    @ServersTest
    void httpInClear(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        assertMoves(server, dir, Optional.empty(), httpProxy(ProxyProgram.PASSWORD));
    }

    @ServersTest
    void socksInClear(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        assertMoves(server, dir, Optional.empty(), socksProxy(ProxyProgram.PASSWORD));
    }

    @ServersTest(tls = SharedTls.EXPLICIT)
    void httpUnderTls(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        assertMoves(server, dir, tls(), httpProxy(ProxyProgram.PASSWORD));
    }

    @ServersTest(tls = SharedTls.EXPLICIT)
    void socksUnderTls(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        assertMoves(server, dir, tls(), socksProxy(ProxyProgram.PASSWORD));
    }

    private static Optional<TlsSettings> tls() {
        return Optional.of(Sessions.tls(SessionReuse.AUTO, "TLSv1.3", "TLSv1.2"));
    }

    private static void assertMoves(
            FtpServerUnderTest server, FreshDirectory dir, Optional<TlsSettings> tls, Proxy proxy) throws IOException {
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        server.clearCommands();
        try (FtpSession session = open(settings(server, tls, proxy), server)) {
            FileTransfers transfers = new FileTransfers(session);
            transfers.store(dir.path("name"), new ByteArrayInputStream(content));
            transfers.retrieve(dir.path("name"), back);
            assertThat(names(session, dir.path())).containsExactly("name");
        }
        assertThat(back.toByteArray()).isEqualTo(content);
        assertThat(server.commands()).noneMatch(command -> command.startsWith("EPRT") || command.startsWith("PORT"));
    }

    private static List<String> names(FtpSession session, String path) throws FtpFailure {
        List<String> names = new ArrayList<>();
        try (Listing listing = new Directory(session).list(path)) {
            listing.next().ifPresent(entry -> names.add(entry.name()));
        }
        return names;
    }

    @ServersTest(only = "apache-ftpserver")
    void eachChannelIsAConnectionOfTheProxy(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        int before = connections(socks);
        assertMoves(server, dir, Optional.empty(), socksProxy(ProxyProgram.PASSWORD));

        assertThat(connections(socks) - before).isEqualTo(4);
        assertThat(socks.log()).contains("connected to localhost:" + server.port());
    }

    private static int connections(ProxyProgram proxy) {
        return (int)
                Pattern.compile("connected to").matcher(proxy.log()).results().count();
    }

    @ServersTest(only = "apache-ftpserver")
    void aWrongPasswordIsTold(FtpServerUnderTest server) {
        assertFails(
                server,
                httpProxy("wrong"),
                Kind.REFUSED,
                "'HTTP/1.0 401 Unauthorized' (properties proxyUserName and proxyPassword)");
        assertFails(server, socksProxy("wrong"), Kind.REFUSED, "the proxy refuses the user: it answered 0x0");
    }

    @ServersTest(only = "apache-ftpserver")
    void aMissingUserIsTold(FtpServerUnderTest server) {
        Proxy nobody = new Proxy(ProxyType.SOCKS5, "localhost", socks.port(), "", Secret.of(""));

        assertFails(server, nobody, Kind.REFUSED, "takes none of the ways to log in");
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        ServerAddress gone = new ServerAddress("localhost", 1);

        assertFails(gone.through(httpProxy(ProxyProgram.PASSWORD)), Kind.CONNECTION_LOST, "HTTP/1.1 500");
        assertFails(gone.through(socksProxy(ProxyProgram.PASSWORD)), Kind.CONNECTION_LOST, "0x05, connection refused");
    }

    private static void assertFails(FtpServerUnderTest server, Proxy proxy, Kind kind, String reason) {
        assertFails(new ServerAddress("localhost", server.port(), Optional.of(proxy)), kind, reason);
    }

    private static void assertFails(ServerAddress server, Kind kind, String reason) {
        FtpFailure failure = catchThrowableOfType(
                FtpFailure.class,
                () -> FtpSession.open(
                        Sessions.settings(server, Optional.empty(), DataChannelChoice.AUTO),
                        new Credentials("nobody", "nothing", ""),
                        new ServerKnowledge()));

        assertThat(failure)
                .hasMessageContaining(server.proxy().orElseThrow().toString())
                .hasMessageContaining("localhost:" + server.port())
                .hasMessageContaining(reason)
                .hasMessageNotContaining("wrong");
        assertThat(failure.kind()).isEqualTo(kind);
    }

    private static SessionSettings settings(FtpServerUnderTest server, Optional<TlsSettings> tls, Proxy proxy) {
        ServerAddress address = new ServerAddress("localhost", server.port(), Optional.of(proxy));
        return Sessions.settings(address, tls, DataChannelChoice.AUTO);
    }

    private static FtpSession open(SessionSettings settings, FtpServerUnderTest server) throws FtpFailure {
        return FtpSession.open(settings, Sessions.credentials(server), new ServerKnowledge());
    }

    private static Proxy httpProxy(String password) {
        return new Proxy(ProxyType.HTTP, "localhost", http.port(), ProxyProgram.USER, Secret.of(password));
    }

    private static Proxy socksProxy(String password) {
        return new Proxy(ProxyType.SOCKS5, "localhost", socks.port(), ProxyProgram.USER, Secret.of(password));
    }
}
