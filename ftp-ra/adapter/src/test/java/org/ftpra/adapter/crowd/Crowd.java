package org.ftpra.adapter.crowd;

import org.ftpra.adapter.inbound.Partner;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/**
 * A directory with so many small files.
 *
 * @param directory where they are
 * @param partner who may bring more
 */
record Crowd(FreshDirectory directory, Partner partner) {

    /** A new one; their names begin with {@code entry-}. */
    static Crowd of(FtpServerUnderTest server, int entries) {
        FreshDirectory directory = server.freshDirectory();
        for (int i = 0; i < entries; i++) {
            directory.write("entry-%06d".formatted(i), new byte[] {'x'});
        }
        return new Crowd(directory, new Partner(server, directory));
    }
}
