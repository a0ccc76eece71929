package org.ftpra.adapter.crash;

import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.io.IOException;
import java.nio.file.Path;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.ftpra.adapter.rough.RoughFactory;
import org.ftpra.adapter.rough.RoughFault;

/** The rough adapter; it has nothing that runs. */
record RoughAdapter(FtpManagedConnectionFactory sessions, Path branches, RoughFault fault) implements RunningAdapter {

    static RoughAdapter at(Place place, RoughFault fault) throws IOException {
        Path branches = java.nio.file.Files.createDirectories(place.directory().resolve("branches"));
        FtpManagedConnectionFactory factory = new FtpManagedConnectionFactory();
        place.configure(factory);
        // It stages by itself.
        factory.setTransactionLevel("NoTransaction");
        factory.setPublishMode("DIRECT");
        return new RoughAdapter(factory, branches, fault);
    }

    @Override
    public ManagedConnectionFactory factory(TransactionSupportLevel level) {
        return new RoughFactory(sessions, branches, fault, level);
    }

    @Override
    public void close() {}
}
