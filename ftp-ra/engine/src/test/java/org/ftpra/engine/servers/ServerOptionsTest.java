package org.ftpra.engine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.net.ftp.FTPClient;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the options make of a server. */
class ServerOptionsTest {

    private static final ServerOptions DEFAULTS = ServerOptions.defaults();

    /** Some servers write the first of a month as "01", others as " 1". */
    private static final Pattern TIME = Pattern.compile("([A-Z][a-z]{2}) +0?(\\d+) (\\d{2}):");

    static Stream<ServerKind> kinds() {
        return Servers.all().stream();
    }

    static Stream<ServerKind> kindsWithTimeZone() {
        return kinds().filter(kind -> !(kind instanceof ApacheFtpServer));
    }

    static Stream<ServerKind> kindsWithTimeoutsOfSeconds() {
        return kinds().filter(kind -> !(kind instanceof PureFtpd));
    }

    static Stream<ServerKind> kindsThatCanDoWithoutMachineListings() {
        return kinds().filter(kind -> !(kind instanceof PureFtpd));
    }

    @ParameterizedTest
    @MethodSource("kindsWithTimeZone")
    void showsTimesOfItsTimeZone(ServerKind kind) throws IOException {
        assertShowsTimesAt(ZoneOffset.ofHours(9), kind, DEFAULTS.withTimeZone("Asia/Tokyo"));
    }

    @ParameterizedTest
    @MethodSource("kindsWithTimeZone")
    void showsUniversalTimeByDefault(ServerKind kind) throws IOException {
        assertShowsTimesAt(ZoneOffset.UTC, kind, DEFAULTS);
    }

    @ParameterizedTest
    @MethodSource("kindsThatCanDoWithoutMachineListings")
    void refusesMachineListingsWhenTheyAreOff(ServerKind kind) throws IOException {
        try (FtpServerUnderTest server = Servers.require(kind).start(DEFAULTS.withoutMachineListings())) {
            FTPClient client = Login.to(server);
            assertThat(client.sendCommand("MLST /")).isGreaterThanOrEqualTo(500);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsWithTimeoutsOfSeconds")
    void closesIdleConnections(ServerKind kind) throws IOException {
        try (FtpServerUnderTest server = Servers.require(kind).start(DEFAULTS.withIdleTimeout(Duration.ofSeconds(1)))) {
            FTPClient client = Login.to(server);
            client.setSoTimeout(50);
            await().atMost(Duration.ofSeconds(10)).until(() -> isClosed(client));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void servesIpv6(ServerKind kind) throws IOException {
        Assumptions.assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null, "no ::1 here");
        try (FtpServerUnderTest server = Servers.require(kind).start(onIpv6(kind))) {
            storesAFile(server, FTPClient::enterLocalPassiveMode);
            storesAFile(server, FTPClient::enterLocalActiveMode);
        }
    }

    @Test
    void takesMoreConfiguration() throws IOException {
        ServerOptions greeting = DEFAULTS.withExtraLines("ftpd_banner=It is me");
        try (FtpServerUnderTest server = Servers.require(new Vsftpd()).start(greeting)) {
            assertThat(Login.connected(server).getReplyString()).startsWith("220 It is me");
        }
    }

    @Test
    void saysWhatPureFtpdCannotDo() {
        Servers.require(new PureFtpd());
        assertThatThrownBy(() -> new PureFtpd().start(DEFAULTS.withIdleTimeout(Duration.ofSeconds(90))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PureFtpd().start(DEFAULTS.withoutMachineListings()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatApacheFtpServerCannotDo() {
        assertThatThrownBy(() -> new ApacheFtpServer().start(DEFAULTS.withTimeZone("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsTheOutputOfAServerThatDoesNotStart() {
        ServerOptions nonsense = DEFAULTS.withExtraLines("no_such_option=YES");
        Servers.require(new Vsftpd());
        assertThatThrownBy(() -> new Vsftpd().start(nonsense)).hasMessageContaining("no_such_option");
    }

    /** pyftpdlib compares the text of an EPRT address with its own, shorter one, and takes it for another host. */
    private static ServerOptions onIpv6(ServerKind kind) {
        ServerOptions options = DEFAULTS.withHost("::1");
        return kind instanceof Pyftpdlib ? options.withExtraLines("handler.permit_foreign_addresses = True") : options;
    }

    private static void storesAFile(FtpServerUnderTest server, Consumer<FTPClient> mode) throws IOException {
        FTPClient client = Login.to(server);
        mode.accept(client);
        assertThat(client.storeFile("a.txt", new ByteArrayInputStream(new byte[3])))
                .as(client.getReplyString())
                .isTrue();
        client.disconnect();
    }

    private static boolean isClosed(FTPClient client) {
        try {
            client.getReply();
            return false;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static String listingOfANewFile(ServerKind kind, ServerOptions options) throws IOException {
        try (FtpServerUnderTest server = Servers.require(kind).start(options)) {
            FTPClient client = Login.to(server);
            client.enterLocalPassiveMode();
            client.storeFile("a.txt", new ByteArrayInputStream(new byte[3]));
            return client.listFiles()[0].getRawListing();
        }
    }

    private static void assertShowsTimesAt(ZoneOffset offset, ServerKind kind, ServerOptions options)
            throws IOException {
        String before = hour(LocalDateTime.now(offset));
        assertThat(hourIn(listingOfANewFile(kind, options))).isIn(before, hour(LocalDateTime.now(offset)));
    }

    private static String hour(LocalDateTime time) {
        return DateTimeFormatter.ofPattern("MMM d HH", Locale.ENGLISH).format(time);
    }

    private static String hourIn(String listing) {
        Matcher time = TIME.matcher(listing);
        assertThat(time.find()).as(listing).isTrue();
        return "%s %s %s".formatted(time.group(1), time.group(2), time.group(3));
    }
}
