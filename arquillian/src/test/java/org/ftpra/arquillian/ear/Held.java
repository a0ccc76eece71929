package org.ftpra.arquillian.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.ftpra.arquillian.kill.server.RunningServer;
import org.ftpra.arquillian.machine.ServerProcess;

/**
 * What an app server holds once its garbage is collected.
 *
 * @param threads that are not of its own pools
 * @param sockets that are not of HTTP
 * @param classes that are loaded
 * @param adapters copies of the adapter's classes, each with its class loader
 */
record Held(long threads, long sockets, long classes, long adapters) {

    static Held by(RunningServer server) {
        ServerProcess process = server.asProcess();
        process.collect();
        try {
            return new Held(
                    process.threads(),
                    server.sockets().count(),
                    process.classes(),
                    process.copies("org[.]ftpra[.](adapter|engine|api)"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
