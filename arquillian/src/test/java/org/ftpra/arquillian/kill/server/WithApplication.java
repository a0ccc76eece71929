package org.ftpra.arquillian.kill.server;

import java.nio.file.Path;
import java.util.List;

/**
 * A server with an application on it.
 *
 * @param server that is told to deploy it
 * @param writes its archive
 * @param path where it answers
 */
record WithApplication(AppServer server, Runnable writes, String path) implements AppServer {

    @Override
    public void prepare() {
        writes.run();
        server.prepare();
    }

    @Override
    public List<String> command(int port) {
        return server.command(port);
    }

    @Override
    public void redeploy(Path ear) {
        server.redeploy(ear);
    }
}
