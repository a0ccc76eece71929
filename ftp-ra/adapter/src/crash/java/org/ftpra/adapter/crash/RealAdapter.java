package org.ftpra.adapter.crash;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.io.IOException;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.ftpra.adapter.transaction.TestContainer;

/** The resource adapter itself, with its journal where it survives the app server. */
record RealAdapter(Place place, FtpResourceAdapter adapter, TestContainer container) implements RunningAdapter {

    static RealAdapter at(Place place) throws IOException {
        FtpResourceAdapter adapter = new FtpResourceAdapter();
        TestContainer container = new TestContainer();
        adapter.setJournalDirectory(place.directory().resolve("journal").toString());
        adapter.setAllowVolatileJournal("true");
        try {
            adapter.start(container);
        } catch (ResourceException e) {
            throw new IOException(e);
        }
        return new RealAdapter(place, adapter, container);
    }

    @Override
    public ManagedConnectionFactory factory(TransactionSupportLevel level) throws ResourceException {
        FtpManagedConnectionFactory factory = new FtpManagedConnectionFactory();
        place.configure(factory);
        factory.setTransactionLevel(level.name());
        factory.setResourceAdapter(adapter);
        return factory;
    }

    @Override
    public void close() {
        adapter.stop();
        container.close();
    }
}
