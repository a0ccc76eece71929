package org.ftpra.bench.transaction;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.ftpra.bench.client.Client;
import org.ftpra.bench.client.ClientFactory;
import org.ftpra.bench.client.Site;

/**
 * Our adapter: {@code direct} (to the final name, with its size check and no transaction), {@code one-phase} or {@code
 * two-phase}. The journal is in the temporary directory and forced as anywhere.
 */
public final class AdapterFactory implements ClientFactory {

    @Override
    public Client open(Site site, String variant) throws Exception {
        if (site.tls()) {
            throw new UnsupportedOperationException("no TLS in this measurement");
        }
        Path journal = Files.createTempDirectory("ftpra-bench-journal");
        FtpResourceAdapter adapter = started(journal);
        FtpManagedConnectionFactory factory = factory(site, adapter);
        if (variant.equals("direct")) {
            factory.setTransactionLevel("NoTransaction");
            factory.setPublishMode("DIRECT");
        }
        Runnable end = () -> Leftovers.of(adapter, journal);
        return new AdapterClient(factory.createManagedConnection(null, null), Commit.of(variant), end);
    }

    private static FtpResourceAdapter started(Path journal) throws Exception {
        FtpResourceAdapter adapter = new FtpResourceAdapter();
        adapter.setJournalDirectory(journal.toString());
        adapter.setAllowVolatileJournal("true");
        adapter.start(new BareContainer());
        return adapter;
    }

    private static FtpManagedConnectionFactory factory(Site site, FtpResourceAdapter adapter) throws Exception {
        FtpManagedConnectionFactory factory = new FtpManagedConnectionFactory();
        factory.setServerName(site.host());
        factory.setPortNumber(Integer.toString(site.port()));
        factory.setUserName(site.user());
        factory.setPassword(site.password());
        factory.setSecurity("NONE");
        factory.setDataChannelMode("PASSIVE");
        factory.setResourceAdapter(adapter);
        return factory;
    }
}
