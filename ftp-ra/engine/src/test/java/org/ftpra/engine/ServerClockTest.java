package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Times are in UTC, whatever the server's clock shows in its listings. (Not so where the server's MDTM is in local time
 * too, against RFC 3659: vsftpd with use_localtime=YES, pyftpdlib with use_gmt_times off.)
 */
class ServerClockTest {

    @ParameterizedTest
    @CsvSource({
        "vsftpd, UTC",
        "proftpd, Asia/Kathmandu",
        "proftpd, America/New_York",
        "apache-ftpserver, UTC",
        "pyftpdlib, UTC"
    })
    void aListedTimeIsRightToTheMinuteWithoutMlsd(String name, String zone) throws IOException {
        ServerKind kind = Servers.require(Servers.named(name));
        Instant modified = Instant.now().minus(Duration.ofHours(30));
        try (FtpServerUnderTest server = kind.start(options(name, zone))) {
            FreshDirectory dir = server.freshDirectory();
            Files.setLastModifiedTime(dir.write("file", new byte[10]), FileTime.from(modified));
            try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {

                ListingEntry entry = only(session, dir.path());

                assertThat(entry.modified()).isBetween(modified.minusSeconds(60), modified.plusSeconds(1));
                assertThat(entry.precision()).isGreaterThanOrEqualTo(ListingEntry.Precision.MINUTE);
            }
        }
    }

    private static ServerOptions options(String name, String zone) {
        ServerOptions options = ServerOptions.defaults();
        return switch (name) {
            case "vsftpd" -> options.withTimeZone(zone);
            case "proftpd" ->
                options.withTimeZone(zone).withExtraLines("TimesGMT off").withoutMachineListings();
            case "pyftpdlib" ->
                options.withTimeZone(zone).withoutMachineListings().withExtraLines("handler.use_gmt_times = False");
            default -> options;
        };
    }

    private static ListingEntry only(FtpSession session, String path) throws IOException {
        try (Listing listing = new Directory(session).list(path)) {
            ListingEntry entry = listing.next().orElseThrow();
            assertThat(listing.next()).isEmpty();
            return entry;
        }
    }
}
