package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Finder;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.Test;

/** What Apache FtpServer does with MLST and MLSD. */
class MachineListingHabitsTest {

    @Test
    void listsAndFindsWhereMlstIsAFeatureThatIsSwitchedOff() throws IOException {
        try (FtpServerUnderTest server =
                        new ApacheFtpServer().start(ServerOptions.defaults().withoutMachineListings());
                FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            FreshDirectory dir = server.freshDirectory();
            dir.write("file", new byte[7]);

            try (Listing listing = new Directory(session).list(dir.path())) {
                assertThat(listing.next()).map(ListingEntry::name).hasValue("file");
            }
            assertThat(new Finder(session).find(dir.path("file")))
                    .map(ListingEntry::size)
                    .hasValue(7L);
            assertThat(server.commands()).contains("LIST");
        }
    }

    @Test
    void aNameIsNotTakenForAPattern() throws IOException {
        try (FtpServerUnderTest server = new ApacheFtpServer().start();
                FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            FreshDirectory dir = server.freshDirectory();
            dir.write("file1", new byte[7]);

            assertThat(new Finder(session).find(dir.path("file?"))).isEmpty();
        }
    }
}
