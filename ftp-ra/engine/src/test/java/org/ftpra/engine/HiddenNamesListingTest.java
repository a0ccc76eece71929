package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.Test;

/** Names that begin with a dot are listed where they are wanted, on every server: when that is tried, and afterwards. */
class HiddenNamesListingTest {

    @ServersTest
    void areListed(FtpServerUnderTest server, FreshDirectory directory) throws IOException {
        showsAll(server, directory);
    }

    @Test
    void areListedWhereMachineListingsAreSwitchedOff() throws IOException {
        try (FtpServerUnderTest server =
                new ApacheFtpServer().start(ServerOptions.defaults().withoutMachineListings())) {
            showsAll(server, server.freshDirectory());
        }
    }

    private static void showsAll(FtpServerUnderTest server, FreshDirectory directory) throws IOException {
        directory.write(".hidden", new byte[7]);
        directory.write("shown", new byte[7]);
        try (FtpSession session = Sessions.open(server, DataChannelMode.AUTO)) {
            for (int time = 1; time <= 2; time++) {
                assertThat(names(session, directory.path())).as("time %d", time).containsExactly(".hidden", "shown");
            }
        }
    }

    private static List<String> names(FtpSession session, String path) throws IOException {
        List<String> names = new ArrayList<>();
        try (Listing listing = new Directory(session).listAll(path)) {
            for (Optional<ListingEntry> e = listing.next(); e.isPresent(); e = listing.next()) {
                names.add(e.get().name());
            }
        }
        names.removeIf(name -> name.equals(".") || name.equals(".."));
        return names.stream().sorted().toList();
    }
}
